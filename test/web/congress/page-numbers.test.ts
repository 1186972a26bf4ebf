import { expect, test } from 'vitest';
import { pageNumbers } from '../../../web/pages/congress/review/page-numbers.ts';

test('pages are numbered from one, and not at all where they would fill the memory', () => {
  expect(pageNumbers(3)).toEqual([1, 2, 3]);
  expect(pageNumbers(0)).toEqual([]);
  expect(pageNumbers(2000)).toHaveLength(2000);
  expect(pageNumbers(268_435_456)).toBeUndefined();
});
