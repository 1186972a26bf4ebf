import type { Union } from './register.ts';
import type { Stage } from './stages.ts';
import type { Paper, Term } from './term.ts';

/** What of a union its papers are told by. */
type Asked = Pick<Union, 'level' | 'members' | 'hasPartyCell'>;

/** The papers that the term asks of `union` for `stages`, in the term's order. */
export function checklistFor(term: Term, union: Asked, stages: readonly Stage[]) {
  return term.papers.filter(paper => stages.includes(paper.stage) && isAsked(paper, union));
}

function isAsked(paper: Paper, union: Asked): boolean {
  if (paper.levels && !paper.levels.includes(union.level)) return false;
  if (paper.partyCell && !union.hasPartyCell) return false;
  const members = sizeOf(union);
  if (paper.members?.from !== undefined && members < paper.members.from) return false;
  return paper.members?.below === undefined || members < paper.members.below;
}

/** The required papers that nothing covers. */
export function missingPapers(papers: readonly Paper[], covered: ReadonlySet<string>): Paper[] {
  return papers.filter(paper => paper.required && !covered.has(paper.code));
}

/**
 * The size by which a union files and elects. Only the grassroots are small: the register keeps no members of the
 * unions above, whose congresses are of delegates.
 */
export function sizeOf({ level, members }: Pick<Union, 'level' | 'members'>): number {
  return level === 'grassroots' ? members : Number.POSITIVE_INFINITY;
}
