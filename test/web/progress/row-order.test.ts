import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, orderOf } from '../../../web/pages/progress/row-order.ts';

type Row = { id: string; held: number; managed: number; obliged: number; overdue: number };
type Whole = 'managed' | 'obliged';

const row = (id: string, held: number, obliged: number, overdue = 0, managed = obliged): Row => ({
  id,
  held,
  managed,
  obliged,
  overdue,
});
const rows = (unions: readonly Row[], denominator: Whole = 'managed') => ({ denominator, unions });
const ids = (all: readonly Row[]) => all.map(({ id }) => id).join(' ');

const ROWS = [row('a', 4, 74, 9), row('b', 9, 87), row('c', 1, 20, 9), row('d', 5, 5), row('e', 2, 40, 11)];

test.each([
  ['behind', 'e c a b d'],
  ['official', 'a b c d e'],
  ['left', 'b a e c d'],
  ['overdue', 'e a c b d'],
] as const)('in the order %s, and equal ones in the official order', (order, expected) => {
  expect(ids(inOrder(rows(ROWS), order))).toBe(expected);
});

test('who is behind is told by the share that stands in the row', () => {
  const two = [row('a', 7, 72, 0, 74), row('b', 3, 31)];
  expect(ids(inOrder(rows(two, 'managed'), 'behind'))).toBe('a b');
  expect(ids(inOrder(rows(two, 'obliged'), 'behind'))).toBe('b a');
});

test('shares that differ in the last place of a fraction are told apart', () => {
  const two = [row('a', 333334, 1000000), row('b', 333333, 1000000)];
  expect(ids(inOrder(rows(two), 'behind'))).toBe('b a');
});

test('of any two rows the later has held no smaller a share, and who has nothing left to hold comes last', () => {
  const some = fc.record({ held: fc.nat(20), left: fc.nat(20) });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), made => {
      const all = made.map(({ held, left }, index) => row(`${index}`, held, held + left));
      const shares = inOrder(rows(all), 'behind').map(it =>
        it.held === it.obliged ? 2 : it.held / it.obliged,
      );
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    }),
  );
});

test('an address that names no order means the first', () => {
  expect(orderOf('left')).toBe('left');
  expect(orderOf('worst')).toBe('behind');
  expect(orderOf(null)).toBe('behind');
});
