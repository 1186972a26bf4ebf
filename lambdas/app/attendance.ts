import { attendeesOf, sessionOf, subsOf } from '../domain/calendar-entry.ts';
import { type Booked, isToldOf } from '../domain/clashes.ts';
import type { Command } from '../domain/commands.ts';
import { type Congress, isHeld } from '../domain/congress.ts';
import { type Day, plusDays } from '../domain/days.ts';
import { arrangementOf, needsBooking } from '../domain/decide/plan-attendance.ts';
import {
  type Attendance,
  type Booking,
  type CongressStore,
  dayOfPerson,
  type Loaded,
} from './congress-store.ts';

/** How far ahead free half-days are looked for. */
export const DAYS_AHEAD = 21;

/** Where those whom `command` wants are expected; two more reads, for the commands alone that want somebody anew. */
export async function attendanceFor(
  store: Pick<CongressStore, 'attendance'>,
  command: Command,
  { congress: recorded, officer, union }: Pick<Loaded, 'congress' | 'officer' | 'union'>,
): Promise<(Attendance & { readonly until: Day }) | undefined> {
  const congress = recorded?.congress;
  if (command.type !== 'plan-attendance' || !congress || !union) return undefined;
  const planned = arrangementOf(congress, command);
  const subs = subsOf(planned.attendees);
  if (subs.length === 0 || !(needsBooking(congress, planned) || command.attendees)) return undefined;
  const until = plusDays(command.date, DAYS_AHEAD);
  const attendance = await store.attendance(subs, command.date, until);
  const booked = attendance.booked.map(({ name, ...it }) => ({
    ...it,
    ...(name && officer && isToldOf(it.upper, officer, union) && { name }),
  }));
  return { ...attendance, booked, until };
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
  const { term, union, parent: upper, date } = congress;
  if (!date || congress.outcome || isHeld(congress)) return [];
  const session = sessionOf(congress.arrangement ?? {});
  return subsOf(attendeesOf(congress))
    .filter(sub => subs.includes(sub))
    .map(sub => ({ sub, day: date, ...(session && { session }), term, union, upper, name }));
}
