import { describe, expect, test } from 'vitest';
import { type Congress, currentStage, isHeld, runningClock } from '../../lambdas/domain/congress.ts';
import { decide } from '../../lambdas/domain/decide.ts';
import { directive } from '../../lambdas/domain/directive.ts';
import type { Past } from '../../lambdas/domain/past.ts';
import { STAGES } from '../../lambdas/domain/stages.ts';
import { reportOf } from '../fixtures/commands-in-words.ts';
import { obey, sampleContext, TODAY } from '../fixtures/congress-after.ts';
import { sampleUnion } from '../fixtures/small-tree.ts';

const NONE: Past = { before: { state: 'none' }, after: { state: 'none' } };

function enrolledWith(past: Past): Congress {
  return obey(undefined, { type: 'enrol', obligation: 'congress', past }, sampleContext());
}

function sides(congress: Congress): string {
  return STAGES.map(stage => congress.stages[stage].side).join(' ');
}

describe('a union comes into the term', () => {
  test('with its plan open and no clock: the machine opens it', () => {
    const congress = obey(undefined, { type: 'enrol', obligation: 'congress' }, sampleContext());
    expect(sides(congress)).toBe('open waiting waiting waiting waiting');
    expect(runningClock(congress)).toBeUndefined();
    expect(congress).toMatchObject({ version: 1, attempt: 0, parent: 'u-upper', enrolledOn: TODAY });
  });

  test('only at a level that the term names, and only under a parent', () => {
    const province = sampleUnion({ id: 'u-province', level: 'province', kind: 'province', above: [] });
    const ruling = decide(
      undefined,
      { type: 'enrol', obligation: 'congress' },
      sampleContext(TODAY, { union: province }),
    );
    expect(ruling).toMatchObject({ refusal: { code: 'level-not-in-term' } });
  });
});

describe('what had happened before the software was used:', () => {
  const submittedOn = '2023-03-10';

  test.each<[string, Past, string]>([
    ['nothing', NONE, 'open waiting waiting waiting waiting'],
    [
      'a packet under review',
      { ...NONE, before: { state: 'submitted', submittedOn } },
      'submitted submitted submitted waiting waiting',
    ],
    [
      'a packet returned',
      { ...NONE, before: { state: 'returned', submittedOn, ruledOn: '2023-03-14' } },
      'returned returned returned waiting waiting',
    ],
    [
      'a packet approved',
      { ...NONE, before: { state: 'approved', ruledOn: '2023-03-14' } },
      'approved approved approved open waiting',
    ],
    [
      'a congress held, even without papers before it',
      { ...NONE, held: reportOf('2023-03-05') },
      'approved approved approved approved open',
    ],
    [
      'a recognition under review',
      { ...NONE, held: reportOf('2023-03-05'), after: { state: 'submitted', submittedOn } },
      'approved approved approved approved submitted',
    ],
    [
      'a recognition returned',
      { ...NONE, held: reportOf('2023-03-05'), after: { state: 'returned', ruledOn: '2023-03-14' } },
      'approved approved approved approved returned',
    ],
    [
      'a recognition',
      { ...NONE, held: reportOf('2023-03-05'), after: { state: 'recognised', ruledOn: '2023-03-14' } },
      'approved approved approved approved approved',
    ],
  ])('%s', (_, past, expected) => {
    const congress = enrolledWith(past);
    expect(sides(congress)).toBe(expected);
    expect(congress.version).toBe(1);
  });

  test('clocks run from the days on which things happened, not from the import', () => {
    expect(enrolledWith({ ...NONE, before: { state: 'submitted', submittedOn } }).stages.plan.due).toBe(
      '2023-03-21',
    );
    const returned = enrolledWith({
      ...NONE,
      before: { state: 'returned', submittedOn, ruledOn: '2023-03-13' },
    });
    expect(returned.stages.plan.due).toBe('2023-03-20');
  });

  test('a congress counts as held from its day and its recognition from its own', () => {
    const past: Past = {
      ...NONE,
      held: reportOf('2023-03-05'),
      after: { state: 'recognised', ruledOn: '2023-03-14' },
    };
    const congress = enrolledWith(past);
    expect(isHeld(congress)).toBe(true);
    expect(congress).toMatchObject({ recognisedOn: '2023-03-14', held: { on: '2023-03-05' } });
    expect(directive(congress, null, 0).do).toBe('end');
  });

  test('a postponed congress has its new date, and its machine opens the stage at which it stands', () => {
    const congress = enrolledWith({
      ...NONE,
      date: '2023-03-10',
      postponedTo: '2023-05-20',
      before: { state: 'approved', ruledOn: '2023-03-01' },
    });
    expect(congress).toMatchObject({ date: '2023-05-20', postponedTo: '2023-05-20' });
    expect(currentStage(congress)).toBe('held');
    const opened = obey(congress, { type: 'open-stage', stage: 'held' }, sampleContext());
    expect(opened.stages.held.due).toBe('2023-06-02');
  });
});
