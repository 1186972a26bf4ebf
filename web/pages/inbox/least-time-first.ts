import type { CongressLine, Inbox } from '../../../lambdas/api/contracts.ts';

/** Overdue first, then least time left; lines of several offices come in one order. */
export function leastTimeFirst(pages: readonly Pick<Inbox, 'items'>[]): CongressLine[] {
  const left = (line: CongressLine) => line.clock?.workingDaysLeft ?? Number.POSITIVE_INFINITY;
  const due = (line: CongressLine) => line.clock?.due ?? '9';
  return pages
    .flatMap(page => page.items)
    .sort((a, b) => left(a) - left(b) || due(a).localeCompare(due(b)) || a.name.localeCompare(b.name, 'vi'));
}
