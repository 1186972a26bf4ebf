import type { Officer } from '../../domain/authority.ts';
import type { CalendarEntry } from '../../domain/calendar-entry.ts';
import type { Booked } from '../../domain/clashes.ts';
import type { CongressCore } from '../../domain/congress.ts';
import type { Contribution } from '../../domain/contributions.ts';
import type { Day } from '../../domain/days.ts';
import type { Family } from '../../domain/measures.ts';
import type { Move } from '../../domain/moves.ts';
import type { UpperFigures } from '../../domain/progress.ts';
import type { Level, Union } from '../../domain/register.ts';
import type { Term } from '../../domain/term.ts';
import type { Notice } from '../notice.ts';

/** A congress as a list shows it. */
export type CongressRow = {
  readonly congress: CongressCore;
  readonly heldOn?: Day;
  /** The highest union above that attended and directed it. */
  readonly attendedBy?: 'upper' | 'province';
  /** Its minutes are still to follow. */
  readonly lacksMinutes?: true;
  readonly name: string;
  /** Members when the congress last changed; absent in rows written before they were kept. */
  readonly members?: number;
};

/** One page of a list and where to go on. */
export type Page<T> = { readonly items: readonly T[]; readonly cursor?: string };

/** One cell of the figures: what was recorded on one day about another, for one upper-level union. */
export type Delta = Contribution & { readonly recorded: Day };

/** Reads people by the `sub` of their token. */
export type OfficerReader = { officers(subs: readonly string[]): Promise<Officer[]> };

/** Reads register entries and terms. */
export type RegisterReader = {
  unions(ids: readonly string[]): Promise<Union[]>;
  term(id: string): Promise<Term | undefined>;
  terms(): Promise<{ id: string; title: string }[]>;
};

/** A row with its place in the order of all desks: by due day. */
export type PlacedRow = {
  readonly row: CongressRow;
  readonly place: string;
  /** It is there for the day beyond the last one that it asks for; settled, where the row tells of none. */
  readonly isRequest?: true;
};

/** Lists congresses: of one upper-level union by name, or waiting for somebody by due date. */
export type CongressLists = {
  ofParent(
    term: string,
    parent: string,
    options: {
      limit: number;
      cursor?: string;
      search?: string;
      /** Leaves out every row of which it is not true. */
      keeps?: (row: CongressRow) => boolean;
    },
  ): Promise<Page<CongressRow>>;
  /** The rows of some unions of a term, in any order; one that is not in it is absent. */
  rows(term: string, unions: readonly string[]): Promise<CongressRow[]>;
  /** At most `limit` rows of one desk that come after the place `after`, least time left first. */
  waitingFor(office: string, limit: number, after?: string): Promise<PlacedRow[]>;
};

/** A congress as the calendar shows it. */
export type CalendarRow = CalendarEntry & {
  readonly union: string;
  readonly name: string;
  /** The union that rules on it. */
  readonly upper: string;
  /** Grows each time that its place in the calendar changes. */
  readonly sequence: number;
};

/** Reads the congresses under one union by day, both days inclusive; queries of the index `calendar`. */
export type CalendarReader = {
  calendar(term: string, upper: string, from: Day, to: Day): Promise<CalendarRow[]>;
};

/** One day of one person. */
export type PersonDay = { readonly sub: string; readonly day: Day };

/** Reads where people are expected. */
export type ExpectedReader = {
  /**
   * Where they are expected, at congresses that `isKnown` does not say are known already: one batched read of those
   * days, and one of the congresses booked there where there are any. Other days of theirs may be told with them.
   */
  expected(
    days: readonly PersonDay[],
    isKnown: (congress: { term: string; union: string }) => boolean,
  ): Promise<Booked[]>;
};

/** A notice with its place in the order of all notices, which are told newest first. */
export type PlacedNotice = { readonly notice: Notice; readonly place: string };

/** Reads what one office was told, newest first; each call is one query. */
export type NoticeReader = {
  notices(office: string, limit: number, before?: string): Promise<PlacedNotice[]>;
};

/** Reads the figures of a level; each call is one query, `deltas` one for each family. */
export type FiguresReader = {
  /** The running sums of what leadership's page shows: no counts of people, and nothing that is only planned. */
  current(term: string, level: Level): Promise<UpperFigures[]>;
  /** Everything of some families that is effective on `asOf` or earlier; without a day, what lies ahead too. */
  deltas(term: string, level: Level, families: readonly Family[], asOf?: Day): Promise<Delta[]>;
};

/** What one change added to a figure, and of which union: the lists behind the figures of any two days. */
export type RecordedFact = Delta & {
  readonly union: string;
  /** The number of the change in its union's history. */
  readonly change: number;
};

/** One time that papers were given back, with the codes of the reasons. */
export type GivenBack = {
  readonly union: string;
  readonly recorded: Day;
  readonly reasons: readonly string[];
};

/** Reads what the changes of the unions of one upper-level union added to its figures, in the order of recording. */
export type FactsReader = {
  facts(
    term: string,
    level: Level,
    upper: string,
    knownAt: Day,
  ): Promise<{ readonly facts: RecordedFact[]; readonly givenBack: GivenBack[] }>;
};

/** Reads the unions of a level that came or went from `from` to `to`, both inclusive, whenever it was recorded. */
export type MovesReader = { moves(term: string, level: Level, from: Day, to: Day): Promise<Move[]> };
