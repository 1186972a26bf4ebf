import type { CongressLine, Inbox } from '../../../lambdas/api/contracts.ts';

/** Overdue first, then least time left, then by name; lines of several offices come in one order. */
export function leastTimeFirst(pages: readonly Pick<Inbox, 'items'>[]): CongressLine[] {
  const due = (line: CongressLine) => line.clock?.due ?? '9';
  return pages
    .flatMap(page => page.items)
    .sort((a, b) => due(a).localeCompare(due(b)) || a.name.localeCompare(b.name, 'vi'));
}
