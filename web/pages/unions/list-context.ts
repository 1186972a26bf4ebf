import type { Day } from '../../../lambdas/domain/days.ts';
import { lists } from '../../words/vi-lists.ts';

/** What the cells of a list are told by, beside their line. */
export type CellContext = {
  /** The day as of which the lines are what they are. */
  readonly today: Day;
  /** The day on which they were known so; absent where that is today. */
  readonly knownAt?: Day | undefined;
  readonly upperNames: ReadonlyMap<string, string>;
  /** The lines are of unions above the grassroots. */
  readonly isAbove?: boolean;
};

/** As of which day, and as known on which where that is not today. */
export function datesOf({ today, knownAt }: Pick<CellContext, 'today' | 'knownAt'>): string {
  return knownAt ? `${lists.asOf(today)}; ${lists.knownAt(knownAt)}` : lists.asOf(today);
}

/** Whose turn it is, in the words of a list. */
export function turnWord(turn: 'union' | 'upper', { isAbove }: Pick<CellContext, 'isAbove'>): string {
  return lists.turns[turn === 'union' && isAbove ? 'above' : turn];
}
