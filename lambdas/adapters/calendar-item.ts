import type { Change } from '../app/congress-store.ts';
import type { CalendarRow } from '../app/queries/readers.ts';
import { type Arrangement, type CalendarEntry, calendarEntry, entryLeft } from '../domain/calendar-entry.ts';
import type { Congress } from '../domain/congress.ts';
import type { Day } from '../domain/days.ts';
import type { Union } from '../domain/register.ts';
import { calendarKeys, congressOfKey } from './keys.ts';
import type { Item } from './table.ts';

const STATES = { p: 'planned', a: 'approved', h: 'held', c: 'cancelled' } as const;
const KINDS = { D: 'congress', H: 'conference' } as const;

type StateLetter = keyof typeof STATES;
type KindLetter = keyof typeof KINDS;

/** The version, a letter each for the state and the kind, and the name. */
const WRITTEN = /^(\d+)([pahc])([DH]) (.*)$/s;

/**
 * What the calendar shows of a congress, under the index that lists it by day. It tells nothing that changes with
 * every command: the index is then written again only when the calendar changes.
 */
export function calendarItem(congress: Congress, { name }: Pick<Union, 'name'>) {
  const entry = calendarEntry(congress);
  if (!entry) return {};
  const { term, parent, arrangement, calendar } = congress;
  return {
    ...calendarKeys(term, parent, entry.day),
    cal: textOf(calendar?.version ?? 0, entry, name),
    ...(arrangement && { arrangement }),
  };
}

/**
 * What stays under the index where a congress was before it moved under another union, carried by the change that moved
 * it: whoever copied that calendar reads there that it is off.
 */
export function leftCalendarItem({ before, after, union }: Pick<Change, 'before' | 'after' | 'union'>) {
  const entry = entryLeft(before?.congress, after);
  if (!before || !entry) return {};
  const { day, attendees } = entry;
  return {
    ...calendarKeys(after.term, before.congress.parent, day),
    cal: textOf(after.version, entry, union.name),
    ...(attendees.length > 0 && { arrangement: { date: day, attendees } satisfies Arrangement }),
  };
}

/** What the item of a congress keeps beside its row, for the calendar. */
export function calendarOf(item: Item, date: Day | undefined): Pick<Congress, 'calendar' | 'arrangement'> {
  const told = item.cal === undefined ? undefined : written(item);
  const arrangement = item.arrangement as Arrangement | undefined;
  const isCalledOff = told && !date && told.state === 'cancelled';
  return {
    ...(told && {
      calendar: { version: told.sequence, ...(isCalledOff && { calledOff: item.calSk as Day }) },
    }),
    ...(arrangement && { arrangement }),
  };
}

/** The row that an item of the index holds. */
export function calendarRow(item: Item): CalendarRow {
  const arrangement = item.arrangement as Arrangement | undefined;
  const { date, attendees = [], ...planned } = arrangement ?? {};
  const day = item.calSk as Day;
  const [, , upper = ''] = (item.calPk as string).split('#');
  const { union } = congressOfKey(item.pk);
  return { day, union, upper, ...written(item), ...planned, attendees: date === day ? attendees : [] };
}

function textOf(version: number, { state, kind }: CalendarEntry, name: string): string {
  return `${version}${letterOf(state)}${kind === 'congress' ? 'D' : 'H'} ${name}`;
}

function letterOf(state: CalendarRow['state']): StateLetter {
  const letters = Object.keys(STATES) as StateLetter[];
  return letters.find(letter => STATES[letter] === state) ?? 'p';
}

function written({ cal }: Item): Pick<CalendarRow, 'sequence' | 'state' | 'kind' | 'name'> {
  const [, version = '0', state = 'p', kind = 'D', name = ''] = WRITTEN.exec(cal as string) ?? [];
  return {
    sequence: Number(version),
    state: STATES[state as StateLetter],
    kind: KINDS[kind as KindLetter],
    name,
  };
}
