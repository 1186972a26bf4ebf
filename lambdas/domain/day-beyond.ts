import type { Action } from './authority.ts';
import type { Day } from './days.ts';

/**
 * What a day takes of whoever may do `actions`: beyond the finish-by day the consent with its number, from who may give
 * it; from all others a request to them. Undefined within it.
 */
export function beyondNeeds(
  date: Day,
  finishBy: Day | null | undefined,
  actions: readonly Action[],
): 'consent' | 'request' | undefined {
  if (!finishBy || date <= finishBy) return undefined;
  return actions.includes('consent-to-date') ? 'consent' : 'request';
}
