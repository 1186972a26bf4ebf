import type {
  Attendance,
  Change,
  ChangeEntry,
  CongressStore,
  Loaded,
  LoadRequest,
  Receipt,
  RecordedCongress,
  Submission,
} from '../../lambdas/app/congress-store.ts';
import type { StoredDocument } from '../../lambdas/app/document-store.ts';
import { VersionConflict } from '../../lambdas/app/errors.ts';
import { rowOf } from '../../lambdas/app/queries/row-of.ts';
import type { ClockReaders } from '../../lambdas/app/replan/clocked-rows.ts';
import type { RelayedChange } from '../../lambdas/app/workflow/relay.ts';
import type { StateReader } from '../../lambdas/app/workflow/state-reader.ts';
import type { Officer } from '../../lambdas/domain/authority.ts';
import type { Congress } from '../../lambdas/domain/congress.ts';
import type { Day } from '../../lambdas/domain/days.ts';
import type { Figures } from '../../lambdas/domain/measures.ts';
import type { Level } from '../../lambdas/domain/register.ts';
import { FakeAttendance } from './fake-attendance.ts';
import { FakeDocuments } from './fake-documents.ts';
import { FakeFigures } from './fake-figures.ts';
import { FakeHistory } from './fake-history.ts';
import { FakeLists } from './fake-lists.ts';
import { FakeNotices } from './fake-notices.ts';
import { FakeOpenings } from './fake-openings.ts';
import { FakeRegister } from './fake-register.ts';

type Options = {
  /** How many of the newest rows a list may still miss; asked every time a list is read. */
  readonly lag?: () => number;
  /** The stream: called once a recorded change, in their order. */
  readonly onChange?: (change: RelayedChange) => void;
};

/**
 * The record in memory: a change is written whole or not at all, on the version it was decided on, with the
 * figures and the receipt in the same commit.
 */
export class FakeRecord implements CongressStore, StateReader {
  readonly figures = new FakeFigures();
  readonly register = new FakeRegister(this.figures);
  readonly documents = new FakeDocuments();
  readonly notices = new FakeNotices();
  readonly openings = new FakeOpenings();
  readonly history = new FakeHistory();
  readonly bookings = new FakeAttendance();
  readonly lists: FakeLists;
  readonly #onChange: (change: RelayedChange) => void;
  readonly #congresses = new Map<string, RecordedCongress>();
  readonly #changes = new Map<string, ChangeEntry[]>();
  readonly #submissions = new Map<string, Submission[]>();
  readonly #receipts = new Map<string, Receipt>();

  constructor({ lag, onChange = () => {} }: Options = {}) {
    this.lists = new FakeLists(lag);
    this.#onChange = onChange;
  }

  /** What the clocks of a whole term are read by. */
  get clocks(): ClockReaders {
    const { figures, lists } = this;
    return { current: figures.current.bind(figures), ofParent: lists.ofParent.bind(lists) };
  }

  async load({ term, union, sub, key, documents = [] }: LoadRequest): Promise<Loaded> {
    const found = {
      term: this.register.termsById.get(term),
      union: this.register.unionsById.get(union),
      congress: this.#congresses.get(keyOf(term, union)),
      officer: sub ? this.register.officersBySub.get(sub) : undefined,
      receipt: sub && key ? this.#receipts.get(keyOf(sub, key)) : undefined,
    };
    const files = await Promise.all(documents.map(id => this.documents.get(term, union, id)));
    const known = Object.entries(found).filter(([, value]) => value !== undefined);
    return { ...Object.fromEntries(known), documents: files.filter((f): f is StoredDocument => !!f) };
  }

  async givers(subs: readonly string[]): Promise<Officer[]> {
    return this.register.officers(subs);
  }

  async state(term: string, union: string): Promise<Congress | undefined> {
    return this.#congresses.get(keyOf(term, union))?.congress;
  }

  async figuresBelow(term: string, level: Level, union: string): Promise<Figures> {
    const rows = await this.figures.current(term, level);
    return rows.find(({ id }) => id === union)?.figures ?? {};
  }

  async attendance(subs: readonly string[], from: Day, to: Day): Promise<Attendance> {
    const people = subs.flatMap(sub => this.register.officersBySub.get(sub) ?? []);
    return { people, ...this.bookings.of(subs, from, to) };
  }

  async commit(change: Change): Promise<void> {
    const conflict = this.conflictOf(change);
    if (conflict) throw new VersionConflict(conflict);
    const { after, entry, union, writesUnion, submissions, facts, notices, receipt } = change;
    const key = keyOf(after.term, after.union);
    this.#congresses.set(key, { congress: after, head: entry.hash, at: entry.at });
    const changes = this.#changes.get(key) ?? [];
    changes[entry.number - 1] = entry;
    this.#changes.set(key, changes);
    this.#submissions.set(key, [...(this.#submissions.get(key) ?? []), ...submissions]);
    if (writesUnion) await this.register.putUnion(union);
    if (receipt) this.#receipts.set(keyOf(receipt.actor, receipt.key), receipt);
    this.figures.add(after.term, after.level, facts, entry.recorded);
    this.history.add(change);
    this.notices.add(notices);
    this.bookings.add(change);
    this.lists.put(rowOf(after, union), entry.recorded);
    this.#onChange({ term: after.term, union: after.union, events: entry.events });
  }

  async changes(term: string, union: string, limit: number, before?: number): Promise<ChangeEntry[]> {
    const all = this.#changes.get(keyOf(term, union)) ?? [];
    return all
      .slice(0, before === undefined ? undefined : before - 1)
      .reverse()
      .slice(0, limit);
  }

  async submissions(term: string, union: string): Promise<Submission[]> {
    const order = ({ stage, round }: Submission) => `${stage}#${String(round).padStart(6, '0')}`;
    const all = this.#submissions.get(keyOf(term, union)) ?? [];
    return all.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  }

  /** What keeps `change` from being written: the version, a version of papers, or the receipt was taken. */
  protected conflictOf({ before, after, entry, submissions, receipt, bookings }: Change): string | undefined {
    const key = keyOf(after.term, after.union);
    if (this.#congresses.get(key)?.congress.version !== before?.congress.version) return 'version';
    if (this.#changes.get(key)?.[entry.number - 1]) return 'change';
    const filed = this.#submissions.get(key) ?? [];
    if (this.bookings.isTaken(bookings)) return 'booking';
    if (submissions.some(({ stage, round }) => filed.some(f => f.stage === stage && f.round === round)))
      return 'submission';
    return receipt && this.#receipts.has(keyOf(receipt.actor, receipt.key)) ? 'receipt' : undefined;
  }
}

function keyOf(...parts: string[]): string {
  return parts.join('#');
}
