import { describe, expect, test } from 'vitest';
import type { Day } from '../../../lambdas/domain/days.ts';
import { type ChangeFact, type Stay, staysOf } from '../../../lambdas/domain/insight/stays.ts';
import { stuckIn } from '../../../lambdas/domain/insight/stuck.ts';
import type { Measure } from '../../../lambdas/domain/measures.ts';
import { SPRING_2023 } from '../../fixtures/small-term.ts';

/** A change of one union: its number, the day it was recorded, and what it takes and adds. */
type Told = readonly [change: number, recorded: Day, takes: Measure | '', adds: Measure | '', upper?: string];

function facts(union: string, ...told: Told[]): ChangeFact[] {
  const fact = ([change, recorded, , , upper = 'u']: Told, measure: Measure, count: number) => ({
    ...{ union, change, recorded, on: recorded, upper, measure, count },
  });
  return told.flatMap(one => [
    ...(one[2] ? [fact(one, one[2], -1)] : []),
    ...(one[3] ? [fact(one, one[3], 1)] : []),
  ]);
}

const TODAY = '2023-03-31';
const stays = (...all: ChangeFact[]) => staysOf(all, TODAY, SPRING_2023);
const isWhole = ({ isPartial }: Stay) => !isPartial;

describe('a stay', () => {
  test('is counted in working days, from the day papers came to the day they went', () => {
    const all = stays(
      ...facts(
        'a',
        [1, '2023-03-01', '', 'at.plan.open'],
        [2, '2023-03-03', 'at.plan.open', 'at.plan.submitted'],
        [3, '2023-03-13', 'at.plan.submitted', 'at.personnel.open'],
      ),
    );
    expect(all.filter(isWhole)).toEqual([
      { place: 'plan upper', workingDays: 6, isPartial: false, isOpen: false },
    ]);
  });

  test('of papers that come and go several times in one day is known change by change', () => {
    const day = '2023-03-10';
    const all = stays(
      ...facts(
        'a',
        [1, '2023-03-01', '', 'at.plan.open'],
        [9, day, 'at.plan.open', 'at.plan.submitted'],
        [10, day, 'at.plan.submitted', 'at.plan.returned'],
        [11, day, 'at.plan.returned', 'at.plan.submitted'],
        [12, day, 'at.plan.submitted', 'at.personnel.open'],
      ).toReversed(),
    );
    expect(all.filter(isWhole).map(({ place, workingDays }) => [place, workingDays])).toEqual([
      ['plan upper', 0],
      ['plan union', 0],
      ['plan upper', 0],
    ]);
  });

  test('goes on when papers are recommended, and when the union moves to another upper-level union', () => {
    const moved = { union: 'a', change: 4, recorded: '2023-03-08', on: '2023-03-08' } as const;
    const all = stays(
      ...facts(
        'a',
        [1, '2023-03-01', '', 'at.plan.open'],
        [2, '2023-03-06', 'at.plan.open', 'at.plan.submitted'],
        [3, '2023-03-07', 'at.plan.submitted', 'at.plan.recommended'],
        [5, '2023-03-10', 'at.plan.recommended', 'at.personnel.open', 'v'],
      ),
      { ...moved, measure: 'at.plan.recommended', upper: 'u', count: -1 },
      { ...moved, measure: 'at.plan.recommended', upper: 'v', count: 1 },
    );
    expect(all.filter(isWhole).map(({ place, workingDays }) => [place, workingDays])).toEqual([
      ['plan upper', 4],
    ]);
  });

  test('that a merger ended is left out; one that the recognition ended is not', () => {
    const until = (union: string, last: Told) =>
      facts(
        union,
        [1, '2023-03-01', '', 'at.recognition.open'],
        [2, '2023-03-06', 'at.recognition.open', 'at.recognition.submitted'],
        last,
      );
    const merged = stays(...until('a', [3, '2023-03-10', 'at.recognition.submitted', '']));
    const recognised = stays(...until('b', [3, '2023-03-10', 'at.recognition.submitted', 'recognised']));
    expect(merged.filter(isWhole)).toEqual([]);
    expect(recognised.filter(isWhole)).toHaveLength(1);
  });
});

describe('the median', () => {
  const stay = (workingDays: number, part?: 'open' | 'enrolled'): Stay => ({
    ...{ place: 'plan union', workingDays, isPartial: part !== undefined, isOpen: part === 'open' },
  });

  test('is of whole stays, and of parts that are longer already', () => {
    expect(
      stuckIn([stay(2), stay(4), stay(6), stay(1, 'open'), stay(9, 'open'), stay(8, 'enrolled')]),
    ).toEqual([{ stage: 'plan', turn: 'union', medianWorkingDays: 6, count: 5, open: 2 }]);
    expect(stuckIn([stay(2), stay(3)])).toMatchObject([{ medianWorkingDays: 2.5 }]);
  });

  test('of parts alone is told as at least that long, and not at all on the day of the import', () => {
    expect(stuckIn([stay(3, 'open'), stay(5, 'open'), stay(4, 'enrolled')])).toMatchObject([
      { medianWorkingDays: 4, isAtLeast: true, count: 3, open: 2 },
    ]);
    expect(stuckIn([stay(0, 'open'), stay(0, 'open')])).toEqual([]);
  });
});
