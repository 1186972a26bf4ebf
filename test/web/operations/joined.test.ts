import { expect, test } from 'vitest';
import { joined } from '../../../web/pages/operations/joined.ts';

test('pages add up by the managing union; who lacks somebody for a ruling comes first', () => {
  const lacking = (parent: string, ofUpper: number, ofUnion: number, some: string[]) => ({
    parent,
    name: parent,
    ofUpper,
    ofUnion,
    some,
  });
  const checked = joined([
    { looked: 200, wrong: [], ownerless: [lacking('A', 0, 9, ['a', 'b']), lacking('B', 0, 1, ['x'])] },
    {
      looked: 100,
      wrong: [],
      ownerless: [lacking('B', 2, 1, ['y', 'z', 'w']), lacking('A', 0, 1, ['c', 'd'])],
    },
  ]);
  expect(checked.looked).toBe(300);
  expect(checked.ownerless).toEqual([
    lacking('B', 2, 2, ['x', 'y', 'z']),
    lacking('A', 0, 10, ['a', 'b', 'c']),
  ]);
});
