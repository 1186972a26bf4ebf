import { type Day, isDay } from '../../domain/days.ts';
import type { Cell } from './column.ts';

/** A day read from a cell, and whether it had to be worked out from a number that lost its date format. */
export type DayReading = { readonly day: Day; readonly repaired: boolean };

/** Excel counts days from 30/12/1899; the range is 1927 to 2063, so that a mistyped count is not taken for a day. */
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);
const SERIALS = { from: 10_000, to: 60_000 };
const DAY_MS = 86_400_000;

/** The day in `cell`: an Excel date, `15/3/2023`, `15-03-2023`, `15.3.2023` or ISO; undefined if there is none. */
export function readDay(cell: Cell): DayReading | undefined {
  if (cell instanceof Date) return fromInstant(cell.getTime(), false);
  if (typeof cell === 'number') {
    const isSerial = Number.isInteger(cell) && cell >= SERIALS.from && cell <= SERIALS.to;
    return isSerial ? fromInstant(EXCEL_EPOCH_MS + cell * DAY_MS, true) : undefined;
  }
  return typeof cell === 'string' ? fromText(cell.trim()) : undefined;
}

function fromInstant(instant: number, repaired: boolean): DayReading | undefined {
  if (Number.isNaN(instant)) return undefined;
  return plausible(new Date(instant).toISOString().slice(0, 10), repaired);
}

function fromText(text: string): DayReading | undefined {
  const local = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text);
  if (local)
    return plausible(`${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}`, false);
  const iso = /^(\d{4}-\d{2}-\d{2})(?:T00:00(?::00(?:\.000)?)?Z?)?$/.exec(text);
  return iso ? plausible(iso[1] ?? '', false) : undefined;
}

function plausible(day: string, repaired: boolean): DayReading | undefined {
  return isDay(day) ? { day, repaired } : undefined;
}
