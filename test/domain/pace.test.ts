import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plusDays, plusWorkingDays, workingDaysBetween } from '../../lambdas/domain/days.ts';
import { paceNeeded, paceSoFar } from '../../lambdas/domain/pace.ts';
import { type Term, termSchema } from '../../lambdas/domain/term.ts';
import { lastDay } from '../../lambdas/domain/term-levels.ts';

const TERM: Term = termSchema.parse(
  JSON.parse(readFileSync(new URL('../../sample/lai-chau-2023/term.json', import.meta.url), 'utf8')),
);
const { calendar } = TERM;
const AS_OF = '2023-03-15';
const MAY_31 = '2023-05-31';

test('with all 782 obliged, 717 left in 52 working days are 13.8 a working day and 65 a week', () => {
  expect(paceNeeded(782 - 65, AS_OF, MAY_31, calendar)).toEqual({
    left: 717,
    workingDays: 52,
    perWorkingDay: 13.8,
    perWeek: 65,
  });
});

test('on the sample, with 760 obliged, 695 left are 13.4 a working day and 63 a week', () => {
  expect(paceNeeded(760 - 65, AS_OF, MAY_31, calendar)).toMatchObject({ perWorkingDay: 13.4, perWeek: 63 });
});

test('the report’s 65 since 1/1/2023 were 1.4 a working day', () => {
  expect(paceSoFar(65, '2022-12-31', AS_OF, calendar)).toBe(1.4);
});

test('half is rounded up, and nothing is needed of days that are over', () => {
  expect(paceNeeded(1, AS_OF, '2023-04-12', calendar)).toMatchObject({ workingDays: 20, perWorkingDay: 0.1 });
  expect(paceNeeded(5, MAY_31, MAY_31, calendar)).toEqual({
    left: 5,
    workingDays: 0,
    perWorkingDay: null,
    perWeek: null,
  });
  expect(paceNeeded(5, MAY_31, AS_OF, calendar)).toMatchObject({ perWorkingDay: null, perWeek: null });
});

test('Tết and the days of late April are no working days', () => {
  expect(plusWorkingDays('2023-01-19', 3, calendar)).toBe('2023-01-31');
  expect(plusWorkingDays('2023-04-28', 1, calendar)).toBe('2023-05-04');
});

test('a swapped working Saturday is worked', () => {
  const swapped = { ...calendar, workedDays: ['2023-05-06'] };
  expect(plusWorkingDays('2023-05-05', 1, swapped)).toBe('2023-05-06');
  expect(paceNeeded(717, AS_OF, MAY_31, swapped).workingDays).toBe(53);
});

test('"trước 31/5" and "đến hết 31/5" differ by one day, as the term says', () => {
  const [level] = TERM.levels;
  const named = (inclusive: boolean): Term => ({
    ...TERM,
    levels: [{ ...level, level: 'grassroots', finishBy: { day: MAY_31, inclusive, wording: '31/5' } }],
  });
  const until = lastDay(named(true), 'grassroots') ?? '';
  const before = lastDay(named(false), 'grassroots') ?? '';
  expect(until).toBe(plusDays(before, 1));
  expect(workingDaysBetween(AS_OF, until, calendar)).toBe(52);
  expect(workingDaysBetween(AS_OF, before, calendar)).toBe(51);
});
