import ical, { ICalEventStatus } from 'ical-generator';
import type { CalendarLine } from '../app/calendar/calendar-lines.ts';
import type { FeedCalendar } from '../app/calendar/feed.ts';
import { calendarName, detailsOf, titleOf } from '../app/calendar/words/calendar-words.ts';

const HOUR_MS = 3_600_000;

/**
 * A calendar as iCalendar (RFC 5545). Hours are in UTC, which needs no table of time zones: Vietnam keeps UTC+07:00 all
 * year. A congress whose hour nobody knows takes its whole day.
 */
export function icalendar({ name, lines, uppers, term }: FeedCalendar, now: number): string {
  const calendar = ical({
    name: calendarName(name),
    prodId: { company: 'Dai Hoi', product: 'Calendar', language: 'VI' },
    ttl: HOUR_MS / 1000,
  });
  for (const line of lines) {
    calendar.createEvent({
      id: `${term.id}.${line.union}@dai-hoi`,
      sequence: line.sequence,
      stamp: new Date(now),
      ...timeOf(line, term.attendance.duration.value),
      summary: titleOf(line),
      description: detailsOf(line, uppers.get(line.upper)),
      status: statusOf(line),
      ...(line.place && { location: line.place }),
    });
  }
  return calendar.toString();
}

function timeOf({ day, time }: CalendarLine, hours: number) {
  if (!time) return { start: new Date(`${day}T00:00:00Z`), allDay: true };
  const start = new Date(`${day}T${time}:00+07:00`);
  return { start, end: new Date(start.getTime() + hours * HOUR_MS) };
}

function statusOf({ state }: CalendarLine): ICalEventStatus {
  if (state === 'cancelled') return ICalEventStatus.CANCELLED;
  return state === 'planned' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}
