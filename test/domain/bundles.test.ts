import { describe, expect, test } from 'vitest';
import type { Command } from '../../lambdas/domain/commands.ts';
import { type Congress, currentStage, isHeld } from '../../lambdas/domain/congress.ts';
import { decide } from '../../lambdas/domain/decide.ts';
import { STAGES, type Stage } from '../../lambdas/domain/stages.ts';
import {
  approve,
  giveBack,
  recommend,
  refuseRecognition,
  reject,
  submit,
  withdraw,
} from '../fixtures/commands-in-words.ts';
import { congressAfter, obey, open, passed, sampleContext, TODAY, upTo } from '../fixtures/congress-after.ts';

const BEFORE: readonly Stage[] = ['plan', 'personnel', 'approval'];
const PACKET = submit(BEFORE, TODAY);

/** The sides of all stages in their order. */
function sides(congress: Congress): string {
  return STAGES.map(stage => congress.stages[stage].side).join(' ');
}

function rounds(congress: Congress): number[] {
  return STAGES.map(stage => congress.stages[stage].round);
}

describe('the packet before the congress', () => {
  test('can be filed before the machine has opened anything', () => {
    expect(sides(congressAfter([PACKET]))).toBe('submitted submitted submitted waiting waiting');
  });

  test('is approved whole, and the congress may be held', () => {
    expect(sides(congressAfter([PACKET, approve('approval', 1, TODAY)]))).toBe(
      'approved approved approved open waiting',
    );
  });

  test('is returned whole and filed again whole, in a second round', () => {
    const again = congressAfter([PACKET, giveBack('plan', 1), PACKET]);
    expect(sides(again)).toBe('submitted submitted submitted waiting waiting');
    expect(rounds(again)).toEqual([2, 2, 2, 0, 0]);
  });

  test('is withdrawn whole: nothing is filed, and only the plan is open', () => {
    expect(sides(congressAfter([PACKET, withdraw('personnel', 1)]))).toBe(
      'open waiting waiting waiting waiting',
    );
  });

  test('withdrawn after a return goes back to being returned, with the union’s own day', () => {
    const returned = congressAfter([PACKET, giveBack('plan', 1)]);
    const back = congressAfter([PACKET, giveBack('plan', 1), PACKET, withdraw('plan', 2)]);
    expect(sides(back)).toBe('returned returned returned waiting waiting');
    expect(back.stages.plan.due).toBe(returned.stages.plan.due);
  });

  test('cannot be withdrawn once it lies before the signatory', () => {
    const congress = congressAfter([PACKET, recommend('approval', 1)]);
    expect(decide(congress, withdraw('plan', 1), sampleContext())).toEqual({
      kind: 'stale',
      why: 'already-ruled',
      stage: 'plan',
    });
  });

  test('may be returned in part: the rest waits for the part', () => {
    const part: Command = { ...giveBack('approval', 1), stages: ['personnel'] };
    const congress = congressAfter([PACKET, part]);
    expect(sides(congress)).toBe('submitted returned submitted waiting waiting');
    expect(decide(congress, approve('approval', 1, TODAY), sampleContext())).toMatchObject({
      refusal: { code: 'predecessor-not-approved', values: { stage: 'approval' } },
    });
  });

  test('a part filed again alone is another submission: a ruling on the old packet does not cover it', () => {
    const congress = congressAfter([
      PACKET,
      { ...giveBack('approval', 1), stages: ['personnel'] },
      { ...approve('plan', 1, TODAY), stages: ['plan'] },
      submit(['personnel'], TODAY),
    ]);
    expect(sides(congress)).toBe('approved submitted submitted waiting waiting');
    const context = sampleContext();
    expect(decide(congress, approve('approval', 1, TODAY), context)).toMatchObject({
      refusal: { code: 'predecessor-not-approved' },
    });
    expect(decide(congress, approve('personnel', 1, TODAY), context)).toMatchObject({ why: 'superseded' });
    const seen = obey(congress, approve('personnel', 2, TODAY), context);
    expect(sides(seen)).toBe('approved approved submitted waiting waiting');
    expect(sides(obey(seen, approve('approval', 1, TODAY), context))).toBe(
      'approved approved approved open waiting',
    );
  });

  test('a ruling names only stages that were filed together', () => {
    const congress = congressAfter([PACKET]);
    const command: Command = { ...approve('plan', 1, TODAY), stages: ['plan', 'held'] };
    expect(decide(congress, command, sampleContext())).toMatchObject({ refusal: { code: 'bad-stages' } });
  });
});

describe('the packet after the congress', () => {
  const held = [PACKET, approve('approval', 1, TODAY), submit(['held', 'recognition'], TODAY)];

  test('holds two matters: the report is confirmed first, the result recognised after it', () => {
    const filed = congressAfter(held);
    expect(sides(filed)).toBe('approved approved approved submitted submitted');
    expect(decide(filed, approve('recognition', 1, TODAY), sampleContext())).toMatchObject({
      refusal: { code: 'predecessor-not-approved' },
    });
    const confirmed = obey(filed, approve('held', 1, TODAY), sampleContext());
    expect(sides(confirmed)).toBe('approved approved approved approved submitted');
    expect(isHeld(confirmed)).toBe(true);
    const recognised = obey(confirmed, approve('recognition', 1, TODAY), sampleContext());
    expect(currentStage(recognised)).toBeUndefined();
    expect(recognised.recognisedOn).toBe(TODAY);
  });

  test('when the result is not recognised, the congress is held again and no longer counts as held', () => {
    const refused = congressAfter([
      ...held,
      approve('held', 1, TODAY),
      refuseRecognition('recognition', 1, TODAY),
    ]);
    expect(sides(refused)).toBe('approved approved approved open waiting');
    expect(refused.held).toBeUndefined();
    expect(refused.date).toBeUndefined();
    expect(rounds(refused)).toEqual([1, 1, 1, 1, 1]);
    const again = obey(refused, submit(['held'], TODAY), sampleContext());
    expect(rounds(again)).toEqual([1, 1, 1, 2, 1]);
  });
});

describe('an approved plan', () => {
  const approvedAll = [PACKET, approve('approval', 1, TODAY)];

  test('may be filed again alone while the approval stands', () => {
    const congress = congressAfter([...approvedAll, submit(['plan'], TODAY)]);
    expect(sides(congress)).toBe('submitted approved approved open waiting');
    expect(currentStage(congress)).toBe('plan');
    const approved = obey(congress, approve('plan', 2, TODAY), sampleContext());
    expect(sides(approved)).toBe('approved approved approved open waiting');
  });

  test('filed again and withdrawn is approved as before', () => {
    const congress = congressAfter([...approvedAll, submit(['plan'], TODAY), withdraw('plan', 2)]);
    expect(sides(congress)).toBe('approved approved approved open waiting');
    expect(congress.stages.plan.due).toBeUndefined();
  });

  test('may not change once the congress is confirmed as held', () => {
    const congress = congressAfter(upTo('recognition'));
    expect(decide(congress, submit(['plan'], TODAY), sampleContext())).toMatchObject({
      refusal: { code: 'already-submitted' },
    });
  });
});

describe('a refused approval', () => {
  test.each([
    ['plan', 'open waiting waiting waiting waiting'],
    ['personnel', 'approved open waiting waiting waiting'],
  ] as const)(
    'sends the union back to its %s, with a day to file by and its rounds counted on',
    (to, expected) => {
      const congress = congressAfter([PACKET, reject('approval', 1, to, TODAY)]);
      if (to === 'plan') expect(sides(congress)).toBe(expected);
      const later = congressAfter([
        ...passed('plan'),
        ...passed('personnel'),
        submit(['approval'], TODAY),
        reject('approval', 1, to, TODAY),
      ]);
      expect(sides(later)).toBe(expected);
      expect(later.stages[to].due).toBe('2023-03-22');
      expect(rounds(later)).toEqual([1, 1, 1, 0, 0]);
    },
  );

  test('back to personnel leaves the plan of the same packet to be ruled on', () => {
    const congress = congressAfter([PACKET, reject('approval', 1, 'personnel', TODAY)]);
    expect(sides(congress)).toBe('submitted open waiting waiting waiting');
  });
});

test('a failed congress is held again: the report is withdrawn, the failure counted', () => {
  const congress = congressAfter([
    ...upTo('held'),
    submit(['held'], TODAY),
    { type: 'report-failed', on: TODAY, cause: 'no-quorum', newDate: '2023-04-10' },
  ]);
  expect(sides(congress)).toBe('approved approved approved open waiting');
  expect(congress).toMatchObject({ failures: 1, date: '2023-04-10' });
  expect(congress.held).toBeUndefined();
  expect(congress.stages.held.due).toBe('2023-04-24');
});

test('opening never changes a side, and does nothing where a clock runs', () => {
  const filed = congressAfter([PACKET]);
  expect(obey(filed, open('plan'), sampleContext())).toBe(filed);
  const opened = congressAfter([open('plan')]);
  expect(opened.stages.plan.side).toBe('open');
  expect(obey(opened, open('plan'), sampleContext('2023-03-20'))).toBe(opened);
});
