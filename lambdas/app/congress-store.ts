import type { Officer } from '../domain/authority.ts';
import type { Booked } from '../domain/clashes.ts';
import type { Congress } from '../domain/congress.ts';
import type { Contribution } from '../domain/contributions.ts';
import type { Day } from '../domain/days.ts';
import type { Event, Source } from '../domain/events.ts';
import type { Figures } from '../domain/measures.ts';
import type { Move } from '../domain/moves.ts';
import type { Level, Union } from '../domain/register.ts';
import type { Stage } from '../domain/stages.ts';
import type { Term } from '../domain/term.ts';
import type { StoredDocument } from './document-store.ts';
import type { Notice } from './notice.ts';

/** Who made a change: a person by the `sub` of the token, perhaps in the place of somebody, or the machine. */
export type By =
  | { readonly kind: 'person'; readonly sub: string; readonly inPlaceOf?: string }
  | { readonly kind: 'machine' };

/** One recorded change of a congress: its events, who recorded them and when, chained to the change before it. */
export type ChangeEntry = {
  /** Number of the change, from 1; the version of the congress after it. */
  readonly number: number;
  /** Instant of recording, ISO 8601 UTC. */
  readonly at: string;
  /** Local day of recording. */
  readonly recorded: Day;
  readonly by: By;
  readonly events: readonly Event[];
  /** SHA-256 (hex) of this entry with the hash of the one before it. */
  readonly hash: string;
};

/** A congress with the hash of its last change, and the instant that was recorded (ISO 8601 UTC). */
export type RecordedCongress = { readonly congress: Congress; readonly head: string; readonly at: string };

/** One immutable version of a stage's papers. */
export type Submission = {
  readonly stage: Stage;
  readonly round: number;
  readonly at: string;
  readonly by: By;
  readonly papers: readonly {
    readonly code: string;
    readonly documents: readonly string[];
    readonly onPaper?: true;
  }[];
  readonly partyOpinion?: { readonly number: string; readonly on: Day; readonly body: string };
  readonly note?: string;
  readonly source?: Source;
};

/** What makes a repeat harmless: the hash of the request and the answer it got. */
export type Receipt = {
  readonly actor: string;
  readonly key: string;
  readonly request: string;
  readonly answer: string;
};

/** Everything a decision looks at, read at one moment, strongly consistent. */
export type Loaded = {
  readonly term?: Term;
  readonly union?: Union;
  readonly congress?: RecordedCongress;
  readonly officer?: Officer;
  readonly receipt?: Receipt;
  readonly documents: readonly StoredDocument[];
};

/** What to load for one command. */
export type LoadRequest = {
  readonly term: string;
  readonly union: string;
  readonly sub?: string;
  readonly key?: string;
  readonly documents?: readonly string[];
};

/** The people who are wanted somewhere and where they are expected, each day with the number of its last change. */
export type Attendance = {
  readonly people: readonly Officer[];
  readonly booked: readonly Booked[];
  /** By person and day, as `dayOfPerson` names them; absent where nobody ever booked. */
  readonly versions: ReadonlyMap<string, number>;
};

/** How `versions` names a day of a person. */
export const dayOfPerson = (sub: string, day: Day): string => `${sub} ${day}`;

/** A person who is to attend a congress, decided on `version` of their day. */
export type Booking = {
  readonly sub: string;
  readonly day: Day;
  readonly version: number | undefined;
};

/** One change, written whole or not at all. */
export type Change = {
  readonly before: RecordedCongress | undefined;
  readonly after: Congress;
  readonly entry: ChangeEntry;
  /** The register entry as it is after the change. */
  readonly union: Union;
  /** True if the register entry itself is written (enrolment, register changes). */
  readonly writesUnion: boolean;
  readonly submissions: readonly Submission[];
  readonly facts: readonly Contribution[];
  /** Unions that come or go with it. */
  readonly moves: readonly Move[];
  /** What the other side is told of it. */
  readonly notices: readonly Notice[];
  readonly receipt: Receipt | undefined;
  /** People who are to attend from now on; fails if somebody booked one of their days since it was read. */
  readonly bookings: readonly Booking[];
};

/** Where congresses are kept. */
export type CongressStore = {
  /** One batched strongly consistent read. */
  load(request: LoadRequest): Promise<Loaded>;
  /** Those who delegated something to the asker, as they are now; one strongly consistent read. */
  givers(subs: readonly string[]): Promise<Officer[]>;
  /** The running figures of the unions that `union` manages at `level`; one read, eventually consistent. */
  figuresBelow(term: string, level: Level, union: string): Promise<Figures>;
  /** The people `subs` that exist, and where they are expected from `from` to `to`; strongly consistent. */
  attendance(subs: readonly string[], from: Day, to: Day): Promise<Attendance>;
  /** One transaction. Throws VersionConflict if the congress or the receipt changed since it was loaded. */
  commit(change: Change): Promise<void>;
  /** Changes from the newest back; `before` is the number to go on below. */
  changes(term: string, union: string, limit: number, before?: number): Promise<ChangeEntry[]>;
  /** Every version of every stage's papers. */
  submissions(term: string, union: string): Promise<Submission[]>;
};
