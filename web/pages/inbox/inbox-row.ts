import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { filtered, type InboxFilters } from './inbox-filters.ts';
import { leastTimeFirst } from './least-time-first.ts';
import { keyOf } from './selection.ts';

/** One row of the inbox: the line, why it could not be ruled on just now if it was tried, and whether it waits still. */
export type InboxRow = {
  readonly line: CongressLine;
  readonly why: string | undefined;
  readonly isGone: boolean;
};

/** Lines that were tried in vain, as they stood then, by their key. */
export type FailedLines = ReadonlyMap<string, { readonly line: CongressLine; readonly why: string }>;

/**
 * The rows that the filters leave, and all of those that were tried in vain and are still ticked: also one that waits
 * no more, because somebody else was first.
 */
export function inboxRows(
  lines: readonly CongressLine[],
  filters: InboxFilters,
  failed: FailedLines,
): InboxRow[] {
  const known = new Map(lines.map(line => [keyOf(line), line]));
  const shown = new Map(filtered(lines, filters).map(line => [keyOf(line), line]));
  for (const [key, { line }] of failed) shown.set(key, known.get(key) ?? line);
  return leastTimeFirst([{ items: [...shown.values()] }]).map(line => ({
    line,
    why: failed.get(keyOf(line))?.why,
    isGone: !known.has(keyOf(line)),
  }));
}
