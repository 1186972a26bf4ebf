import type { IndexChange } from './item-change.ts';
import type { StreamRecord } from './stream-record.ts';

/**
 * What a test makes worse than usual. Every answer comes from the test's own functions (seeded, say), and
 * nothing depends on time. The switches are given at the start; without one, nothing is remembered for it. All of it concerns reading only: what is on disk is always whole.
 */
export type Faults = {
  /** How many of the newest commits an index query does not see yet (at most 1,000); asked at every query. */
  indexDelay?: (query: { table: string; index: string }) => number;
  /** For how many reads the record, and all records after it, is still held back; asked once a record. */
  streamDelay?: (record: StreamRecord) => number;
  /** How many records already handed out come again before the new ones; asked at every read with new ones. */
  streamRepeat?: () => number;
  /** Whether the record is never handed out; asked once a record. */
  streamDrop?: (record: StreamRecord) => boolean;
};

const REMEMBERED_COMMITS = 1000;

/** What the newest commits did to the indexes, so that a query can be answered as of some commits ago. */
export class IndexHistory {
  readonly #commits: IndexChange[][] = [];

  /** Takes note of one commit. */
  remember(changes: IndexChange[]): void {
    this.#commits.push(changes);
    if (this.#commits.length > REMEMBERED_COMMITS) this.#commits.shift();
  }

  /** By key, the entries that the newest `count` commits changed, as they were before. */
  before(count: number): Map<string, IndexChange['before']> {
    const past = new Map<string, IndexChange['before']>();
    if (count < 1) return past;
    for (const changes of this.#commits.slice(-count).reverse()) {
      for (const { key, before } of changes.toReversed()) past.set(key, before);
    }
    return past;
  }
}

/** What the test decided about each record of one stream; a decision once made stays. */
export class StreamFaults {
  readonly #faults: Faults;
  readonly #holds = new Map<string, number>();
  readonly #drops = new Map<string, boolean>();

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  /** Whether this read may not see the record yet. */
  isHeldBack(record: StreamRecord): boolean {
    const { streamDelay } = this.#faults;
    if (!streamDelay) return false;
    const left = this.#holds.get(record.sequenceNumber) ?? streamDelay(record);
    this.#holds.set(record.sequenceNumber, Math.max(0, left - 1));
    return left > 0;
  }

  /** Whether the record is lost. */
  isDropped(record: StreamRecord): boolean {
    const { streamDrop } = this.#faults;
    if (!streamDrop) return false;
    const isDropped = this.#drops.get(record.sequenceNumber) ?? streamDrop(record);
    this.#drops.set(record.sequenceNumber, isDropped);
    return isDropped;
  }

  /** How many old records this read hands out again. */
  repeats(): number {
    return this.#faults.streamRepeat?.() ?? 0;
  }
}
