import type { CongressLine } from '../../../../lambdas/api/contracts.ts';
import { matterKindOf } from '../matter-kind.ts';

/** What can be done to many lines at once. */
export const MANY_ACTIONS = ['approve', 'confirm', 'recognise', 'recommend', 'return'] as const;

/** What can be done to many lines at once. */
export type ManyAction = (typeof MANY_ACTIONS)[number];

/**
 * The actions that the reader of `lines` may give to some of them, each with those it is for. Lines of one term at a time, that of
 * the first: a ruling is given within a term.
 */
export function manyActions(
  lines: readonly CongressLine[],
): { action: ManyAction; lines: readonly CongressLine[] }[] {
  const ofTerm = lines.filter(line => line.term === lines[0]?.term);
  return MANY_ACTIONS.map(action => ({
    action,
    lines: ofTerm.filter(line => isFor(action, line)),
  })).filter(({ lines: its }) => its.length > 0);
}

/** True if its reader may do anything to this line together with others: it waits for a ruling of theirs. */
export function isRuledOn(line: CongressLine): boolean {
  return MANY_ACTIONS.some(action => isFor(action, line));
}

/** By what the line says of its reader: own posts, and delegations as far as they reach. */
function isFor(action: ManyAction, line: CongressLine): boolean {
  if (line.asks) return false;
  if (line.side !== 'submitted' && line.side !== 'recommended') return false;
  const { actions = [] } = line;
  const signs = actions.includes('approve');
  switch (action) {
    case 'approve':
      return signs && matterKindOf(line) === 'before';
    case 'confirm':
      return signs && matterKindOf(line) === 'held';
    case 'recognise':
      return signs && matterKindOf(line) === 'recognition';
    case 'recommend':
      return !signs && actions.includes('recommend') && line.side === 'submitted';
    case 'return':
      return actions.includes('return');
  }
}

/** In whose place the reader of a line would do this to it, by name; undefined where by posts of their own. */
export function inPlaceFor(action: ManyAction, line: CongressLine): string | undefined {
  const asked = action === 'return' || action === 'recommend' ? action : 'approve';
  return line.standsIn?.find(({ actions }) => actions.includes(asked))?.name;
}
