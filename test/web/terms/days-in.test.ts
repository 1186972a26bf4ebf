import { expect, test } from 'vitest';
import { daysIn } from '../../../web/pages/terms/days-in.ts';

test.each([
  ['-5, -2, 0, 1, 3', [-5, -2, 0, 1, 3]],
  ['3; 1 và –5', [-5, 1, 3]],
  ['7, 7, +7', [7]],
  ['', []],
  ['ngày mai', []],
])('"%s" is read as %j', (text, days) => {
  expect(daysIn(text)).toEqual(days);
});
