import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { doneCount } from './batch-outcome.ts';
import type { MappingDefinition } from './mapping-definition.ts';
import { Signal } from './signal.ts';
import { eventRecord, laneOf, type RecordSource, type StreamRecord } from './stream-event.ts';

/** Records read at once when looking for those that pass the filter. */
const PAGE = 200;
/** Real milliseconds before a failed batch is tried again: doubled each time up to the longest. */
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 10_000;

/** What a lane needs of the host. */
export type LaneOptions = {
  definition: MappingDefinition & { source: { kind: 'stream' } };
  lane: number;
  source: RecordSource;
  clock: Clock;
  /** The sequence number up to which this lane is done, kept on disk. */
  checkpoint: { get: () => Promise<string | undefined>; set: (sequenceNumber: string) => Promise<void> };
  invoke: (functionArn: string, event: unknown) => Promise<unknown>;
  giveUp: (queueArn: string, body: object) => Promise<void>;
};

type Condition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

/**
 * One lane of a mapping from a table's stream to a function: reads on from its checkpoint, hands over batches in order,
 * and passes a record only when it is done or given up. After a restart it goes on at the checkpoint, so a record may
 * come twice.
 */
export class StreamLane {
  readonly #options: LaneOptions;
  readonly #signal = new Signal();
  readonly #stopListening: () => void;
  readonly #ended: Promise<void>;
  #after: string | undefined;
  /** Records read and not yet looked at. */
  #ahead: StreamRecord[] = [];
  #busy = true;
  #closed = false;
  #wakePause: (() => void) | undefined;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.#stopListening = options.source.onRecords(() => this.#signal.raise());
    this.#ended = this.#run();
  }

  /** Whether it is handing over records, or has not yet looked for them. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Records of this lane not yet done or given up, counted to a thousand. */
  async lag(): Promise<number> {
    const records = await this.#options.source.read(this.#after, 1000);
    const isAhead = ({ sequenceNumber }: StreamRecord) =>
      this.#after === undefined || sequenceNumber > this.#after;
    return records.filter(record => isAhead(record) && this.#concerns(record)).length;
  }

  /** Stops after the call under way. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stopListening();
    this.#signal.raise();
    this.#wakePause?.();
    await this.#ended;
  }

  async #run(): Promise<void> {
    this.#after = await this.#options.checkpoint.get();
    while (!this.#closed) {
      const seen = this.#signal.count;
      const { records, upTo } = await this.#gather();
      await this.#deliver(records);
      if (this.#closed) break;
      if (upTo !== undefined) await this.#pass(upTo);
      else if (this.#signal.count === seen) {
        this.#busy = false;
        await this.#signal.after(seen);
        this.#busy = true;
      }
    }
  }

  /** The next batch that passes the filter; `upTo` is the last record looked at, if there was any. */
  async #gather(): Promise<{ records: StreamRecord[]; upTo?: string }> {
    const { definition, clock } = this.#options;
    const records: StreamRecord[] = [];
    let upTo: string | undefined;
    let deadline: number | undefined;
    while (!this.#closed) {
      const seen = this.#signal.count;
      if (this.#ahead.length === 0) this.#ahead = await this.#options.source.read(upTo ?? this.#after, PAGE);
      while (records.length < definition.batchSize) {
        const record = this.#ahead.shift();
        if (record === undefined) break;
        upTo = record.sequenceNumber;
        if (this.#concerns(record)) records.push(record);
      }
      if (records.length === 0 || records.length === definition.batchSize || definition.windowSeconds === 0)
        break;
      deadline ??= clock.now() + definition.windowSeconds * 1000;
      if (clock.now() >= deadline) break;
      const cancel = clock.at(deadline, () => this.#signal.raise());
      await this.#signal.after(seen);
      cancel();
    }
    return { records, ...(upTo === undefined ? {} : { upTo }) };
  }

  #concerns(record: StreamRecord): boolean {
    const { definition, lane } = this.#options;
    if (laneOf(record, definition.lanes) !== lane) return false;
    if (definition.filters.length === 0) return true;
    const event = eventRecord(record, definition.source.arn);
    return definition.filters.some(lets => lets(event));
  }

  async #deliver(records: StreamRecord[]): Promise<void> {
    const { definition } = this.#options;
    let rest = records;
    let failures = 0;
    while (rest.length > 0 && !this.#closed) {
      rest = await this.#dropAged(rest, failures);
      const { done, error } = await this.#hand(rest);
      if (done > 0) {
        await this.#pass(rest[done - 1]?.sequenceNumber);
        rest = rest.slice(done);
        failures = 0;
      }
      // A call that the host itself cut off has not failed: the records come again after the restart.
      if (rest.length === 0 || this.#closed) return;
      failures += 1;
      if (done === 0 && definition.bisected && rest.length > 1) {
        await this.#pause(1);
        const middle = Math.ceil(rest.length / 2);
        await this.#deliver(rest.slice(0, middle));
        return this.#deliver(rest.slice(middle));
      }
      if (definition.retries >= 0 && failures > definition.retries)
        return this.#giveUp(rest, 'RetryAttemptsExhausted', failures, error);
      await this.#pause(failures);
    }
  }

  async #hand(records: StreamRecord[]): Promise<{ done: number; error: Error | undefined }> {
    const { definition, invoke } = this.#options;
    if (records.length === 0) return { done: 0, error: undefined };
    try {
      const Records = records.map(record => eventRecord(record, definition.source.arn));
      const answer = await invoke(definition.functionArn, { Records });
      const ids = records.map(record => record.sequenceNumber);
      return { done: doneCount(definition, answer, ids), error: undefined };
    } catch (error) {
      return { done: 0, error: error instanceof Error ? error : new Error(String(error)) };
    }
  }

  async #dropAged(records: StreamRecord[], failures: number): Promise<StreamRecord[]> {
    const { definition, clock } = this.#options;
    if (definition.maximumAge < 0) return records;
    const oldest = clock.now() / 1000 - definition.maximumAge;
    const fresh = records.findIndex(record => record.approximateCreationDateTime >= oldest);
    const aged = fresh === -1 ? records : records.slice(0, fresh);
    if (aged.length > 0) await this.#giveUp(aged, 'RecordAgeExceeded', failures, undefined);
    return records.slice(aged.length);
  }

  /** Passes records that will not be tried again; the queue is told where they are, not what they say. */
  async #giveUp(records: StreamRecord[], condition: Condition, invoked: number, error: Error | undefined) {
    const { definition, clock, giveUp } = this.#options;
    const [first] = records;
    const last = records.at(-1);
    const arrival = (record?: StreamRecord) =>
      new Date((record?.approximateCreationDateTime ?? 0) * 1000).toISOString();
    if (definition.onFailureArn !== undefined)
      await giveUp(definition.onFailureArn, {
        requestContext: {
          requestId: randomUUID(),
          functionArn: definition.functionArn,
          condition,
          approximateInvokeCount: invoked,
        },
        responseContext: {
          statusCode: 200,
          executedVersion: '$LATEST',
          ...(error === undefined ? {} : { functionError: 'Unhandled' }),
        },
        version: '1.0',
        timestamp: new Date(clock.now()).toISOString(),
        DDBStreamBatchInfo: {
          shardId: 'shardId-00000000000000000000-00000000',
          startSequenceNumber: first?.sequenceNumber,
          endSequenceNumber: last?.sequenceNumber,
          approximateArrivalOfFirstRecord: arrival(first),
          approximateArrivalOfLastRecord: arrival(last),
          batchSize: records.length,
          streamArn: definition.source.arn,
        },
      });
    await this.#pass(last?.sequenceNumber);
  }

  async #pass(sequenceNumber: string | undefined): Promise<void> {
    // A repeated record must not take the lane back.
    if (sequenceNumber === undefined || (this.#after !== undefined && sequenceNumber <= this.#after)) return;
    this.#after = sequenceNumber;
    await this.#options.checkpoint.set(sequenceNumber);
  }

  async #pause(failures: number): Promise<void> {
    if (this.#closed) return;
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures));
      this.#wakePause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
