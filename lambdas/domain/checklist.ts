import type { Union } from './register.ts';
import type { Stage } from './stages.ts';
import type { Paper, Term } from './term.ts';

/** The papers that the term asks of `union` for `stages`, in the term's order. */
export function checklistFor(
  term: Term,
  union: Pick<Union, 'members' | 'hasPartyCell'>,
  stages: readonly Stage[],
) {
  return term.papers.filter(paper => stages.includes(paper.stage) && isAsked(paper, union));
}

function isAsked(paper: Paper, union: Pick<Union, 'members' | 'hasPartyCell'>): boolean {
  if (paper.partyCell && !union.hasPartyCell) return false;
  if (paper.members?.from !== undefined && union.members < paper.members.from) return false;
  return paper.members?.below === undefined || union.members < paper.members.below;
}

/** The required papers that nothing covers. */
export function missingPapers(papers: readonly Paper[], covered: ReadonlySet<string>): Paper[] {
  return papers.filter(paper => paper.required && !covered.has(paper.code));
}
