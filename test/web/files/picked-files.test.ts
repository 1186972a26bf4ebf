import { expect, test } from 'vitest';
import { groupPicked } from '../../../web/files/group-picked.ts';
import { placeOnPage } from '../../../web/files/place-on-page.ts';

const file = (name: string, type = '') => new File(['x'], name, { type });

test('photos picked at once for one paper are one document, in their order; every other file is its own', () => {
  const picked = [file('a.pdf'), file('2.jpg', 'image/jpeg'), file('b.docx'), file('1.PNG'), file('3.jpeg')];
  const names = groupPicked(picked).map(parts => parts.map(({ name }) => name));
  expect(names).toEqual([['a.pdf'], ['2.jpg', '1.PNG', '3.jpeg'], ['b.docx']]);
});

test('one photo stays a photo', () => {
  expect(groupPicked([file('a.jpg'), file('b.pdf')]).map(parts => parts.length)).toEqual([1, 1]);
});

test.each([
  ['an upright photo', 1500, 2000, 'upright'],
  ['a photo lying', 2000, 1500, 'lying'],
  ['a strip', 4000, 100, 'lying'],
  ['a square', 800, 800, 'upright'],
])('%s lies whole and in the middle of a page of A4', (_, width, height, way) => {
  const { page, at } = placeOnPage({ width, height });
  expect(page[1] > page[0] ? 'upright' : 'lying').toBe(way);
  expect(at.width / at.height).toBeCloseTo(width / height, 5);
  expect(at.x).toBeGreaterThan(0);
  expect(at.y).toBeGreaterThan(0);
  expect(at.x * 2 + at.width).toBeCloseTo(page[0], 5);
  expect(at.y * 2 + at.height).toBeCloseTo(page[1], 5);
});
