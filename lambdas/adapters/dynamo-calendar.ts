import type { CalendarIndex } from '../app/calendar/fill-calendar.ts';
import { VersionConflict } from '../app/errors.ts';
import type { CalendarReader, CalendarRow, CongressRow, ExpectedReader } from '../app/queries/readers.ts';
import type { Day } from '../domain/days.ts';
import { calendarItem, calendarRow } from './calendar-item.ts';
import { recorded } from './congress-item.ts';
import { readExpected } from './dynamo-attendance.ts';
import { calendarPartition, stateKey } from './keys.ts';
import type { Item, Table } from './table.ts';

/** The calendar of congresses in DynamoDB. */
export class DynamoCalendar implements CalendarReader, ExpectedReader, CalendarIndex {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  expected(...[days, isKnown]: Parameters<ExpectedReader['expected']>) {
    return readExpected(this.#table, days, isKnown);
  }

  async fill(congresses: readonly { term: string; union: string }[]): Promise<number> {
    const items = await this.#table.getAll(congresses.map(({ term, union }) => stateKey(term, union)));
    const put = await Promise.all(
      items.filter(({ cal }) => cal === undefined).map(item => this.#putIn(item)),
    );
    return put.filter(Boolean).length;
  }

  /** False for one that has no place in the calendar, and for one that changed since it was read. */
  async #putIn(item: Item): Promise<boolean> {
    const { pk, sk } = item;
    const place: Partial<Item> = calendarItem(recorded(item).congress, item.row as CongressRow);
    if (!place.cal) return false;
    try {
      await this.#table.transact([
        {
          update: { pk, sk },
          expression: 'SET calPk = :pk, calSk = :day, cal = :cal',
          condition: { expression: 'version = :version AND attribute_not_exists(cal)' },
          values: { ':pk': place.calPk, ':day': place.calSk, ':cal': place.cal, ':version': item.version },
        },
      ]);
      return true;
    } catch (error) {
      if (error instanceof VersionConflict) return false;
      throw error;
    }
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
