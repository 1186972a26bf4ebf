import { attendeesOf, sessionOf, subsOf } from '../domain/calendar-entry.ts';
import type { Booked } from '../domain/clashes.ts';
import type { Command } from '../domain/commands.ts';
import { type Congress, isHeld } from '../domain/congress.ts';
import { type Day, plusDays } from '../domain/days.ts';
import { arrangementOf, needsBooking } from '../domain/decide/plan-attendance.ts';
import { type Attendance, type Booking, type CongressStore, dayOfPerson } from './congress-store.ts';

/** How far ahead free half-days are looked for. */
export const DAYS_AHEAD = 21;

/** Where those whom `command` wants are expected; two more reads, for the commands alone that want somebody anew. */
export async function attendanceFor(
  store: Pick<CongressStore, 'attendance'>,
  command: Command,
  congress: Congress | undefined,
): Promise<(Attendance & { readonly until: Day }) | undefined> {
  if (command.type !== 'plan-attendance' || !congress) return undefined;
  const planned = arrangementOf(congress, command);
  const subs = subsOf(planned.attendees);
  if (subs.length === 0 || !(needsBooking(congress, planned) || command.attendees)) return undefined;
  const until = plusDays(command.date, DAYS_AHEAD);
  return { ...(await store.attendance(subs, command.date, until)), until };
}

/** The days of people that a change takes. */
export function bookingsOf(
  before: Congress | undefined,
  after: Congress,
  attendance: Attendance | undefined,
): Booking[] {
  const { arrangement } = after;
  if (!before || !arrangement || !attendance || !needsBooking(before, arrangement)) return [];
  return subsOf(attendeesOf(after)).map(sub => ({
    sub,
    day: arrangement.date,
    version: attendance.versions.get(dayOfPerson(sub, arrangement.date)),
  }));
}

/** Where `subs` are expected by a congress as it stands, whose union has that name. */
export function expectedAt(congress: Congress, name: string, subs: readonly string[]): Booked[] {
  const { term, union, date } = congress;
  if (!date || congress.outcome || isHeld(congress)) return [];
  const session = sessionOf(congress.arrangement ?? {});
  return subsOf(attendeesOf(congress))
    .filter(sub => subs.includes(sub))
    .map(sub => ({ sub, day: date, ...(session && { session }), term, union, name }));
}
