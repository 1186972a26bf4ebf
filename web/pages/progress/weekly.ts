import type { OutlookView } from '../../../lambdas/api/contracts.ts';
import { daysBetween } from '../../../lambdas/domain/days.ts';

/** Congresses a week: registered for the days to come, and needed to end in time; null once no day is left. */
export type Weekly = { readonly booked: number | null; readonly needed: number | null };

/** The weekly figures; `loading` while they are on their way, `none` where there are none. */
export type WeeklyFigures =
  | { readonly all: Weekly; readonly uppers: ReadonlyMap<string, Weekly> }
  | 'loading'
  | 'none';

/** The weekly figures of all together and of each upper-level union. */
export function weeklyOf(outlook: OutlookView): WeeklyFigures {
  const { asOf, finishBy, bookedInTime, pace, uppers } = outlook;
  const days = daysBetween(asOf, finishBy.last);
  // Of the whole, not of the rounded rows.
  const booked = days > 0 ? Math.round((bookedInTime * 7) / days) : null;
  return {
    all: { booked, needed: pace.perWeek },
    uppers: new Map(
      uppers.map(({ id, bookedPerWeek, neededPerWeek }) => [
        id,
        { booked: bookedPerWeek, needed: neededPerWeek },
      ]),
    ),
  };
}

/** The weekly figures of one upper-level union. */
export function weeklyIn(weekly: WeeklyFigures, upper: string): Weekly | 'loading' | 'none' {
  if (typeof weekly === 'string') return weekly;
  return weekly.uppers.get(upper) ?? { booked: null, needed: null };
}
