import { expect, test } from 'vitest';
import {
  formatCount,
  formatDay,
  formatInstant,
  formatPercent,
  formatSize,
} from '../../../web/words/format.ts';
import { parseDay } from '../../../web/words/parse-day.ts';

test('days are written without leading zeros', () => {
  expect(formatDay('2023-03-05')).toBe('5/3/2023');
});

test('an instant is told in Vietnam’s time, over the change of day', () => {
  expect(formatInstant('2023-03-14T17:05:00Z')).toBe('00:05 ngày 15/3/2023');
  expect(formatInstant('2023-03-15T16:59:59.999Z')).toBe('23:59 ngày 15/3/2023');
});

test('numbers have dots, shares one decimal after a comma and no space', () => {
  expect(formatCount(23003)).toBe('23.003');
  expect(formatPercent(8.3)).toBe('8,3%');
  expect(formatPercent(6)).toBe('6,0%');
  expect(formatPercent(100)).toBe('100,0%');
  expect(formatPercent(null)).toBe('–');
});

test('sizes are told in kB below a megabyte', () => {
  expect(formatSize(12)).toBe('1 kB');
  expect(formatSize(640_400)).toBe('640 kB');
  expect(formatSize(1_234_567)).toBe('1,2 MB');
});

test.each([
  ['15/3/2023', '2023-03-15'],
  [' 5.3.23 ', '2023-03-05'],
  ['5-3-2023', '2023-03-05'],
  ['15032023', '2023-03-15'],
  ['2023-03-15', '2023-03-15'],
  ['31/12/2023', '2023-12-31'],
])('%s is read as a day', (text, day) => {
  expect(parseDay(text)).toBe(day);
});

test.each(['', '15', '15/3', '29/2/2023', '3/15/2023', '15/3/20233', 'ngày 15/3/2023'])(
  '%s is not read as a day',
  text => {
    expect(parseDay(text)).toBeUndefined();
  },
);
