import { describe, expect, test } from 'vitest';
import {
  dayOf,
  daysBetween,
  endOf,
  isDay,
  isWorkingDay,
  plusDays,
  plusWorkingDays,
  workingDaysBetween,
} from '../../lambdas/domain/days.ts';
import { lastDay } from '../../lambdas/domain/term-levels.ts';
import { SPRING_2023, sampleTerm } from '../fixtures/small-term.ts';

describe('working days', () => {
  test.each([
    ['over Tết', '2023-01-19', 3, '2023-01-31'],
    ['over 30/4 and 1/5', '2023-04-28', 1, '2023-05-04'],
    ['over a plain weekend', '2023-03-17', 1, '2023-03-20'],
    ['from a day off', '2023-04-30', 1, '2023-05-04'],
    ['on a Saturday that was swapped', '2023-07-07', 1, '2023-07-08'],
    ['past a Saturday that was swapped', '2023-07-07', 2, '2023-07-10'],
    ['back over 30/4 and 1/5', '2023-05-04', -1, '2023-04-28'],
    ['back from a Saturday to the Friday', '2023-05-20', -1, '2023-05-19'],
    ['zero of them give the day itself, even a day off', '2023-01-22', 0, '2023-01-22'],
  ])('%s: %s + %i = %s', (_, from, count, to) => {
    expect(plusWorkingDays(from, count, SPRING_2023)).toBe(to);
  });

  test.each([
    ['after 15/3 up to and including 31/5 there are 52', '2023-03-15', '2023-05-31', 52],
    ['within Tết there are none', '2023-01-20', '2023-01-26', 0],
    ['from a day to itself there are none', '2023-03-15', '2023-03-15', 0],
    ['the last day counts', '2023-03-15', '2023-03-16', 1],
    ['the first day does not', '2023-03-17', '2023-03-19', 0],
    ['backwards they are negative', '2023-05-31', '2023-03-15', -52],
    ['a swapped Saturday counts', '2023-07-07', '2023-07-09', 1],
  ])('%s', (_, from, to, count) => {
    expect(workingDaysBetween(from, to, SPRING_2023)).toBe(count);
  });

  test('a day named both as a holiday and as worked is worked', () => {
    const swapped = { ...SPRING_2023, workedDays: ['2023-05-02'] };
    expect(isWorkingDay('2023-05-02', swapped)).toBe(true);
    expect(isWorkingDay('2023-05-01', swapped)).toBe(false);
  });

  test('counting on and counting between agree', () => {
    for (let from = '2023-01-01'; from < '2023-06-30'; from = plusDays(from, 1)) {
      for (const count of [1, 5, 7, 15]) {
        const to = plusWorkingDays(from, count, SPRING_2023);
        expect(workingDaysBetween(from, to, SPRING_2023)).toBe(count);
        expect(isWorkingDay(to, SPRING_2023)).toBe(true);
      }
    }
  });
});

describe('local days', () => {
  test.each([
    ['one millisecond before 17:00Z it is still the day', '2023-03-15T16:59:59.999Z', '2023-03-15'],
    ['at 17:00Z the next day begins', '2023-03-15T17:00:00.000Z', '2023-03-16'],
    ['the year turns at 17:00Z too', '2022-12-31T17:00:00.000Z', '2023-01-01'],
  ])('%s', (_, instant, day) => {
    expect(dayOf(Date.parse(instant))).toBe(day);
  });

  test('a day is over at 17:00Z, the first instant of the next', () => {
    expect(new Date(endOf('2023-05-31')).toISOString()).toBe('2023-05-31T17:00:00.000Z');
    expect(dayOf(endOf('2023-05-31'))).toBe('2023-06-01');
    expect(dayOf(endOf('2023-05-31') - 1)).toBe('2023-05-31');
  });

  test('calendar days cross months, leap days and years', () => {
    expect(plusDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(plusDays('2023-01-01', -1)).toBe('2022-12-31');
    expect(daysBetween('2023-03-15', '2023-05-31')).toBe(77);
    expect(daysBetween('2023-05-31', '2023-03-15')).toBe(-77);
  });

  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023-13-01', false],
    ['2023-3-1', false],
    ['2023-03-15T00:00:00Z', false],
    ['', false],
    ['2100-12-31', true],
    ['9999-12-31', false],
    ['0023-03-15', false],
  ])('%j is a day: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });
});

describe('the finish-by day of a level', () => {
  test('said inclusively, it is the last day on time', () => {
    expect(lastDay(sampleTerm(), 'grassroots')).toBe('2023-05-31');
  });

  test('said exclusively, the day before it is the last', () => {
    expect(lastDay(sampleTerm(), 'upper')).toBe('2023-07-30');
  });

  test('a level that the term does not name has none', () => {
    expect(lastDay(sampleTerm(), 'province')).toBeUndefined();
  });
});
