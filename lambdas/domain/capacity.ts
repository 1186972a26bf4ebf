import { SESSIONS, type Session, sessionOf } from './calendar-entry.ts';
import type { Slot } from './clashes.ts';
import { type Day, plusDays } from './days.ts';
import { type ReportWeek, weekOf } from './report-week.ts';
import type { Term } from './term.ts';

/** Calendars begin their weeks on Mondays, whatever the week of the reports. */
const MONDAY = 1;

/** What of a congress counts for how many there are at once. */
export type Placed = {
  readonly upper: string;
  readonly day: Day;
  readonly session?: Session;
  readonly time?: string;
};

/** More congresses under one upper-level union than it can attend: in half a day, or in a week. */
export type Crowd = {
  readonly upper: string;
  readonly day: Day;
  /** None for a week, which begins on `day`. */
  readonly session?: Session;
  readonly count: number;
  readonly of: number;
};

/** The week of the calendar in which `day` lies. */
export function calendarWeek(day: Day): ReportWeek {
  return weekOf(day, MONDAY);
}

/** The weeks from that of `from` to that of `to`. */
export function weeksBetween(from: Day, to: Day): ReportWeek[] {
  const weeks: ReportWeek[] = [];
  for (let week = calendarWeek(from); week.from <= to; week = calendarWeek(plusDays(week.from, 7))) {
    weeks.push(week);
  }
  return weeks;
}

/** How many of `placed` are known to be in `slot`. */
export function inSlot(placed: readonly Placed[], slot: Slot): number {
  return placed.filter(it => it.day === slot.day && sessionOf(it) === slot.session).length;
}

/** Where more congresses come together than the term says one upper-level union can attend, by day. */
export function crowds(placed: readonly Placed[], { perHalfDay, perWeek }: Term['attendance']): Crowd[] {
  const found = [...Map.groupBy(placed, it => it.upper)].flatMap(([upper, own]) => [
    ...[...Map.groupBy(own, it => calendarWeek(it.day).from)].map(([day, all]) => ({
      upper,
      day,
      count: all.length,
      of: perWeek.value,
    })),
    ...[...Map.groupBy(own, it => it.day)].flatMap(([day, all]) =>
      SESSIONS.map(session => ({
        upper,
        day,
        session,
        count: inSlot(all, { day, session }),
        of: perHalfDay.value,
      })),
    ),
  ]);
  return found.filter(({ count, of }) => count > of).sort((a, b) => (a.day < b.day ? -1 : 1));
}
