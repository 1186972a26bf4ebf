import { type Day, plusDays } from './days.ts';
import type { Level } from './register.ts';
import type { Term } from './term.ts';

/** The body outside the register that rules on congresses of `level`; undefined where the union above does. */
export function ruledFromOutside(term: Pick<Term, 'levels'>, level: Level) {
  return term.levels.find(entry => entry.level === level)?.ruledBy;
}

/** The last day on which a congress of `level` is still on time; undefined where the term names no such level. */
export function lastDay(term: Term, level: Level): Day | undefined {
  const finishBy = term.levels.find(entry => entry.level === level)?.finishBy;
  if (!finishBy) return undefined;
  return finishBy.inclusive ? finishBy.day : plusDays(finishBy.day, -1);
}
