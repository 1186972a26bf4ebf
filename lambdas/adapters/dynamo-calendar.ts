import type { CalendarReader, CalendarRow, ExpectedReader } from '../app/queries/readers.ts';
import type { Day } from '../domain/days.ts';
import { calendarRow } from './calendar-item.ts';
import { readExpected } from './dynamo-attendance.ts';
import { calendarPartition } from './keys.ts';
import type { Item, Table } from './table.ts';

/** The calendar of congresses in DynamoDB. */
export class DynamoCalendar implements CalendarReader, ExpectedReader {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  expected(...[days, isKnown]: Parameters<ExpectedReader['expected']>) {
    return readExpected(this.#table, days, isKnown);
  }

  async calendar(term: string, upper: string, from: Day, to: Day): Promise<CalendarRow[]> {
    const rows: CalendarRow[] = [];
    let last: Item | undefined;
    do {
      const page = await this.#table.query({
        IndexName: 'calendar',
        KeyConditionExpression: 'calPk = :pk AND calSk BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':pk': calendarPartition(term, upper),
          ':from': from,
          ':to': to,
        },
        ...(last && { ExclusiveStartKey: last }),
      });
      rows.push(...page.items.map(calendarRow));
      last = page.last;
    } while (last);
    return rows;
  }
}
