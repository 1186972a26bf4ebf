import { describe, expect, test } from 'vitest';
import type { Congress } from '../../lambdas/domain/congress.ts';
import { endOf } from '../../lambdas/domain/days.ts';
import { directive, LONGEST_WAIT_SECONDS, mustWake } from '../../lambdas/domain/directive.ts';
import { leave, refuseRecognition, reject, submit } from '../fixtures/commands-in-words.ts';
import {
  congressAfter,
  congressAt,
  obey,
  open,
  passed,
  recognisedCongress,
  sampleContext,
  TODAY,
  upTo,
} from '../fixtures/congress-after.ts';

const { now } = sampleContext();
const HOUR = 3_600_000;

/** What the machine at `at` does, in short. */
function does(congress: Congress, at: Parameters<typeof directive>[1]): string {
  const next = directive(congress, at, now);
  return `${next.do} ${next.stage}`;
}

describe('the machine', () => {
  test('that has just started goes to the current stage', () => {
    expect(does(congressAfter([]), null)).toBe('goto plan');
    expect(does(congressAfter(upTo('held')), null)).toBe('goto held');
  });

  test('waits at the current stage once its clock runs', () => {
    expect(does(congressAfter([open('plan')]), 'plan')).toBe('wait plan');
    expect(does(congressAt('approval', 'submitted'), 'approval')).toBe('wait approval');
  });

  test('opens the next stage once this one is approved', () => {
    expect(does(congressAfter([open('plan'), ...passed('plan')]), 'plan')).toBe('open personnel');
  });

  test('goes past stages that were approved with this one', () => {
    expect(does(congressAfter(upTo('held')), 'plan')).toBe('goto held');
  });

  test('goes back after a refusal of the approval, or of the recognition', () => {
    const refused = [...upTo('approval'), submit(['approval'], TODAY)];
    expect(does(congressAfter([...refused, reject('approval', 1, 'plan', TODAY)]), 'approval')).toBe(
      'goto plan',
    );
    const again = [...upTo('recognition'), submit(['recognition'], TODAY)];
    expect(does(congressAfter([...again, refuseRecognition('recognition', 1, TODAY)]), 'recognition')).toBe(
      'goto held',
    );
  });

  test('goes back to a plan that is filed again', () => {
    expect(does(congressAfter([...upTo('held'), submit(['plan'], TODAY)]), 'held')).toBe('goto plan');
  });

  test('opens its own stage again where no clock runs', () => {
    const congress = congressAfter([
      submit(['plan'], TODAY),
      { type: 'withdraw', judged: { stage: 'plan', round: 1 } },
    ]);
    expect(does(congress, 'plan')).toBe('goto plan');
  });

  test('ends with recognition, with any other outcome, and for a union that owes nothing', () => {
    expect(does(recognisedCongress(), 'recognition')).toBe('end recognition');
    expect(directive(congressAfter([leave('dissolved', TODAY)]), 'plan', now).do).toBe('end');
    const exempt = obey(undefined, { type: 'enrol', obligation: 'exempt-new' }, sampleContext());
    expect(directive(exempt, null, now).do).toBe('end');
  });
});

describe('the timer', () => {
  const waiting = congressAt('plan', 'submitted');
  const deadline = endOf('2023-03-24');

  test('fires at the end of the local day on which the running clock is due', () => {
    expect(directive(waiting, 'plan', now)).toMatchObject({
      wakeAt: deadline,
      wakeIn: (deadline - now) / 1000,
    });
  });

  test.each([
    ['a second before', deadline - 1000, 1],
    ['half a second before, rounded up', deadline - 500, 1],
    ['at it', deadline, 1],
    ['long after it', deadline + 1000 * HOUR, 1],
    ['one and a half seconds before', deadline - 1500, 2],
  ])('%s is a whole number of seconds, at least one', (_, at, wakeIn) => {
    expect(directive(waiting, 'plan', at).wakeIn).toBe(wakeIn);
  });

  test('sleeps 180 days at most', () => {
    const far = {
      ...waiting,
      stages: { ...waiting.stages, plan: { ...waiting.stages.plan, due: '2029-01-01' } },
    };
    expect(directive(far, 'plan', now)).toMatchObject({
      wakeIn: LONGEST_WAIT_SECONDS,
      wakeAt: now + LONGEST_WAIT_SECONDS * 1000,
    });
  });

  test('is not set for a deadline that was recorded as missed', () => {
    const late = sampleContext('2023-03-25');
    const overdue = obey(waiting, { type: 'miss-deadline', stage: 'plan' }, late);
    expect(directive(overdue, 'plan', late.now).wakeIn).toBe(LONGEST_WAIT_SECONDS);
  });

  test('fires when the execution is to be handed over, if that comes first', () => {
    expect(directive(waiting, 'plan', now, now + HOUR)).toMatchObject({ do: 'wait', wakeIn: 3600 });
    expect(directive(waiting, 'plan', now, deadline + HOUR).wakeAt).toBe(deadline);
  });
});

describe('a sleeping machine', () => {
  const context = sampleContext();
  const waiting = congressAfter([open('plan')]);
  const armedAt = directive(waiting, 'plan', now).wakeAt;

  test('sleeps on while nothing changed', () => {
    expect(mustWake(waiting, 'plan', armedAt, now + HOUR)).toBe(false);
  });

  test('sleeps on when its deadline moved later', () => {
    const later = obey(
      waiting,
      { type: 'move-deadline', stage: 'plan', due: '2023-05-30', reason: 'x' },
      context,
    );
    expect(mustWake(later, 'plan', armedAt, now)).toBe(false);
  });

  test('is woken when its deadline moved nearer, when papers are filed, and when there is nothing to wait for', () => {
    const nearer = obey(
      waiting,
      { type: 'move-deadline', stage: 'plan', due: '2023-03-17', reason: 'x' },
      context,
    );
    expect(mustWake(nearer, 'plan', armedAt, now)).toBe(true);
    expect(mustWake(obey(waiting, submit(['plan'], TODAY), context), 'plan', armedAt, now)).toBe(true);
    expect(mustWake(obey(waiting, leave('merged', TODAY), context), 'plan', armedAt, now)).toBe(true);
  });
});
