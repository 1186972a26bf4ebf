import { type Calendar, type Day, daysBetween, workingDaysBetween } from './days.ts';

/** How many congresses a day and a week are needed for all to be over in time. Days are local, after `asOf`. */
export type Pace = {
  /** Unions that owe a congress and have not held it. */
  readonly left: number;
  readonly workingDays: number;
  /** One decimal, half up; null where no working day is left. */
  readonly perWorkingDay: number | null;
  /** Whole congresses, half up; null where no day is left. */
  readonly perWeek: number | null;
};

/** The needed pace from the end of `asOf` to the end of `last`. */
export function paceNeeded(left: number, asOf: Day, last: Day, calendar: Calendar): Pace {
  const workingDays = Math.max(0, workingDaysBetween(asOf, last, calendar));
  const days = daysBetween(asOf, last);
  return {
    left,
    workingDays,
    perWorkingDay: workingDays > 0 ? tenths(left, workingDays) : null,
    perWeek: days > 0 ? Math.floor((left * 14 + days) / (days * 2)) : null,
  };
}

/** How many a working day it was after `from` up to and with `asOf`; null where there was no working day. */
export function paceSoFar(held: number, from: Day, asOf: Day, calendar: Calendar): number | null {
  const workingDays = workingDaysBetween(from, asOf, calendar);
  return workingDays > 0 ? tenths(held, workingDays) : null;
}

/** `part` by `whole` with one decimal, half up, in whole numbers: half up must be exact. */
function tenths(part: number, whole: number): number {
  return Math.floor((part * 20 + whole) / (whole * 2)) / 10;
}
