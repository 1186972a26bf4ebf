import type { CongressLine } from '../../../lambdas/api/contracts.ts';

const SOON_DAYS = 3;

/** How many lines are overdue, have at most three working days left, or were filed again. */
export function inboxCounts(items: readonly CongressLine[]): {
  overdue: number;
  soon: number;
  again: number;
} {
  const overdue = items.filter(line => line.clock?.isOverdue).length;
  const soon = items.filter(
    line => line.clock && !line.clock.isOverdue && line.clock.workingDaysLeft <= SOON_DAYS,
  ).length;
  const again = items.filter(line => line.side === 'submitted' && line.round > 1).length;
  return { overdue, soon, again };
}
