import type { RecordedCongress } from '../app/congress-store.ts';
import type { Congress } from '../domain/congress.ts';
import { calendarOf } from './calendar-item.ts';
import { reportIn, type StoredReport } from './stored-report.ts';
import type { Item } from './table.ts';

/** The item keeps the report and the calendar apart from the rest, so that other indexes carry only what lists show. */
export function recorded(item: Item): RecordedCongress {
  const { congress } = item.row as { congress: Congress };
  return {
    congress: {
      ...congress,
      ...(item.held ? { held: reportIn(item.held as StoredReport) } : {}),
      ...calendarOf(item, congress.date),
    },
    head: item.head as string,
    at: item.at as string,
  };
}
