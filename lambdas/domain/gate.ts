import { countOf, type Figures, HELD, OBLIGED } from './measures.ts';
import type { Level } from './register.ts';
import type { Term } from './term.ts';

/** How far the unions below one union are: of those obliged, how many have held theirs. */
export type Below = { readonly held: number; readonly obliged: number };

/** The level whose unions are to hold their congress before one of `level`; undefined for the grassroots. */
export function levelBelow(level: Level): Level | undefined {
  if (level === 'grassroots') return undefined;
  return level === 'province' ? 'upper' : 'grassroots';
}

/** How far the unions are that `figures` count. */
export function belowOf(figures: Figures): Below {
  return { held: countOf(HELD, figures), obliged: countOf(OBLIGED, figures) };
}

/**
 * How far the unions below are, where that is less than the term asks before the congress above them. A warning, and
 * never a refusal: whoever rules may have reasons to go on.
 */
export function gateWarning(term: Pick<Term, 'gate'>, below: Below | undefined): Below | undefined {
  if (!below || below.held * 100 >= term.gate.value * below.obliged) return undefined;
  return below;
}

/** The fields of an event that tell the warning, if there is one. */
export function warnedOf(term: Pick<Term, 'gate'>, below: Below | undefined): { readonly warned?: Below } {
  const warned = gateWarning(term, below);
  return warned ? { warned } : {};
}
