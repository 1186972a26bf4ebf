import type { Officer } from '../../domain/authority.ts';
import { type Session, sessionOf, subsOf } from '../../domain/calendar-entry.ts';
import { areTogether } from '../../domain/clashes.ts';
import type { Day } from '../../domain/days.ts';
import type { CalendarReader, CalendarRow, OfficerReader } from '../queries/readers.ts';
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
  /** Who of them is expected at other congresses of this calendar at the same time. */
  readonly clashes: readonly { readonly name: string; readonly unions: readonly string[] }[];
  /** The asker attends. */
  readonly isMine?: true;
};

/** The congresses of a part of the calendar from `from` to `to`, by day and name; one query an upper-level union. */
export async function calendarLines(
  readers: CalendarReader & OfficerReader,
  { scope, officer, term, from, to }: { scope: Scope; officer: Officer; term: string; from: Day; to: Day },
): Promise<CalendarLine[]> {
  const pages = await Promise.all(scope.uppers.map(({ id }) => readers.calendar(term, id, from, to)));
  const rows = newestOf(pages.flat());
  const own = new Set(officer.posts.map(post => post.union));
  const isTold = (row: CalendarRow) => scope.isFull || own.has(row.union);
  const told = rows.filter(isTold);
  const subs = [...new Set(told.flatMap(row => subsOf(row.attendees)))];
  const people = subs.length > 0 ? await readers.officers(subs) : [];
  const names = new Map(people.map(({ sub, name }) => [sub, name]));
  return rows
    .map(row => lineOf(row, isTold(row) ? { names, others: told, me: officer.sub } : undefined))
    .sort(inOrder);
}

type Told = {
  readonly names: ReadonlyMap<string, string>;
  readonly others: readonly CalendarRow[];
  readonly me: string;
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

function clashOf(row: CalendarRow, sub: string, { names, others }: Told): CalendarLine['clashes'] {
  const unions = others
    .filter(it => it.union !== row.union && it.day === row.day && isAhead(it))
    .filter(it => areTogether(sessionOf(it), sessionOf(row)) && subsOf(it.attendees).includes(sub))
    .map(it => it.name);
  return unions.length > 0 ? [{ name: names.get(sub) ?? '', unions }] : [];
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
