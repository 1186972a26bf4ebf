import { Level } from 'level';
import { StartError } from './start-error.ts';

/** One write of a batch: a value, or undefined to delete. */
export type HostWrite = { key: string; value: unknown };

/**
 * What the host itself must remember: the clock, checkpoints, queues, calls under way. Every write is on disk before
 * its promise resolves. While open, it holds the data folder's lock, which the system frees if the process is killed.
 */
export class HostStore {
  readonly #level: Level<string, unknown>;

  private constructor(level: Level<string, unknown>) {
    this.#level = level;
  }

  /** Opens the store in `folder`. Throws `StartError` if another process has it open. */
  static async open(folder: string): Promise<HostStore> {
    const level = new Level<string, unknown>(folder, { valueEncoding: 'json' });
    try {
      await level.open();
    } catch (error) {
      const { code } = ((error as Error).cause ?? error) as { code?: string };
      if (code === 'LEVEL_LOCKED')
        throw new StartError('DATA_IN_USE', `${folder} is in use by another running copy`, { cause: error });
      throw error;
    }
    return new HostStore(level);
  }

  async get<T>(key: string): Promise<T | undefined> {
    return (await this.#level.get(key)) as T | undefined;
  }

  /** The values whose keys start with `prefix`, in the order of their keys. */
  async list<T>(prefix: string): Promise<T[]> {
    return (await this.#level.values({ gte: prefix, lt: `${prefix}\uffff` }).all()) as T[];
  }

  put(key: string, value: unknown): Promise<void> {
    return this.write([{ key, value }]);
  }

  delete(key: string): Promise<void> {
    return this.write([{ key, value: undefined }]);
  }

  /** All of the writes or none. */
  write(writes: HostWrite[]): Promise<void> {
    const operations = writes.map(({ key, value }) =>
      value === undefined ? ({ type: 'del', key } as const) : ({ type: 'put', key, value } as const),
    );
    return this.#level.batch(operations);
  }

  close(): Promise<void> {
    return this.#level.close();
  }
}
