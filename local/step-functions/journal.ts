import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Level } from 'level';
import type { Execution } from './execution.ts';
import type { HistoryEvent } from './history.ts';
import type { MachineSource } from './machine.ts';

type Put = { type: 'put'; key: string; value: unknown };
type Waiter = { puts: Put[]; written: () => void; failed: (error: unknown) => void };

// No execution name holds a space, and '!' is the character after it: a prefix never runs into a longer name.
const eventKey = (arn: string, id: number) => `event ${arn} ${String(id).padStart(6, '0')}`;

/** What the embedded Step Functions remember, in one LevelDB: executions, their history, machines, the token key. */
export class Journal {
  readonly #db: Level<string, unknown>;
  #waiting: Waiter[] = [];
  #writing: Promise<void> | undefined;

  private constructor(db: Level<string, unknown>) {
    this.#db = db;
  }

  /** Opens the journal in `folder`; throws when another process has it open. */
  static async open(folder: string): Promise<Journal> {
    const db = new Level<string, unknown>(folder, { valueEncoding: 'json' });
    await db.open();
    return new Journal(db);
  }

  /** Writes an execution and its new events as one: after a crash there are all of them or none. */
  async write(execution: Execution, events: readonly HistoryEvent[]): Promise<void> {
    await this.#put([
      { type: 'put', key: `execution ${execution.arn}`, value: execution },
      ...events.map(event => ({
        type: 'put' as const,
        key: eventKey(execution.arn, event.id),
        value: event,
      })),
    ]);
  }

  async execution(arn: string): Promise<Execution | undefined> {
    return (await this.#db.get(`execution ${arn}`)) as Execution | undefined;
  }

  /** Every execution, in no useful order. */
  async *executions(): AsyncGenerator<Execution> {
    for await (const value of this.#db.values({ gte: 'execution ', lt: 'execution!' }))
      yield value as Execution;
  }

  /** At most `limit` events of an execution with ids from `first` on, downwards when `reverse`. */
  async events(
    arn: string,
    page: { first?: number; limit: number; reverse: boolean },
  ): Promise<HistoryEvent[]> {
    const { first, limit, reverse } = page;
    const whole = { gte: `event ${arn} `, lt: `event ${arn}!` };
    const from =
      first === undefined ? {} : reverse ? { lte: eventKey(arn, first) } : { gte: eventKey(arn, first) };
    const range = reverse && first !== undefined ? { gte: whole.gte, ...from } : { ...whole, ...from };
    return (await this.#db.values({ ...range, limit, reverse }).all()) as HistoryEvent[];
  }

  /** Keeps `source` under its version, so that executions can end on the machine they began with. */
  async keepMachine(version: string, source: MachineSource): Promise<void> {
    await this.#put([{ type: 'put', key: `machine ${version}`, value: source }]);
  }

  async machine(version: string): Promise<MachineSource | undefined> {
    return (await this.#db.get(`machine ${version}`)) as MachineSource | undefined;
  }

  /** The key that signs task tokens; made once. */
  async tokenKey(): Promise<string> {
    const known = (await this.#db.get('token-key')) as string | undefined;
    if (known) return known;
    const key = randomBytes(32).toString('hex');
    await this.#put([{ type: 'put', key: 'token-key', value: key }]);
    return key;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#db.close();
  }

  #put(puts: Put[]): Promise<void> {
    return new Promise((written, failed) => {
      this.#waiting.push({ puts, written, failed });
      this.#writing ??= this.#flush();
    });
  }

  /** One synced batch after another, each with all that has gathered meanwhile: many writers share one fsync. */
  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Those that the last group has just released may want to be in this one.
      await nextTurn();
      const group = this.#waiting;
      this.#waiting = [];
      try {
        await this.#db.batch(
          group.flatMap(waiter => waiter.puts),
          { sync: true },
        );
        for (const { written } of group) written();
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    }
    this.#writing = undefined;
  }
}
