import * as z from 'zod';
import { FEED_EXTENTS } from '../app/calendar/feed-store.ts';
import { SESSIONS } from '../domain/calendar-entry.ts';
import { daySchema, idSchema } from '../domain/register.ts';
import type { Contract } from './contracts.ts';

export type { CalendarLine } from '../app/calendar/calendar-lines.ts';
export type { FeedView, MadeFeed } from '../app/calendar/feed.ts';
export type { AttendancePreview } from '../app/calendar/preview-attendance.ts';
export type { CalendarView } from '../app/calendar/view-calendar.ts';

/** Routes of the calendar of congresses. */
export const CALENDAR_CONTRACTS = {
  calendar: {
    method: 'GET',
    path: '/api/terms/{term}/calendar',
    summary: 'Congresses by day under an upper-level union or the province, at most six weeks at a time',
    params: z.object({ term: idSchema }),
    query: z.object({ union: idSchema.optional(), from: daySchema, to: daySchema }),
  },
  attendance: {
    method: 'GET',
    path: '/api/terms/{term}/congresses/{union}/attendance',
    summary:
      'Who may attend a congress, who is expected elsewhere at that time, and what is free; reserves nothing',
    params: z.object({ term: idSchema, union: idSchema }),
    query: z.object({
      session: z.enum(SESSIONS).optional(),
      time: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .optional(),
      /** Accounts with commas between them. */
      attendees: z
        .string()
        .max(400)
        .default('')
        .transform(text => text.split(',').filter(Boolean))
        .pipe(z.array(z.uuid()).max(5)),
    }),
  },
  calendarLink: {
    method: 'GET',
    path: '/api/calendar-link',
    summary: 'Whether I have a link by which a calendar reads mine',
  },
  makeCalendarLink: {
    method: 'POST',
    path: '/api/calendar-link',
    summary: 'Makes a secret link by which a calendar reads mine; the one before opens nothing any more',
    body: z.object({ term: idSchema, extent: z.enum(FEED_EXTENTS) }),
    needsKey: true,
  },
  revokeCalendarLink: {
    method: 'POST',
    path: '/api/calendar-link/revoke',
    summary: 'Takes my link back',
    needsKey: true,
  },
  calendarFeed: {
    method: 'GET',
    path: '/api/calendar/{file}',
    summary: 'The calendar behind a secret link, as iCalendar',
    isPublic: true,
    params: z.object({ file: z.string().max(150) }),
    answersFile: true,
  },
} as const satisfies Record<string, Contract>;
