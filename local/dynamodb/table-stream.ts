import type { Clock } from '../clock.ts';
import { type Faults, StreamFaults } from './faults.ts';
import type { Change, Database } from './group-commit.ts';
import type { ItemChange } from './item-change.ts';
import { primaryKey, streamPrefix } from './keys.ts';
import type { StreamRecord } from './stream-record.ts';

const FIRST_SEQUENCE = 10n ** 20n;
const KEPT_MS = 24 * 60 * 60 * 1000;
const TRIM_EVERY_MS = 60 * 60 * 1000;

/** What reads the changes of a table in the order of their commits. */
export type TableStream = {
  /** Up to `limit` records after a sequence number, or from the oldest kept. Only what is on disk. */
  read(afterSequenceNumber: string | undefined, limit: number): Promise<StreamRecord[]>;
  /** The newest sequence number, if there ever was a record. */
  latest(): Promise<string | undefined>;
  /** Calls `listener` after commits that made records. Returns how to stop that. */
  onRecords(listener: () => void): () => void;
};

/** The stream of one table: makes its records, and reads them. */
export class TableStreamLog implements TableStream {
  readonly #database: Database;
  readonly #prefix: string;
  readonly #clock: Clock;
  readonly #faults: StreamFaults;
  readonly #listeners = new Set<() => void>();
  readonly #readings = new Set<Promise<unknown>>();
  #isClosed = false;
  #sequence = FIRST_SEQUENCE;
  #trimmedAt = Number.NEGATIVE_INFINITY;

  constructor(table: string, database: Database, clock: Clock, faults: Faults) {
    this.#database = database;
    this.#prefix = streamPrefix(table);
    this.#clock = clock;
    this.#faults = new StreamFaults(faults);
  }

  /** Goes on after the newest record on disk. Needed once, before the first record is made. */
  async resume(): Promise<void> {
    this.#sequence = BigInt((await this.latest()) ?? FIRST_SEQUENCE);
  }

  /** The record of `change`, as a write to go into the same batch. */
  record({ table, before, after }: ItemChange): Change {
    this.#sequence += 1n;
    const record: StreamRecord = {
      sequenceNumber: String(this.#sequence),
      eventName: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
      keys: primaryKey(after ?? before ?? {}, table),
      ...(after ? { newImage: after } : {}),
      ...(before ? { oldImage: before } : {}),
      approximateCreationDateTime: Math.floor(this.#clock.now() / 1000),
    };
    return { key: this.#prefix + record.sequenceNumber, value: record };
  }

  /** Tells the listeners that there are records to read. */
  announce(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  onRecords(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async latest(): Promise<string | undefined> {
    const [newest] = await this.#database
      .values({ gte: this.#prefix, lt: `${this.#prefix}~`, reverse: true, limit: 1 })
      .all();
    return (newest as StreamRecord | undefined)?.sequenceNumber;
  }

  read(after: string | undefined, limit: number): Promise<StreamRecord[]> {
    if (this.#isClosed) return Promise.resolve([]);
    const reading = this.#page(after, limit);
    this.#readings.add(reading);
    return reading.finally(() => this.#readings.delete(reading));
  }

  /** Ends the reads under way; those to come find nothing, and no listener is called any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#listeners.clear();
    await Promise.allSettled(this.#readings);
  }

  async #page(after: string | undefined, limit: number): Promise<StreamRecord[]> {
    await this.#trim(after);
    const fresh: StreamRecord[] = [];
    const start = after === undefined ? { gte: this.#prefix } : { gt: this.#prefix + after };
    for await (const value of this.#database.values({ ...start, lt: `${this.#prefix}~` })) {
      const record = value as StreamRecord;
      if (this.#faults.isHeldBack(record)) {
        // No commit may follow that would wake the reader, and it has to read again.
        setImmediate(() => this.announce());
        break;
      }
      if (!this.#faults.isDropped(record)) fresh.push(record);
      if (fresh.length >= limit) break;
    }
    if (fresh.length === 0 || after === undefined) return fresh;
    return [...(await this.#repeated(after, limit - 1)), ...fresh].slice(0, limit);
  }

  async #repeated(upTo: string, limit: number): Promise<StreamRecord[]> {
    const count = Math.min(this.#faults.repeats(), limit);
    if (count < 1) return [];
    const range = { gte: this.#prefix, lte: this.#prefix + upTo, reverse: true, limit: count };
    const records = (await this.#database.values(range).all()) as StreamRecord[];
    return records.reverse().filter(record => !this.#faults.isDropped(record));
  }

  /**
   * Removes what is older than 24 hours. Only what the reader has passed: the embedded clock can be moved by
   * days in an instant, and no reader on AWS could fall that far behind in one. The newest record stays, so
   * that sequence numbers never start again.
   */
  async #trim(passed: string | undefined): Promise<void> {
    const now = this.#clock.now();
    if (passed === undefined || now - this.#trimmedAt < TRIM_EVERY_MS) return;
    this.#trimmedAt = now;
    const newest = await this.latest();
    const old: string[] = [];
    for await (const value of this.#database.values({ gte: this.#prefix, lte: this.#prefix + passed })) {
      const record = value as StreamRecord;
      if (record.approximateCreationDateTime * 1000 > now - KEPT_MS) break;
      if (record.sequenceNumber !== newest) old.push(this.#prefix + record.sequenceNumber);
    }
    await this.#database.batch(old.map(key => ({ type: 'del' as const, key })));
  }
}
