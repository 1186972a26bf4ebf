import { type Day, plusDays } from '../../../lambdas/domain/days.ts';
import type { Level } from '../../../lambdas/domain/register.ts';
import type { Term } from '../../../lambdas/domain/term.ts';

/** The last day on which a congress of `level` is on time; undefined where the term names no such level. */
export function finishDay(term: Pick<Term, 'levels'>, level: Level): Day | undefined {
  // The rule's own function stands in a file that brings the schemas along.
  const finishBy = term.levels.find(entry => entry.level === level)?.finishBy;
  if (!finishBy) return undefined;
  return finishBy.inclusive ? finishBy.day : plusDays(finishBy.day, -1);
}
