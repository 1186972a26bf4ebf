import type { CheckedCongresses } from '../../../lambdas/api/contracts.ts';

/** What several pages of congresses say together. */
export type Checked = Omit<CheckedCongresses, 'cursor'>;

const NAMED = 3;

/** One answer of many pages: what is wrong by name, and the counts of each managing union added up. */
export function joined(pages: readonly CheckedCongresses[]): Checked {
  const ownerless = new Map<string, CheckedCongresses['ownerless'][number]>();
  for (const one of pages.flatMap(page => page.ownerless)) {
    const before = ownerless.get(one.parent);
    ownerless.set(one.parent, {
      ...one,
      ofUpper: one.ofUpper + (before?.ofUpper ?? 0),
      ofUnion: one.ofUnion + (before?.ofUnion ?? 0),
      some: [...(before?.some ?? []), ...one.some].slice(0, NAMED),
    });
  }
  return {
    looked: pages.reduce((sum, page) => sum + page.looked, 0),
    wrong: pages.flatMap(page => page.wrong).sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    // Who lacks somebody for a ruling first: nobody else can help there.
    ownerless: [...ownerless.values()].sort((a, b) => b.ofUpper - a.ofUpper || b.ofUnion - a.ofUnion),
  };
}
