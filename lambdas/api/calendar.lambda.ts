import { DynamoCalendar } from '../adapters/dynamo-calendar.ts';
import { DynamoCongressStore } from '../adapters/dynamo-congress-store.ts';
import { DynamoFeeds } from '../adapters/dynamo-feeds.ts';
import { DynamoPeople } from '../adapters/dynamo-people.ts';
import { DynamoReaders } from '../adapters/dynamo-readers.ts';
import { icalendar } from '../adapters/icalendar.ts';
import { Table } from '../adapters/table.ts';
import { makeFeed, readFeed, revokeFeed, viewFeed } from '../app/calendar/feed.ts';
import { previewAttendance } from '../app/calendar/preview-attendance.ts';
import { type CalendarReaders, viewCalendar } from '../app/calendar/view-calendar.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { FileAnswer } from '../runtime/file-answer.ts';
import { serve } from '../runtime/serve.ts';
import { CALENDAR_CONTRACTS } from './calendar-contracts.ts';

const { TABLE } = readEnvironment('calendar');
const table = new Table(TABLE);
const dynamo = new DynamoReaders(table);
const days = new DynamoCalendar(table);
const readers: CalendarReaders = Object.assign(dynamo, {
  calendar: (...asked: Parameters<typeof days.calendar>) => days.calendar(...asked),
  expected: (...asked: Parameters<typeof days.expected>) => days.expected(...asked),
});
const feedPorts = { readers, feeds: new DynamoFeeds(table) };
const previewPorts = { store: new DynamoCongressStore(table), readers, people: new DynamoPeople(table) };

/** Answers the calendar of congresses, and keeps the links by which other calendars read it. */
export const handler = serve(CALENDAR_CONTRACTS, {
  calendar: ({ params, query, asker, now }) => viewCalendar(readers, asker, { ...params, ...query }, now),
  attendance: ({ params, query, asker }) => previewAttendance(previewPorts, asker, { ...params, ...query }),
  calendarLink: ({ asker }) => viewFeed(feedPorts, asker),
  makeCalendarLink: ({ body, asker, now }) => makeFeed(feedPorts, asker, body, now),
  revokeCalendarLink: ({ asker, now }) => revokeFeed(feedPorts, asker, now),
  calendarFeed: async ({ params, now }) => {
    const text = icalendar(await readFeed(feedPorts, params.file, now), now);
    return new FileAnswer(new TextEncoder().encode(text), 'lich-dai-hoi', 'ics');
  },
});
