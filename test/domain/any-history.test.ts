import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Command } from '../../lambdas/domain/commands.ts';
import {
  type Congress,
  currentStage,
  isHeld,
  isLive,
  runningClock,
  turnOf,
} from '../../lambdas/domain/congress.ts';
import { contributions } from '../../lambdas/domain/contributions.ts';
import { type Day, dayOf, endOf, plusDays } from '../../lambdas/domain/days.ts';
import type { Context } from '../../lambdas/domain/decide/ruling.ts';
import { decide } from '../../lambdas/domain/decide.ts';
import { directive, LONGEST_WAIT_SECONDS } from '../../lambdas/domain/directive.ts';
import type { Event } from '../../lambdas/domain/events.ts';
import { evolveAll } from '../../lambdas/domain/evolve.ts';
import { isOver } from '../../lambdas/domain/register-end.ts';
import { STAGES, stageAfter } from '../../lambdas/domain/stages.ts';
import { congressAfter, recorded, sampleContext, TODAY } from '../fixtures/congress-after.ts';
import { type Attempt, randomHistory } from './random-history.ts';

/** One accepted change, as the record would keep it. */
type Change = {
  readonly command: Command;
  readonly events: readonly Event[];
  readonly before: Congress;
  readonly after: Congress;
  readonly now: number;
};

const tried = { attempts: 0, changes: 0, ends: 0, recognised: 0, corrections: 0 };
const CORRECTIONS = ['correct-held', 'withdraw-held', 'withdraw-recognition'];

const CONTEXT = sampleContext();

function contextOn(today: Day): Context {
  return { ...CONTEXT, today, now: endOf(today) - 12 * 3_600_000 };
}

/** Every change that `attempts` bring about, from a freshly enrolled union on. */
function changesOf(attempts: readonly Attempt[]): Change[] {
  const changes: Change[] = [];
  let congress = congressAfter([], CONTEXT);
  let today = TODAY;
  for (const { daysLater, command: asked } of attempts) {
    today = plusDays(today, daysLater);
    const context = contextOn(today);
    const command = asked(congress, today);
    const ruling = decide(congress, command, context);
    tried.attempts += 1;
    if (ruling.kind !== 'events' || ruling.events.length === 0) continue;
    const after = evolveAll(congress, ruling.events, { term: context.term.id, union: context.union.id });
    if (CORRECTIONS.includes(command.type)) tried.corrections += 1;
    changes.push({ command, events: ruling.events, before: congress, after, now: context.now });
    congress = after;
  }
  tried.changes += changes.length;
  if (!isLive(congress)) tried.ends += 1;
  if (congress.recognisedOn) tried.recognised += 1;
  return changes;
}

/** Holds `check` after every change of many random histories. */
function afterEveryChange(check: (change: Change) => void): void {
  fc.assert(
    fc.property(randomHistory, attempts => {
      for (const change of changesOf(attempts)) check(change);
    }),
    { numRuns: 400 },
  );
}

afterAll(() => {
  const { attempts, changes, ends, recognised, corrections } = tried;
  console.info(
    `random histories: ${attempts} attempts, ${changes} changes, ${ends} ends, ${recognised} recognised, ${corrections} corrections`,
  );
});

describe('whatever is tried on a congress', () => {
  test('an objection stands only against what was filed in the place of the union, once a version', () => {
    afterEveryChange(({ before, after, command }) => {
      if (command.type === 'object') expect(after.objection).toBeDefined();
      for (const { stage, round } of after.objection?.versions ?? []) {
        expect(after.stages[stage]).toMatchObject({ round, behalf: { isObjected: true } });
        if (command.type === 'object') expect(before.stages[stage].behalf).not.toHaveProperty('isObjected');
      }
    });
  });

  test('the current stage is never waiting, and a stage waits only behind one that is not approved', () => {
    afterEveryChange(({ after }) => {
      const current = currentStage(after);
      if (current) expect(after.stages[current].side).not.toBe('waiting');
      for (const stage of STAGES) {
        const next = stageAfter(stage);
        if (after.stages[stage].side === 'approved' && next)
          expect(after.stages[next].side).not.toBe('waiting');
      }
    });
  });

  test('what is approved has no clock', () => {
    afterEveryChange(({ after }) => {
      for (const { side, ...standing } of Object.values(after.stages)) {
        if (side !== 'approved') continue;
        expect(standing).not.toHaveProperty('due');
        expect(standing).not.toHaveProperty('unionDue');
        expect(standing).not.toHaveProperty('isOverdue');
      }
    });
  });

  test('what is under review has a day, a round, and says what it was filed with', () => {
    afterEveryChange(({ after }) => {
      for (const [stage, standing] of Object.entries(after.stages)) {
        if (turnOf(standing.side) !== 'upper') continue;
        expect(standing.due).toBeDefined();
        expect(standing.round).toBeGreaterThan(0);
        expect(standing.filedWith).toContain(stage);
      }
    });
  });

  test('rounds never go down, and only filing raises them, by one', () => {
    afterEveryChange(({ before, after, command }) => {
      for (const stage of STAGES) {
        const raised = after.stages[stage].round - before.stages[stage].round;
        const filed = command.type === 'submit' && command.stages.includes(stage);
        expect(raised).toBe(filed ? 1 : 0);
      }
    });
  });

  test('every change counts one version', () => {
    afterEveryChange(({ before, after }) => expect(after.version).toBe(before.version + 1));
  });

  test('as long as the settings of the term stay as they are, no clock is given another day', () => {
    afterEveryChange(({ after, now }) => {
      const again: Command = { type: 'replan', revision: 2, reason: 'no reason' };
      expect(recorded(decide(after, again, contextOn(dayOf(now))))).toEqual([]);
    });
  });

  test('once the machine has opened the current stage, a clock runs', () => {
    afterEveryChange(({ after, now }) => {
      const stage = currentStage(after);
      if (!stage || !isLive(after)) return;
      const opening = decide(after, { type: 'open-stage', stage }, { ...CONTEXT, now });
      const events = recorded(opening);
      const opened = events.length === 0 ? after : evolveAll(after, events, { term: '', union: '' });
      expect(runningClock(opened)).toBeDefined();
      expect(directive(opened, stage, now).do).toBe('wait');
      expect(opened.stages[stage].side).toBe(after.stages[stage].side);
    });
  });

  test('the machine is told to wait a whole number of seconds from 1 to 180 days', () => {
    afterEveryChange(({ after, now }) => {
      for (const at of [null, ...STAGES]) {
        const { wakeIn, do: what, stage } = directive(after, at, now);
        expect(Number.isInteger(wakeIn) && wakeIn >= 1 && wakeIn <= LONGEST_WAIT_SECONDS).toBe(true);
        expect(what === 'end').toBe(!isLive(after));
        if (what === 'wait') expect(stage).toBe(at);
      }
    });
  });

  test('after its end nothing is recorded but minutes, corrections, and leaving the register once', () => {
    const corrections = [
      ...['file-minutes', 'correct-held', 'withdraw-held', 'withdraw-recognition'],
      // What the union objected to before may be answered afterwards.
      'answer-objection',
    ];
    afterEveryChange(({ before, command }) => {
      if (isLive(before)) return;
      const hasLeft = isOver(before.outcome?.kind);
      expect(hasLeft ? corrections : [...corrections, 'leave']).toContain(command.type);
    });
  });

  test('a congress that is live again has a new execution called for it in the same change', () => {
    afterEveryChange(({ before, after, events }) => {
      if (isLive(before) || !isLive(after)) return;
      expect(after.attempt).toBe(before.attempt + 1);
      expect(events.map(event => event.type)).toContain('machine-called');
    });
  });

  test('a ruling that was accepted is not accepted again', () => {
    afterEveryChange(({ after, command, now }) => {
      if (!('judged' in command)) return;
      expect(decide(after, command, { ...CONTEXT, now, today: '2024-12-31' }).kind).not.toBe('events');
    });
  });

  test('nothing of a congress counts as held unless its report stands confirmed', () => {
    const { term } = CONTEXT;
    afterEveryChange(({ after, events }) => {
      const held = [...contributions(after, term)].filter(({ measure }) => /^(held|people)\./.test(measure));
      // A union counts as nothing from the day on which it leaves.
      const hasLeft = after.outcome && after.held && after.held.on >= after.outcome.on;
      if (isHeld(after) && !hasLeft) expect(held.map(({ measure }) => measure)).toContain('held.congress');
      else expect(held).toEqual([]);
      if (events.some(event => event.type === 'recognition-refused')) expect(isHeld(after)).toBe(false);
    });
  });

  test('replaying the events gives the congress as it stands', () => {
    fc.assert(
      fc.property(randomHistory, attempts => {
        const changes = changesOf(attempts);
        const start = congressAfter([], CONTEXT);
        const id = { term: start.term, union: start.union };
        const recordedJson = JSON.stringify(changes.map(change => change.events));
        const replayed = (JSON.parse(recordedJson) as Event[][]).reduce(
          (congress, events) => evolveAll(congress, events, id),
          start,
        );
        expect(replayed).toEqual(changes.at(-1)?.after ?? start);
      }),
      { numRuns: 300 },
    );
  });
});
