import type { CongressLine, Me } from '../../../../lambdas/api/contracts.ts';
import { matterKindOf } from '../matter-kind.ts';

/** What can be done to many lines at once. */
export const MANY_ACTIONS = ['approve', 'confirm', 'recognise', 'recommend', 'return'] as const;

/** What can be done to many lines at once. */
export type ManyAction = (typeof MANY_ACTIONS)[number];

/** What of a person decides what they may do. */
export type Posts = Pick<Me, 'posts'>;

/**
 * The actions that `me` may give to some of `lines`, each with those it is for. Lines of one term at a time, that of
 * the first: a ruling is given within a term.
 */
export function manyActions(
  lines: readonly CongressLine[],
  me: Posts,
): { action: ManyAction; lines: readonly CongressLine[] }[] {
  const ofTerm = lines.filter(line => line.term === lines[0]?.term);
  return MANY_ACTIONS.map(action => ({
    action,
    lines: ofTerm.filter(line => isFor(action, line, me)),
  })).filter(({ lines: its }) => its.length > 0);
}

/** True if `me` may do anything to this line together with others: it waits for a ruling of theirs. */
export function isRuledOn(line: CongressLine, me: Posts): boolean {
  return MANY_ACTIONS.some(action => isFor(action, line, me));
}

function isFor(action: ManyAction, line: CongressLine, me: Posts): boolean {
  if (line.asks) return false;
  if (line.side !== 'submitted' && line.side !== 'recommended') return false;
  const holds = (role: string) => me.posts.some(post => post.role === role && post.union === line.parent);
  const signs = holds('signatory');
  switch (action) {
    case 'approve':
      return signs && matterKindOf(line) === 'before';
    case 'confirm':
      return signs && matterKindOf(line) === 'held';
    case 'recognise':
      return signs && matterKindOf(line) === 'recognition';
    case 'recommend':
      return !signs && holds('reviewer') && line.side === 'submitted';
    case 'return':
      return signs || holds('reviewer');
  }
}
