import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Congress } from '../../lambdas/domain/congress.ts';
import { isWorkingDay, plusDays } from '../../lambdas/domain/days.ts';
import {
  dayOfRung,
  isStillDue,
  type Reminder,
  reminderId,
  remindersBetween,
} from '../../lambdas/domain/ladder.ts';
import { congressAfter } from '../fixtures/congress-after.ts';
import { SPRING_2023, sampleTerm } from '../fixtures/small-term.ts';

const term = sampleTerm();
const congress = (over: Partial<Congress> = {}): Congress => ({
  ...congressAfter([]),
  ...over,
});
/** A congress whose plan is due, or lies with the upper-level union until then. */
const due = (day: string, turn: 'union' | 'upper' = 'union'): Congress => {
  const { stages, ...rest } = congress();
  const side = turn === 'union' ? ('open' as const) : ('submitted' as const);
  return { ...rest, stages: { ...stages, plan: { side, round: turn === 'union' ? 0 : 1, due: day } } };
};
const on = (day: string, one = due('2023-03-30')) =>
  remindersBetween(one, term, plusDays(day, -1), day).map(({ to, days, desk }) => [to, days, desk.kind]);

describe('the ladder', () => {
  test.each([
    ['2023-03-23', [['holder', -5, 'union']]],
    ['2023-03-24', []],
    ['2023-03-28', [['holder', -2, 'union']]],
    ['2023-03-30', [['holder', 0, 'union']]],
    ['2023-03-31', [['holder', 1, 'union']]],
    ['2023-04-01', []],
    [
      '2023-04-04',
      [
        ['holder', 3, 'union'],
        ['above', 3, 'upper'],
      ],
    ],
    [
      '2023-04-10',
      [
        ['holder', 7, 'union'],
        ['above', 7, 'upper'],
        ['province', 7, 'province'],
      ],
    ],
  ])('on %s tells %j', (day, told) => {
    expect(on(day)).toEqual(told);
  });

  test('the clock of the upper-level union is told to its people, and above them to the province once', () => {
    expect(on('2023-03-30', due('2023-03-30', 'upper'))).toEqual([['holder', 0, 'upper']]);
    expect(on('2023-04-10', due('2023-03-30', 'upper'))).toEqual([
      ['holder', 7, 'upper'],
      ['province', 7, 'province'],
    ]);
  });

  test('a due date that falls on a day off is told of on the next working day, with what that day brings', () => {
    expect(on('2023-04-29', due('2023-04-29'))).toEqual([]);
    expect(on('2023-05-03', due('2023-04-29'))).toEqual([]);
    const first = remindersBetween(due('2023-04-29'), term, '2023-04-28', '2023-05-04');
    expect(first.map(({ days }) => days)).toEqual([1]);
  });

  test('days on which nothing ran are made up for with the last rung of each office', () => {
    const made = remindersBetween(due('2023-03-30'), term, '2023-03-22', '2023-04-04');
    expect(made.map(({ to, days }) => [to, days])).toEqual([
      ['holder', 3],
      ['above', 3],
    ]);
  });

  test('nobody is told of what is settled, suspended or owes nothing', () => {
    const { stages, spans } = due('2023-03-30');
    const settled: Congress = {
      ...due('2023-03-30'),
      stages: { ...stages, plan: { side: 'approved' as const, round: 1 } },
    };
    expect(on('2023-03-30', settled)).toEqual([]);
    expect(on('2023-03-30', { ...due('2023-03-30'), obligation: 'exempt-unable' })).toEqual([]);
    const rested = spans.map(span => ({ ...span, isSuspended: true as const }));
    expect(on('2023-03-30', { ...due('2023-03-30'), spans: rested })).toEqual([]);
  });

  test('a term’s own ladder is followed', () => {
    const own = { ...term, reminders: { ...term.reminders, rungs: [{ to: 'province' as const, days: 2 }] } };
    const told = remindersBetween(due('2023-03-30'), own, '2023-03-31', '2023-04-03');
    expect(told).toMatchObject([{ to: 'province', days: 2, desk: { kind: 'province' } }]);
  });

  test('whatever days are walked and wherever the deadline moves, none comes on a day off, or twice the same day', () => {
    let seen = 0;
    const moves = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -20, max: 40 })), {
      maxLength: 5,
    });
    const stops = fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(moves, stops, (moved, walked) => {
        let last = '2023-03-15';
        for (const at of walked.sort((a, b) => a - b)) {
          const today = plusDays('2023-03-15', at);
          const shift = moved.filter(([from]) => from <= at).reduce((sum, [, by]) => sum + by, 0);
          const told = remindersBetween(due(plusDays('2023-04-10', shift)), term, last, today);
          seen += told.length;
          if (told.length > 0) expect(isWorkingDay(today, SPRING_2023)).toBe(true);
          const desks = told.map(({ desk }) => desk.kind);
          expect(new Set(desks).size).toBe(desks.length);
          for (const { due: day, days } of told) {
            const rungDay = dayOfRung(day, days, SPRING_2023);
            expect(rungDay > last && rungDay <= today).toBe(true);
          }
          if (isWorkingDay(today, SPRING_2023)) last = today;
        }
      }),
    );
    expect(seen).toBeGreaterThan(100);
  });

  describe('a day that is asked for', () => {
    const asked = (over: Partial<Congress['requested'] & object> = {}) => ({
      ...due('2023-03-30'),
      requested: { on: '2023-03-20', date: '2023-06-10', due: '2023-03-30', ...over },
    });
    const told = (one: Congress, day: string) =>
      remindersBetween(one, term, plusDays(day, -1), day).filter(({ asks }) => asks);

    test('is to be answered by the upper-level union, then told to the province, beside the clock that runs', () => {
      expect(on('2023-03-30', asked())).toEqual([
        ['holder', 0, 'union'],
        ['holder', 0, 'upper'],
      ]);
      expect(told(asked(), '2023-04-10').map(({ to, desk }) => [to, desk.kind])).toEqual([
        ['holder', 'upper'],
        ['province', 'province'],
      ]);
    });

    test('is told of until it is answered, and another time when it is asked for again', () => {
      const [reminder] = told(asked(), '2023-03-30');
      if (!reminder) throw new Error('a reminder is told');
      const { requested: _, ...answered } = asked();
      expect([asked(), answered, asked({ date: '2023-06-11' })].map(it => isStillDue(reminder, it))).toEqual([
        true,
        false,
        false,
      ]);
      const clock = on('2023-03-30', asked()).length;
      const ids = remindersBetween(asked(), term, '2023-03-29', '2023-03-30').map(reminderId);
      expect(new Set(ids).size).toBe(clock);
      expect(reminderId({ ...reminder, due: '2023-05-02' })).not.toBe(reminderId(reminder));
    });
  });

  test('a reminder is the same wherever its deadline moves, and another in the next round', () => {
    const one: Reminder = {
      ...{ stage: 'plan', round: 0, failures: 0, turn: 'union', due: '2023-03-30', to: 'holder', days: -5 },
      desk: { kind: 'union', of: 'u' },
    };
    expect(reminderId({ ...one, due: '2023-04-30' } as Reminder)).toBe(reminderId(one));
    expect(reminderId({ ...one, round: 1 })).not.toBe(reminderId(one));
    // The second date of a congress that failed.
    expect(reminderId({ ...one, failures: 1 })).not.toBe(reminderId(one));
  });
});
