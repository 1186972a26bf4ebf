import { type Congress, isHeld, isObliged } from './congress.ts';
import type { Day } from './days.ts';
import type { EventOf } from './events.ts';

/** Half a day, as offices plan: the hours before noon, and those from noon on. */
export const SESSIONS = ['morning', 'afternoon'] as const;

/** Half a day. */
export type Session = (typeof SESSIONS)[number];

/** Who attends for the unions above: a person who may sign in here, or an office in words. */
export type Attendee = { readonly sub: string } | { readonly role: string };

/** What was planned for the day of a congress. */
export type Arrangement = {
  /** The day that the attendees were named for: once the congress is moved, they have to be named again. */
  readonly date: Day;
  /** Half a day where the hour is not known. */
  readonly session?: Session;
  /** The hour in Vietnam, HH:MM. */
  readonly time?: string;
  readonly place?: string;
  readonly attendees: readonly Attendee[];
};

/** What a calendar shows of one congress. */
export type CalendarEntry = Omit<Arrangement, 'date'> & {
  readonly day: Day;
  readonly state: 'planned' | 'approved' | 'held' | 'cancelled';
  readonly kind: 'congress' | 'conference';
};

/** The half of a day in which something is; undefined where that is not known. */
export function sessionOf({ session, time }: Pick<Arrangement, 'session' | 'time'>): Session | undefined {
  if (time !== undefined) return time < '12:00' ? 'morning' : 'afternoon';
  return session;
}

/** Who attends on the day for which the congress is registered now. */
export function attendeesOf({
  arrangement,
  date,
}: Pick<Congress, 'arrangement' | 'date'>): readonly Attendee[] {
  return arrangement && arrangement.date === date ? arrangement.attendees : [];
}

/** The people among `attendees` who may sign in here. */
export function subsOf(attendees: readonly Attendee[]): string[] {
  return attendees.flatMap(attendee => ('sub' in attendee ? [attendee.sub] : []));
}

/**
 * The place of a congress in the calendar: the registered day, or the one that was given up for no other. One that was
 * held and never had a registered day is where it was held; undefined for one that has no day at all.
 */
export function calendarEntry(congress: Congress): CalendarEntry | undefined {
  const held = isHeld(congress);
  const { date, calendar } = congress;
  const day = date ?? calendar?.calledOff ?? (held ? congress.held?.on : undefined);
  if (!day) return undefined;
  const { session, time, place } = congress.arrangement ?? {};
  return {
    day,
    state: !date && calendar?.calledOff ? 'cancelled' : stateOf(congress, held),
    kind: congress.obligation === 'conference' ? 'conference' : 'congress',
    ...(session && { session }),
    ...(time && { time }),
    ...(place && { place }),
    attendees: attendeesOf(congress),
  };
}

function stateOf(congress: Congress, held: boolean): CalendarEntry['state'] {
  if (held) return 'held';
  if (congress.outcome || !isObliged(congress)) return 'cancelled';
  return congress.stages.approval.side === 'approved' ? 'approved' : 'planned';
}

/**
 * What the calendar of the union that ruled on a congress shows of it from then on, once another one rules on it: it
 * is off there, as far as that calendar knows. Undefined where nothing is left behind, or it was held while there.
 */
export function entryLeft(before: Congress | undefined, after: Congress): CalendarEntry | undefined {
  if (!before || before.parent === after.parent) return undefined;
  const entry = calendarEntry(before);
  return entry && entry.state !== 'held' ? { ...entry, state: 'cancelled' } : undefined;
}

/**
 * The congress with the version at which its place in the calendar last changed, which tells a calendar that was
 * copied from here to take the newer one, and the day that was given up where there is no other.
 */
export function withCalendar(before: Congress | undefined, after: Congress): Congress {
  const was = before && calendarEntry(before);
  const { calendar: _, ...rest } = after;
  const calledOff = after.calendar?.calledOff ?? (before?.date ? was?.day : undefined);
  const gone = !after.date && calledOff ? { calledOff } : {};
  const noted: Congress = { ...rest, calendar: { version: before?.calendar?.version ?? 0, ...gone } };
  const is = calendarEntry(noted);
  if (!is) return rest;
  const isWhereItWas = before?.parent === after.parent && JSON.stringify(was) === JSON.stringify(is);
  if (isWhereItWas) return noted;
  return { ...noted, calendar: { ...gone, version: after.version } };
}

/** What an event planned. */
export function arranged(event: EventOf<'attendance-planned'>): Arrangement {
  const { type: _, on: __, clashes: ___, ...arrangement } = event;
  return arrangement;
}
