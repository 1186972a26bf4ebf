import { type Item, isSameItem } from './attribute-values.ts';
import type { IndexHistory } from './faults.ts';
import type { Change, GroupCommit } from './group-commit.ts';
import { type ItemChange, indexChanges } from './item-change.ts';
import type { Lookup } from './store.ts';
import type { TableStreamLog } from './table-stream.ts';

/** The items as they stand, and the one way to change them: items, index entries and stream records together. */
export class Ledger {
  readonly lookup: Lookup;
  readonly #commits: GroupCommit;
  readonly #streamOf: (table: string) => TableStreamLog;
  readonly #history: IndexHistory | undefined;

  constructor(
    lookup: Lookup,
    commits: GroupCommit,
    streamOf: (table: string) => TableStreamLog,
    history: IndexHistory | undefined,
  ) {
    this.lookup = lookup;
    this.#commits = commits;
    this.#streamOf = streamOf;
    this.#history = history;
  }

  /** The item after every write so far, on disk or not yet; answer nothing that rests on it before `settled`. */
  read(key: string): Item | undefined {
    return this.#commits.get(key) as Item | undefined;
  }

  /** Kept when every write so far is on disk. */
  settled(): Promise<void> {
    return this.#commits.settled();
  }

  /** Applies all `changes`, with the records `beside` them, or none. Kept when they are on disk. */
  async commit(changes: ItemChange[], beside: Change[] = []): Promise<void> {
    const real = changes.filter(({ before, after }) => !isSameItem(before, after));
    const entries = real.flatMap(indexChanges);
    if (real.length > 0) this.#history?.remember(entries);
    const streamed = real.filter(change => change.table.StreamSpecification?.StreamEnabled);
    const writes = [...real, ...entries].map(({ key, after }) => ({ key, value: after }));
    const records = streamed.map(change => this.#streamOf(change.table.TableName).record(change));
    await this.#commits.append([...writes, ...records, ...beside]);
    for (const table of new Set(streamed.map(change => change.table.TableName))) {
      this.#streamOf(table).announce();
    }
  }
}
