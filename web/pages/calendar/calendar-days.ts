import { calendarWeek } from '../../../lambdas/domain/capacity.ts';
import { type Day, plusDays } from '../../../lambdas/domain/days.ts';

/** How much of the calendar is shown at once. */
export type CalendarSpan = 'week' | 'month';

/** The days shown around `day`: its week, or its month with the whole of its first and last week. */
export function daysAround(day: Day, span: CalendarSpan): { from: Day; to: Day } {
  if (span === 'week') return calendarWeek(day);
  const last = plusDays(`${plusDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`, -1);
  return { from: calendarWeek(`${day.slice(0, 7)}-01`).from, to: calendarWeek(last).to };
}

/** A day in the week or month before or after that of `day`. */
export function dayBeside(day: Day, span: CalendarSpan, step: -1 | 1): Day {
  if (span === 'week') return plusDays(day, step * 7);
  const first = `${day.slice(0, 7)}-01`;
  return step < 0 ? `${plusDays(first, -1).slice(0, 7)}-01` : `${plusDays(first, 31).slice(0, 7)}-01`;
}

/** The week day of `day`, 0 = Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The id of the part of the page that lists the congresses of `day`. */
export function dayId(day: Day): string {
  return `ngay-${day}`;
}
