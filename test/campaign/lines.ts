import type { CongressLine, UnionList } from '../../lambdas/api/contracts.ts';
import type { Cast } from './cast.ts';

/** The levels whose congresses are walked; that of the province is ruled on from outside. */
export const WALKED = ['grassroots', 'upper'] as const;

/** Every congress of one level, as lists show it. */
export async function linesOf(
  { leader, term, province }: Cast,
  level: (typeof WALKED)[number],
): Promise<CongressLine[]> {
  const lines: CongressLine[] = [];
  let cursor = '';
  do {
    const more = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const path = `/api/terms/${term}/unions?parent=${province}&level=${level}&limit=200${more}`;
    const page: UnionList = await leader.get(path);
    lines.push(...page.items);
    cursor = page.cursor ?? '';
  } while (cursor);
  return lines;
}
