import type { Day } from '../../domain/days.ts';
import type { Event } from '../../domain/events.ts';
import type { Reminder } from '../../domain/ladder.ts';
import type { Stage } from '../../domain/stages.ts';

/** A congress that a line of a digest is about. */
export type LinePlace = { readonly term: string; readonly union: string; readonly name: string };

/** One line of a digest: a reminder, or what the other side did. */
export type DigestLine = LinePlace & {
  /** The same wherever the line is shown or sent. */
  readonly id: string;
  /** It is told in the place of this person: the `sub` where it is kept, the name where it is shown or sent. */
  readonly inPlaceOf?: string;
} & (
    | ({ readonly kind: 'reminder' } & Omit<Reminder, 'desk'>)
    | { readonly kind: 'news'; readonly type: Event['type']; readonly stage?: Stage; readonly at: string }
  );

/** A reminder as it was recorded, once. */
export type RecordedReminder = Omit<Reminder, 'desk'> & {
  readonly id: string;
  readonly day: Day;
  /** Whom it went to: `sub`s of the people of the office that day. */
  readonly people: readonly string[];
  /** Of these, who was told in whose place, by `sub`. */
  readonly inPlaceOf?: Readonly<Record<string, string>>;
};

/**
 * How the mail of a digest went. `none`: the person has no address to send to. `bounced`: it was sent and came back.
 */
export type Delivery = {
  readonly mail: 'none' | 'unsent' | 'sent' | 'bounced' | 'given-up';
  readonly tries: number;
  /** The instant (milliseconds UTC) since which a run is at it. */
  readonly claimedAt?: number;
};

/** The digest of one person and day. */
export type DigestHead = Delivery & { readonly sub: string; readonly day: Day };

/** One day on which the ladder was walked, and what came of it. */
export type DigestRun = {
  readonly day: Day;
  readonly at: string;
  readonly reminders: number;
  readonly people: number;
};

/** Keeps what was recorded for digests, and how they were delivered. All writes are safe to repeat. */
export type ReminderStore = {
  /** The runs, newest first. */
  runs(limit: number): Promise<DigestRun[]>;
  keepRun(run: DigestRun): Promise<void>;
  /** Records a reminder with a line for each of its people, whole or not at all; false if it was recorded before. */
  record(place: LinePlace, reminder: RecordedReminder): Promise<boolean>;
  /** Puts lines into the digest of one person and day. */
  add(sub: string, day: Day, lines: readonly DigestLine[]): Promise<void>;
  heads(day: Day): Promise<DigestHead[]>;
  /** Takes one try of a mail for the run at `now`; false if another run took it, or it was sent. */
  claim(head: DigestHead, now: number): Promise<boolean>;
  /** Records how the try ended that was claimed; nothing if another one was claimed since. */
  deliver(head: DigestHead): Promise<void>;
  lines(sub: string, day: Day): Promise<DigestLine[]>;
  /** The lines of a person's last digests, newest day first. */
  linesOf(sub: string, limit: number): Promise<{ day: Day; line: DigestLine }[]>;
  /** What was recorded of one congress, oldest first. */
  remindersOf(term: string, union: string): Promise<RecordedReminder[]>;
};
