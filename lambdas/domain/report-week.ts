import { type Day, plusDays } from './days.ts';

/** A week of the reports, both days inclusive. */
export type ReportWeek = { readonly from: Day; readonly to: Day };

/** The week in which `day` lies; weeks begin on the week day `startsOn`, 0 = Sunday … 6 = Saturday. */
export function weekOf(day: Day, startsOn: number): ReportWeek {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const from = plusDays(day, -((weekday - startsOn + 7) % 7));
  return { from, to: plusDays(from, 6) };
}

/** The week after `week`. */
export function weekAfter({ from, to }: ReportWeek): ReportWeek {
  return { from: plusDays(from, 7), to: plusDays(to, 7) };
}
