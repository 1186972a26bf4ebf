import type { CalendarRow } from '../app/queries/readers.ts';
import { type Arrangement, calendarEntry } from '../domain/calendar-entry.ts';
import type { Congress } from '../domain/congress.ts';
import type { Day } from '../domain/days.ts';
import type { Union } from '../domain/register.ts';
import { calendarKeys } from './keys.ts';
import type { Item } from './table.ts';

/** In the order of their numbers in the table, which is kept. */
const STATES = ['planned', 'approved', 'held', 'cancelled'] as const;

/** As short as can be: it stands in the item of a congress, which is written with every command. */
type Written = {
  /** Name, version, state. */
  readonly n: string;
  readonly v: number;
  readonly s: number;
  /** It is a conference. */
  readonly c?: true;
};

/**
 * What the calendar shows of a congress, under the index that lists it by day. It tells nothing that changes with
 * every command: the index is then written again only when the calendar changes.
 */
export function calendarItem(congress: Congress, { name }: Pick<Union, 'name'>) {
  const entry = calendarEntry(congress);
  if (!entry) return {};
  const { term, parent, union, arrangement } = congress;
  const calendar: Written = {
    n: name,
    v: congress.calendar?.version ?? 0,
    s: STATES.indexOf(entry.state),
    ...(entry.kind === 'conference' && { c: true }),
  };
  return {
    ...calendarKeys(term, parent, entry.day, union),
    calendar,
    ...(arrangement && { arrangement }),
  };
}

/** What the item of a congress keeps beside its row, for the calendar. */
export function calendarOf(item: Item, date: Day | undefined): Pick<Congress, 'calendar' | 'arrangement'> {
  const calendar = item.calendar as Written | undefined;
  const arrangement = item.arrangement as Arrangement | undefined;
  const isCalledOff = calendar && !date && STATES[calendar.s] === 'cancelled';
  return {
    ...(calendar && {
      calendar: { version: calendar.v, ...(isCalledOff && { calledOff: placeOf(item).day }) },
    }),
    ...(arrangement && { arrangement }),
  };
}

/** The row that an item of the index holds. */
export function calendarRow(item: Item): CalendarRow {
  const { n, v, s, c } = item.calendar as Written;
  const arrangement = item.arrangement as Arrangement | undefined;
  const { date, attendees = [], ...planned } = arrangement ?? {};
  const { day, union } = placeOf(item);
  const [, , upper = ''] = (item.calendarPk as string).split('#');
  return {
    day,
    union,
    upper,
    name: n,
    sequence: v,
    state: STATES[s] ?? 'planned',
    kind: c ? 'conference' : 'congress',
    ...planned,
    attendees: date === day ? attendees : [],
  };
}

function placeOf(item: Item): { day: Day; union: string } {
  const [day = '', union = ''] = (item.calendarSk as string).split('#');
  return { day, union };
}
