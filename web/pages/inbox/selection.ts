import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { MOST_AT_ONCE } from '../../../lambdas/domain/most-at-once.ts';

/**
 * The ticked lines by their key, each as it stood when it was ticked: what is sent is a ruling on the version that
 * was on the screen, whatever has been read since.
 */
export type Selection = ReadonlyMap<string, CongressLine>;

/** What tells one line from all others. */
export function keyOf({ term, union, asks }: Pick<CongressLine, 'term' | 'union' | 'asks'>): string {
  return asks ? `${term}/${union}/${asks}` : `${term}/${union}`;
}

/** `selection` with `lines` ticked or unticked; no more are ticked than can be ruled on at once. */
export function withLines(selection: Selection, lines: readonly CongressLine[], isOn: boolean): Selection {
  const next = new Map(selection);
  for (const line of lines) {
    if (!isOn) next.delete(keyOf(line));
    else if (next.size < MOST_AT_ONCE && !next.has(keyOf(line))) next.set(keyOf(line), line);
  }
  return next;
}

/** The lines between two places of a list, both included, whichever comes first. */
export function between<T>(lines: readonly T[], one: number, other: number): readonly T[] {
  return lines.slice(Math.min(one, other), Math.max(one, other) + 1);
}

/**
 * The lines that a ruling on `selection` is about. One that was tried in vain is taken as it stands now, for why it
 * failed stands beside it; if it waits no more it is left out.
 */
export function linesOf(
  selection: Selection,
  waiting: readonly CongressLine[],
  failed: ReadonlyMap<string, unknown>,
): readonly CongressLine[] {
  if (failed.size === 0) return [...selection.values()];
  const now = new Map(waiting.map(line => [keyOf(line), line]));
  return [...selection].flatMap(([key, line]) => (failed.has(key) ? (now.get(key) ?? []) : line));
}
