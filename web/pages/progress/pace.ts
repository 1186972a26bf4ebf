import type { ProgressView, TermView } from '../../../lambdas/api/contracts.ts';
import { type Day, daysBetween, workingDaysBetween } from '../../../lambdas/domain/days.ts';
import { finishDay } from './finish-day.ts';

/** What has to be held on average from here to the last day. */
export type NeededPace = {
  /** Unions that still have to hold their congress. */
  readonly left: number;
  readonly last: Day;
  readonly workingDays: number;
  readonly perWeek: number;
  /** Null where no working day is left. */
  readonly perDay: number | null;
};

/** The pace that the figures need, or undefined where nothing is left to hold, or no day to hold it on. */
export function neededPace(
  progress: Pick<ProgressView, 'obliged' | 'held' | 'asOf'>,
  term: Pick<TermView, 'levels' | 'calendar'>,
): NeededPace | undefined {
  const { asOf } = progress;
  const last = finishDay(term, 'grassroots');
  const left = progress.obliged - progress.held;
  if (!last || left <= 0 || asOf >= last) return undefined;
  const workingDays = workingDaysBetween(asOf, last, term.calendar);
  return {
    left,
    last,
    workingDays,
    perWeek: (left * 7) / daysBetween(asOf, last),
    perDay: workingDays > 0 ? left / workingDays : null,
  };
}
