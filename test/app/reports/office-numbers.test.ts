import { describe, expect, test } from 'vitest';
import {
  decimal,
  enumerated,
  grouped,
  officeCount,
  officeDay,
  officePercent,
  signed,
} from '../../../lambdas/app/reports/words/office-numbers.ts';
import { percent } from '../../../lambdas/domain/progress.ts';
import { weekAfter, weekOf } from '../../../lambdas/domain/report-week.ts';

describe('numbers as offices write them', () => {
  test.each([
    [9, 39, '23,1%'],
    [4, 67, '6,0%'],
    [94 + 4, 106, '92,5%'],
    [11 + 1, 65, '18,5%'],
    [65, 782, '8,3%'],
  ])('the published row %i of %i is %s', (held, obliged, printed) => {
    expect(officePercent(percent(held, obliged))).toBe(printed);
  });

  test('half is rounded up, and nothing is shared of nothing', () => {
    expect(officePercent(percent(1, 8))).toBe('12,5%');
    expect(officePercent(percent(1, 16))).toBe('6,3%');
    expect(officePercent(percent(0, 0))).toBe('–');
  });

  test('small counts have two digits, large ones dots', () => {
    expect([0, 3, 9, 10, 65, 782, 1062, 23_003].map(officeCount)).toEqual([
      '00',
      '03',
      '09',
      '10',
      '65',
      '782',
      '1.062',
      '23.003',
    ]);
    expect(grouped(3)).toBe('3');
    expect(decimal(13.4)).toBe('13,4');
    expect([signed(1), signed(-2)]).toEqual(['+1', '−2']);
  });

  test('names are joined with "và" before the last', () => {
    expect(enumerated([])).toBe('');
    expect(enumerated(['LĐLĐ Thành phố', 'Sìn Hồ', 'Phong Thổ'])).toBe('LĐLĐ Thành phố, Sìn Hồ và Phong Thổ');
    expect(officeDay('2023-03-05')).toBe('5/3/2023');
  });
});

test('a week of the reports runs from Friday to Thursday, or as the term says', () => {
  expect(weekOf('2023-03-15', 5)).toEqual({ from: '2023-03-10', to: '2023-03-16' });
  expect(weekOf('2023-03-10', 5)).toEqual({ from: '2023-03-10', to: '2023-03-16' });
  expect(weekOf('2023-03-09', 5)).toEqual({ from: '2023-03-03', to: '2023-03-09' });
  expect(weekOf('2023-03-15', 1)).toEqual({ from: '2023-03-13', to: '2023-03-19' });
  expect(weekAfter({ from: '2023-03-10', to: '2023-03-16' })).toEqual({
    from: '2023-03-17',
    to: '2023-03-23',
  });
});
