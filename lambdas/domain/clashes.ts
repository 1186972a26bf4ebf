import type { Officer } from './authority.ts';
import { SESSIONS, type Session } from './calendar-entry.ts';
import { type Calendar, type Day, plusDays } from './days.ts';
import type { Union } from './register.ts';

/** Where somebody is expected: at the congress of which union, on which day and, where known, in which half of it. */
export type Booked = {
  readonly sub: string;
  readonly day: Day;
  readonly session?: Session;
  readonly term: string;
  readonly union: string;
  /** The union that rules on it. */
  readonly upper: string;
  /** The name of the union; none for whoever may not look at the congresses under `upper`. */
  readonly name?: string;
};

/** Who is wanted at a congress, and when. */
export type Wanted = {
  readonly term: string;
  readonly union: string;
  readonly day: Day;
  readonly session?: Session | undefined;
  readonly subs: readonly string[];
};

/** Half a day of some day. */
export type Slot = { readonly day: Day; readonly session: Session };

/** Which half-days are offered: up to `last`, so many, and none that is full for the upper-level union. */
export type Offer = {
  readonly calendar: Pick<Calendar, 'holidays'>;
  readonly last: Day;
  readonly count: number;
  readonly isFull?: (slot: Slot) => boolean;
};

/** True if somebody who acts on `union` may be told at which congress under `upper` a person is expected. */
export function isToldOf(
  upper: string,
  { posts }: Pick<Officer, 'posts'>,
  { above }: Pick<Union, 'above'>,
): boolean {
  return posts.some(post => post.role !== 'officer' && (post.union === upper || post.union === above.at(-1)));
}

/** True if two sessions of one day may be at the same time: one that is not known may be either. */
export function areTogether(one: Session | undefined, other: Session | undefined): boolean {
  return !one || !other || one === other;
}

/** Where those who are wanted are expected at the same time, but at this congress itself. */
export function clashesOf(wanted: Wanted, booked: readonly Booked[]): Booked[] {
  return othersOf(wanted, booked).filter(
    ({ day, session }) => day === wanted.day && areTogether(session, wanted.session),
  );
}

function othersOf({ term, union, subs }: Wanted, booked: readonly Booked[]): Booked[] {
  return booked.filter(it => subs.includes(it.sub) && !(it.term === term && it.union === union));
}

/**
 * The next `count` half-days from the wanted day to `last` on which nobody who is wanted is expected elsewhere. A
 * congress may be on any day but a holiday: schools and firms meet at weekends.
 */
export function freeSlots(
  wanted: Wanted,
  booked: readonly Booked[],
  { calendar, last, count, isFull = () => false }: Offer,
): Slot[] {
  const others = othersOf(wanted, booked);
  const slots: Slot[] = [];
  for (let day = wanted.day; day <= last && slots.length < count; day = plusDays(day, 1)) {
    if (calendar.holidays.some(({ from, to }) => from <= day && day <= to)) continue;
    for (const session of SESSIONS) {
      const isTaken = others.some(it => it.day === day && areTogether(it.session, session));
      if (isFull({ day, session })) continue;
      const isWanted = day === wanted.day && session === wanted.session;
      if (!isTaken && !isWanted && slots.length < count) slots.push({ day, session });
    }
  }
  return slots;
}
