import { expect, test } from 'vitest';
import { burnUp } from '../../../web/pages/progress/outlook/burn-up-geometry.ts';
import { anOutlook } from './an-outlook.ts';

const SIZE = { width: 740, height: 360 };
const RANGE = { low: 4, high: 7 };

/** The corners of a path. */
function corners(path: string): number[][] {
  return path
    .split(/[MLZ]/)
    .filter(Boolean)
    .map(pair => pair.split(',').map(Number));
}

const chart = burnUp(anOutlook(), SIZE, RANGE);
const { plot, now, finishX } = chart;

test('what was held ends where it stands now, and what is registered and needed goes on from there', () => {
  const place = [now.x, now.y].map(value => expect.closeTo(value, 2));
  expect(corners(chart.held).at(-1)).toEqual(place);
  expect(corners(chart.booked)[0]).toEqual(place);
  expect(corners(chart.needed)[0]).toEqual(place);
  expect(corners(chart.needed).at(-1)).toEqual([
    expect.closeTo(finishX, 2),
    expect.closeTo(chart.obligedY, 2),
  ]);
});

test('what was held and the number of unions go in steps: nothing happens between two days', () => {
  for (const path of [chart.held, chart.managed, chart.obliged, chart.booked]) {
    const points = corners(path);
    points.slice(1).forEach(([x, y], index) => {
      const [before, level] = points[index] ?? [];
      expect(x === before || y === level).toBe(true);
    });
  }
});

test('a merger is seen: the number of unions steps down, below it that of those that are due', () => {
  const heights = (path: string) => [...new Set(corners(path).map(([, y]) => y))];
  expect(heights(chart.managed)).toHaveLength(2);
  expect(chart.managedY).toBeGreaterThan(heights(chart.managed)[0] ?? 0);
  expect(chart.obligedY).toBeGreaterThan(chart.managedY);
});

test('everything lies within the plot', () => {
  const paths = [chart.held, chart.managed, chart.obliged, chart.booked, chart.needed, chart.band];
  for (const [x = 0, y = 0] of paths.flatMap(corners)) {
    expect(x).toBeGreaterThanOrEqual(plot.left - 0.01);
    expect(x).toBeLessThanOrEqual(plot.right + 0.01);
    expect(y).toBeGreaterThanOrEqual(plot.top - 0.01);
    expect(y).toBeLessThanOrEqual(plot.bottom + 0.01);
  }
});

test('the range opens from now to the last day, the high end above the low one', () => {
  const band = corners(chart.band);
  const ends = band.filter(([x = 0]) => Math.abs(x - finishX) < 0.01).map(([, y = 0]) => y);
  expect(ends).toHaveLength(2);
  expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeGreaterThan(50);
  expect(burnUp(anOutlook(), SIZE, null).band).toBe('');
  expect(burnUp(anOutlook({ asOf: '2023-03-31' }), SIZE, RANGE).band).toBe('');
});

test('holidays are as wide as their days, and those beyond the chart are left out', () => {
  const day = (finishX - now.x) / 16;
  expect(chart.holidays).toEqual([
    { x: expect.any(Number), width: expect.closeTo(4 * day, 5), name: 'Nghỉ' },
  ]);
  const holidays = [
    { from: '2022-01-31', to: '2022-02-04', name: 'Tết trước' },
    { from: '2023-03-30', to: '2023-04-10', name: 'Cuối kỳ' },
  ];
  const [last, ...others] = burnUp(anOutlook({ holidays }), SIZE, null).holidays;
  expect(last).toMatchObject({ name: 'Cuối kỳ', width: expect.closeTo(day, 5) });
  expect(others).toEqual([]);
});

test('the months are named where they begin, and of many years only some', () => {
  expect(chart.months.map(({ day }) => day)).toEqual(['2023-02-01', '2023-03-01']);
  const years = burnUp(anOutlook({ finishBy: { last: '2028-03-31', wording: '' } }), SIZE, null);
  expect(years.months.length).toBeLessThanOrEqual(8);
});

test('a term in which nothing has happened has a chart too', () => {
  const empty = burnUp(anOutlook({ series: [], booked: [], holidays: [] }), SIZE, null);
  expect(empty.held).not.toContain('NaN');
  expect(empty.counts.length).toBeGreaterThan(0);
});
