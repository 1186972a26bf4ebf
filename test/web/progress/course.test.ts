import { expect, test } from 'vitest';
import {
  bookedCourse,
  courseTable,
  neededCourse,
  spanOf,
  standingOn,
} from '../../../web/pages/progress/outlook/course.ts';
import { anOutlook } from './an-outlook.ts';

test.each([
  ['2021-12-31', { held: 0, managed: 0, obliged: 0 }],
  ['2023-02-09', { held: 0, managed: 10, obliged: 9 }],
  ['2023-02-10', { held: 1, managed: 10, obliged: 9 }],
  ['2023-03-09', { held: 1, managed: 9, obliged: 8 }],
])('at the end of %s it stood as last counted', (day, expected) => {
  expect(standingOn(anOutlook(), day)).toEqual(expected);
});

test('what is registered adds to what was held, day by day', () => {
  expect(bookedCourse(anOutlook())).toEqual([
    { day: '2023-03-15', count: 3 },
    { day: '2023-03-20', count: 5 },
    { day: '2023-03-28', count: 6 },
  ]);
  expect(bookedCourse(anOutlook({ booked: [] }))).toEqual([]);
});

test('what is needed goes straight to all that is due, while there is a day left and one to hold', () => {
  expect(neededCourse(anOutlook())).toEqual([
    { day: '2023-03-15', count: 3 },
    { day: '2023-03-31', count: 8 },
  ]);
  expect(neededCourse(anOutlook({ asOf: '2023-03-31' }))).toEqual([]);
  const series = [{ day: '2023-02-10', held: 8, managed: 9, obliged: 8 }];
  expect(neededCourse(anOutlook({ series }))).toEqual([]);
});

test('the chart begins with the month of the first congress, but eight weeks ago at the latest', () => {
  expect(spanOf(anOutlook())).toEqual({ from: '2023-01-18', to: '2023-03-31' });
  expect(spanOf(anOutlook({ asOf: '2023-04-30' }))).toEqual({ from: '2023-02-01', to: '2023-04-30' });
});

test('the chart begins where anything is known, and ends after the last registered day', () => {
  const series = [{ day: '2023-03-01', held: 0, managed: 9, obliged: 8 }];
  const booked = [{ day: '2023-04-02', count: 1 }];
  expect(spanOf(anOutlook({ series, booked }))).toEqual({ from: '2023-03-01', to: '2023-04-02' });
  expect(spanOf(anOutlook({ series: [], booked: [] }))).toEqual({ from: '2023-03-15', to: '2023-03-31' });
});

test('the table goes by weeks from today both ways, and names the first and the last day', () => {
  const lines = courseTable(anOutlook());
  expect(lines.map(({ day }) => day)).toEqual([
    '2023-01-18',
    '2023-01-25',
    '2023-02-01',
    '2023-02-08',
    '2023-02-15',
    '2023-02-22',
    '2023-03-01',
    '2023-03-08',
    '2023-03-15',
    '2023-03-22',
    '2023-03-29',
    '2023-03-31',
  ]);
  expect(lines.find(({ day }) => day === '2023-03-08')).toEqual({
    day: '2023-03-08',
    held: 1,
    managed: 9,
    obliged: 8,
  });
  // 3 + 7/16 of 5 is 5.2, and no part of a congress can be held.
  expect(lines.find(({ day }) => day === '2023-03-22')).toEqual({
    day: '2023-03-22',
    managed: 9,
    obliged: 8,
    booked: 5,
    needed: 6,
  });
  expect(lines.at(-1)).toMatchObject({ booked: 6, needed: 8 });
});

test('years of a term make no longer a table', () => {
  const far = anOutlook({ finishBy: { last: '2028-03-31', wording: '' } });
  expect(courseTable(far).length).toBeLessThan(35);
});
