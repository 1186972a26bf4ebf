import type { ProgressView, TermView } from '../../../lambdas/api/contracts.ts';
import type { Day } from '../../../lambdas/domain/days.ts';
import { type Pace, paceNeeded } from '../../../lambdas/domain/pace.ts';
import { finishDay } from './finish-day.ts';

/** What is needed up to the last day, which may be over; undefined where the term names none. */
export function neededPace(
  progress: Pick<ProgressView, 'obliged' | 'held' | 'asOf'>,
  term: Pick<TermView, 'levels' | 'calendar'>,
): (Pace & { readonly last: Day }) | undefined {
  const last = finishDay(term, 'grassroots');
  if (!last) return undefined;
  return { last, ...paceNeeded(progress.obliged - progress.held, progress.asOf, last, term.calendar) };
}
