import type { Construct } from 'constructs';
import { CongressFunction } from './function.ts';
import type { Storage } from './storage.ts';

/** The function that tells the calendar, with its rights. */
export function calendarFunction(scope: Construct, storage: Storage): CongressFunction<'calendar'> {
  const calendar = new CongressFunction(scope, 'Calendar', {
    description: 'Tells the calendar of congresses, and keeps the links by which other calendars read it.',
    entry: 'lambdas/api/calendar.lambda.ts',
    profile: 'calendar',
    environment: { TABLE: storage.table.tableName },
  });
  storage.grantFeeds(calendar);
  return calendar;
}
