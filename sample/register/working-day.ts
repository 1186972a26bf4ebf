import { type Calendar, type Day, daysBetween, isWorkingDay, plusDays } from '../../lambdas/domain/days.ts';
import type { Dice } from './dice.ts';

/** A working day from `from` to `to`, both inclusive; there must be one. */
export function workingDayIn(from: Day, to: Day, calendar: Calendar, dice: Dice): Day {
  for (;;) {
    const day = plusDays(from, dice.whole(0, daysBetween(from, to)));
    if (isWorkingDay(day, calendar)) return day;
  }
}

/** The `count`-th working day before `day`. */
export function workingDayBefore(day: Day, count: number, calendar: Calendar): Day {
  let at = day;
  for (let left = count; left > 0; ) {
    at = plusDays(at, -1);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

/** The days from `from` to `to`, both inclusive. */
export function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => plusDays(from, index));
}

/** Day of the week of `day`, 0 = Sunday … 6 = Saturday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
