import type { Officer } from '../../domain/authority.ts';
import { type Session, sessionOf, subsOf } from '../../domain/calendar-entry.ts';
import { type Booked, clashesOf } from '../../domain/clashes.ts';
import type { Day } from '../../domain/days.ts';
import type { CalendarReader, CalendarRow, ExpectedReader, OfficerReader } from '../queries/readers.ts';
import type { Scope } from './scopes.ts';

/** One congress in the calendar, as far as the asker may know of it. */
export type CalendarLine = {
  readonly union: string;
  readonly name: string;
  readonly upper: string;
  readonly day: Day;
  readonly session?: Session;
  readonly time?: string;
  readonly place?: string;
  readonly state: CalendarRow['state'];
  readonly kind: CalendarRow['kind'];
  readonly sequence: number;
  /** Names or offices of who attends for the unions above; absent where the asker is not told. */
  readonly attendees?: readonly string[];
  /** Who of them is expected at other congresses at the same time. */
  readonly clashes: readonly LineClash[];
  /** The asker attends. */
  readonly isMine?: true;
};

/** Somebody who is expected at other congresses at the same time. */
export type LineClash = {
  readonly name: string;
  /** The unions that the asker may look at, with the upper-level union where that is another one. */
  readonly unions: readonly { readonly name: string; readonly upper?: string }[];
  /** At how many the asker may not. */
  readonly elsewhere: number;
};

/** Where those who attend are looked for beside a part of the calendar, and what of it the asker may see, by name. */
export type Beyond = { readonly readers: ExpectedReader; readonly seen: ReadonlyMap<string, string> };

type Part = { scope: Scope; officer: Officer; term: string; from: Day; to: Day };

/**
 * The congresses of a part of the calendar from `from` to `to`, by day and name: one query an upper-level union. With
 * `beyond` it tells, in two batched reads, where those who attend are expected outside this part at the same time.
 */
export async function calendarLines(
  readers: CalendarReader & OfficerReader,
  { scope, officer, term, from, to }: Part,
  beyond?: Beyond,
): Promise<CalendarLine[]> {
  const pages = await Promise.all(scope.uppers.map(({ id }) => readers.calendar(term, id, from, to)));
  const rows = newestOf(pages.flat());
  const own = new Set(officer.posts.map(post => post.union));
  const isTold = (row: CalendarRow) => scope.isFull || own.has(row.union);
  const told = rows.filter(isTold);
  const subs = [...new Set(told.flatMap(row => subsOf(row.attendees)))];
  const inside = told.filter(isAhead).flatMap(row => bookedBy(row, term));
  const [people, outside] = await Promise.all([
    subs.length > 0 ? readers.officers(subs) : [],
    beyond && inside.length > 0 ? expectedBeside(beyond.readers, inside) : [],
  ]);
  const names = new Map(people.map(({ sub, name }) => [sub, name]));
  const seen = new Map([...(beyond?.seen ?? []), ...scope.uppers.map(it => [it.id, it.name] as const)]);
  const known = { names, booked: [...inside, ...outside], seen, me: officer.sub, term };
  return rows.map(row => lineOf(row, isTold(row) ? known : undefined)).sort(inOrder);
}

/** What is told of a congress to whoever may know who attends. */
type Told = {
  readonly names: ReadonlyMap<string, string>;
  readonly booked: readonly Booked[];
  readonly seen: ReadonlyMap<string, string>;
  readonly me: string;
  readonly term: string;
};

function lineOf(row: CalendarRow, told: Told | undefined): CalendarLine {
  const { attendees, ...shown } = row;
  if (!told) return { ...shown, clashes: [] };
  const subs = subsOf(attendees);
  return {
    ...shown,
    attendees: attendees.map(it => ('sub' in it ? (told.names.get(it.sub) ?? '') : it.role)),
    clashes: isAhead(row) ? subs.flatMap(sub => clashOf(row, sub, told)) : [],
    ...(subs.includes(told.me) && { isMine: true }),
  };
}

function clashOf(
  row: CalendarRow,
  sub: string,
  { names, booked, seen, term }: Told,
): CalendarLine['clashes'] {
  const { union, day } = row;
  const clashes = clashesOf({ term, union, day, session: sessionOf(row), subs: [sub] }, booked);
  if (clashes.length === 0) return [];
  const unions = clashes.flatMap(({ upper, name }) => {
    const above = seen.get(upper);
    if (above === undefined || name === undefined) return [];
    return [{ name, ...(upper !== row.upper && { upper: above }) }];
  });
  return [{ name: names.get(sub) ?? '', unions, elsewhere: clashes.length - unions.length }];
}

/** Where `row` expects people. */
function bookedBy(row: CalendarRow, term: string): Booked[] {
  const { union, upper, name, day } = row;
  const session = sessionOf(row);
  return subsOf(row.attendees).map(sub => ({
    sub,
    day,
    ...(session && { session }),
    term,
    union,
    upper,
    name,
  }));
}

/** Where those who are expected somewhere are expected on the same days beside that. */
function expectedBeside(readers: ExpectedReader, inside: readonly Booked[]): Promise<Booked[]> {
  const days = new Map(inside.map(({ sub, day }) => [`${sub} ${day}`, { sub, day }]));
  const known = new Set(inside.map(({ term, union }) => `${term} ${union}`));
  return readers.expected([...days.values()], ({ term, union }) => known.has(`${term} ${union}`));
}

/** One that moved from one union of this calendar to another stands under both: where it is now, and as off before. */
function newestOf(rows: readonly CalendarRow[]): CalendarRow[] {
  const newest = new Map<string, CalendarRow>();
  for (const row of rows) {
    const other = newest.get(row.union);
    if (!other || isNewer(row, other)) newest.set(row.union, row);
  }
  return [...newest.values()];
}

function isNewer(row: CalendarRow, other: CalendarRow): boolean {
  if (row.sequence !== other.sequence) return row.sequence > other.sequence;
  return other.state === 'cancelled';
}

function isAhead({ state }: CalendarRow): boolean {
  return state === 'planned' || state === 'approved';
}

function inOrder(a: CalendarLine, b: CalendarLine): number {
  return placeOf(a) < placeOf(b) ? -1 : 1;
}

function placeOf({ day, session, time, name, union }: CalendarLine): string {
  const hour = time ?? (session === 'afternoon' ? '12:00' : session ? '00:00' : '99');
  return `${day} ${hour} ${name} ${union}`;
}
