import type { ProgressView } from '../../../lambdas/api/contracts.ts';

/** The orders in which the rows can be read on screen; the first is what the page opens with. */
export const ROW_ORDERS = ['behind', 'official', 'left', 'overdue'] as const;

/** An order of the rows. */
export type RowOrder = (typeof ROW_ORDERS)[number];

type Row = Pick<ProgressView['unions'][number], 'held' | 'managed' | 'obliged' | 'overdue'>;
type Compare = (a: Row, b: Row) => number;

const toHold = (row: Row) => row.obliged - row.held;

/**
 * Which of two rows is further behind: the one of which a smaller share has held, by the share that stands in the row,
 * since all have the same last day; of equal shares the one with more still to hold. Where nothing is left to hold,
 * nobody is behind.
 */
function behind(whole: 'managed' | 'obliged'): Compare {
  return (a, b) => {
    const isDone = Number(toHold(a) <= 0) - Number(toHold(b) <= 0);
    // Multiplied out: shares as fractions would differ in their last bit.
    return isDone || a.held * b[whole] - b.held * a[whole] || toHold(b) - toHold(a);
  };
}

/** The rows of `progress`, which stand in the official order, in another; equal ones stay in the official order. */
export function inOrder<T extends Row>(
  progress: { readonly denominator: 'managed' | 'obliged'; readonly unions: readonly T[] },
  order: RowOrder,
): T[] {
  const compare: Record<RowOrder, Compare> = {
    behind: behind(progress.denominator),
    official: () => 0,
    left: (a, b) => toHold(b) - toHold(a),
    overdue: (a, b) => b.overdue - a.overdue,
  };
  return [...progress.unions].sort(compare[order]);
}

/** The order that an address names; the first where it names none. */
export function orderOf(name: string | null): RowOrder {
  return ROW_ORDERS.find(order => order === name) ?? ROW_ORDERS[0];
}
