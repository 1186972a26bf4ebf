import type { Level } from 'level';

/** One key to be written, or with `value` undefined to be removed. */
export type Change = { key: string; value: unknown };

/** The LevelDB database on disk: string keys, JSON values. */
export type Database = Level<string, unknown>;

/**
 * The one way to the disk. `append` takes effect in memory at once and in order, so that writers never wait
 * for each other's locks; what was appended while one group was being synced is the next group, written as
 * one LevelDB batch with one fsync. Nothing may be answered before the promise of `append` or `settled`.
 */
export class GroupCommit {
  readonly #database: Database;
  readonly #pending = new Map<string, Change>();
  #group: Change[] = [];
  #writing: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #failure: { cause: unknown } | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The value of a key after everything appended so far, on disk or not yet. */
  get(key: string): unknown {
    if (this.#failure) throw new Error('a write to the disk failed', this.#failure);
    const pending = this.#pending.get(key);
    return pending ? pending.value : this.#database.getSync(key);
  }

  /** Applies `changes` atomically; the promise is kept when they are on disk. */
  append(changes: Change[]): Promise<void> {
    for (const change of changes) {
      this.#pending.set(change.key, change);
      this.#group.push(change);
    }
    return this.settled();
  }

  /** Kept when everything appended so far is on disk. */
  settled(): Promise<void> {
    if (this.#group.length === 0) return this.#writing ?? Promise.resolve();
    this.#next ??= this.#writeNext();
    return this.#next;
  }

  async #writeNext(): Promise<void> {
    await this.#writing;
    const group = this.#group;
    this.#group = [];
    this.#next = undefined;
    this.#writing = this.#sync(group);
    await this.#writing;
  }

  async #sync(group: Change[]): Promise<void> {
    try {
      await this.#database.batch(group.map(operation), { sync: true });
    } catch (cause) {
      // Memory and disk now differ: nothing more may be read or answered.
      this.#failure = { cause };
      throw cause;
    }
    for (const change of group) {
      if (this.#pending.get(change.key) === change) this.#pending.delete(change.key);
    }
  }
}

function operation({ key, value }: Change) {
  return value === undefined ? { type: 'del' as const, key } : { type: 'put' as const, key, value };
}
