import type { TermView } from '../../../lambdas/api/contracts.ts';

/** Unions with at least `from` and fewer than `below` members. */
export type SizeBand = { readonly from: number; readonly below?: number };

/** The sizes at which the term treats unions differently, as bands from the smallest to the largest. */
export function sizeBands(term: Pick<TermView, 'committeeFrom' | 'bundleBelow' | 'papers'>): SizeBand[] {
  const cuts = new Set([
    term.committeeFrom.value,
    term.bundleBelow.value,
    ...term.papers.flatMap(({ members }) => [members?.from ?? 0, members?.below ?? 0]),
  ]);
  const [...sorted] = [...cuts].filter(cut => cut > 0).sort((a, b) => a - b);
  return [0, ...sorted].map((from, index) => {
    const below = sorted[index];
    return { from, ...(below !== undefined && { below }) };
  });
}
