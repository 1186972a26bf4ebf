import { authorise, type Officer } from '../../domain/authority.ts';
import { type Session, sessionOf } from '../../domain/calendar-entry.ts';
import { calendarWeek, inSlot } from '../../domain/capacity.ts';
import { clashesOf, freeSlots, isToldOf, type Slot } from '../../domain/clashes.ts';
import { finishBy } from '../../domain/clocks.ts';
import { type Day, plusDays } from '../../domain/days.ts';
import { isOfUnionAbove, SLOTS_OFFERED } from '../../domain/decide/plan-attendance.ts';
import type { Union } from '../../domain/register.ts';
import { DAYS_AHEAD } from '../attendance.ts';
import type { CongressStore } from '../congress-store.ts';
import { NotFound } from '../errors.ts';
import type { PeopleStore } from '../people/people-store.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import type { CalendarReader, OfficerReader } from '../queries/readers.ts';

/** What would come of a plan, before it is saved; nothing is reserved by it. */
export type AttendancePreview = {
  readonly date: Day | null;
  /** Who may be named, for those alone who may name them. */
  readonly people: readonly { readonly sub: string; readonly name: string }[];
  readonly clashes: readonly {
    readonly sub: string;
    readonly name: string;
    /** Its name; null where the asker may not look at the congresses there. */
    readonly union: string | null;
    readonly session?: Session;
  }[];
  /** Half-days on which nobody who is wanted is expected elsewhere, nor the upper-level union has its hands full. */
  readonly free: readonly Slot[];
  /** Others in the same half-day and week under the same upper-level union, and how many it can attend. */
  readonly halfDay: { readonly count: number; readonly of: number } | null;
  readonly week: { readonly count: number; readonly of: number };
};

/** Reads what a preview looks at. */
export type PreviewPorts = {
  readonly store: Pick<CongressStore, 'load' | 'attendance'>;
  readonly readers: OfficerReader & CalendarReader;
  readonly people: Pick<PeopleStore, 'listed'>;
};

type PreviewAsk = {
  readonly term: string;
  readonly union: string;
  readonly session?: Session | undefined;
  readonly time?: string | undefined;
  readonly attendees: readonly string[];
};

const PEOPLE_PAGE = 100;

/** Where people who are wanted clash, and what is free in place of it. Throws NotFound if the asker may not plan. */
export async function previewAttendance(
  { store, readers, people }: PreviewPorts,
  asker: Asker,
  ask: PreviewAsk,
): Promise<AttendancePreview> {
  const [officer, loaded] = await Promise.all([officerOf(readers, asker), store.load(ask)]);
  const { union, term, congress: recorded } = loaded;
  if (!union || !term || !recorded) throw new NotFound(ask.union);
  if (authorise(officer, 'plan-attendance', union).kind !== 'allowed') throw new NotFound(ask.union);
  const names =
    authorise(officer, 'name-attendees', union).kind === 'allowed' ? await mayAttend(people, union) : [];
  const { congress } = recorded;
  const { date } = congress;
  const { perHalfDay, perWeek } = term.attendance;
  const nothing = {
    date: null,
    people: names,
    clashes: [],
    free: [],
    halfDay: null,
    week: { count: 0, of: perWeek.value },
  };
  if (!date) return nothing;
  const until = plusDays(date, DAYS_AHEAD);
  const session = sessionOf(ask.time ? { time: ask.time } : ask.session ? { session: ask.session } : {});
  const wanted = { term: term.id, union: union.id, day: date, session, subs: ask.attendees };
  const week = calendarWeek(date);
  const [attendance, rows] = await Promise.all([
    ask.attendees.length > 0 ? store.attendance(ask.attendees, date, until) : { people: [], booked: [] },
    readers.calendar(term.id, congress.parent, week.from, until < week.to ? week.to : until),
  ]);
  const others = rows.filter(row => row.union !== union.id && row.state !== 'cancelled');
  const last = finishBy(congress, term);
  return {
    date,
    people: names,
    clashes: clashesOf(wanted, attendance.booked).map(it => ({
      sub: it.sub,
      name: nameOf(it.sub, attendance.people),
      union: it.name && isToldOf(it.upper, officer, union) ? it.name : null,
      ...(it.session && { session: it.session }),
    })),
    free: freeSlots(wanted, attendance.booked, {
      calendar: term.calendar,
      last: last < date || until < last ? until : last,
      count: SLOTS_OFFERED,
      isFull: slot => inSlot(others, slot) >= perHalfDay.value,
    }),
    halfDay: session ? { count: inSlot(others, { day: date, session }), of: perHalfDay.value } : null,
    week: { count: others.filter(row => row.day <= week.to).length, of: perWeek.value },
  };
}

function nameOf(sub: string, people: readonly Officer[]): string {
  return people.find(it => it.sub === sub)?.name ?? '';
}

/** The people of the offices above a union, by name. */
async function mayAttend(people: Pick<PeopleStore, 'listed'>, union: Union) {
  const lists = await Promise.all(union.above.map(above => allListed(people, above)));
  const found = new Map(
    lists
      .flat()
      .filter(person => isOfUnionAbove(person, union))
      .map(it => [it.sub, it]),
  );
  return [...found.values()]
    .map(({ sub, name }) => ({ sub, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

async function allListed(people: Pick<PeopleStore, 'listed'>, list: string): Promise<Officer[]> {
  const found: Officer[] = [];
  let cursor: string | undefined;
  do {
    const page = await people.listed(list, { limit: PEOPLE_PAGE, ...(cursor && { cursor }) });
    found.push(...page.items.map(({ officer }) => officer));
    cursor = page.cursor;
  } while (cursor);
  return found;
}
