import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { HostStore, HostWrite } from '../host-store.ts';
import type { Queues } from './queues.ts';

/** How asynchronous calls of one function are repeated, and who is told of those that fail for good. */
export type AsyncPolicy = {
  /** Tries after the first. */
  retries: number;
  /** Seconds after which a call is given up. */
  maximumAge: number;
  /** Gets the event itself (`DeadLetterConfig`). */
  deadLetterArn?: string;
  /** Gets a record of the failure (`DestinationConfig.OnFailure`). */
  onFailureArn?: string;
};

type AsyncCall = {
  id: string;
  functionArn: string;
  event: unknown;
  acceptedAt: number;
  tries: number;
  nextAt: number;
};

/** Simulated milliseconds before a failed call is repeated: a minute, then two. */
const PAUSES_MS = [60_000, 120_000];

type Options = {
  store: HostStore;
  clock: Clock;
  queues: Queues;
  policyOf: (functionArn: string) => AsyncPolicy;
  invoke: (functionArn: string, event: unknown) => Promise<unknown>;
};

/** Asynchronous calls of functions: on disk from the moment they are accepted until they end. */
export class AsyncCalls {
  readonly #options: Options;
  readonly #calls = new Map<string, AsyncCall>();
  readonly #running = new Set<Promise<void>>();
  #closed = false;

  private constructor(options: Options) {
    this.#options = options;
  }

  /** Takes up the calls that a stopped host left behind. */
  static async open(options: Options): Promise<AsyncCalls> {
    const calls = new AsyncCalls(options);
    for (const call of await options.store.list<AsyncCall>('async/')) calls.#arm(call);
    return calls;
  }

  /** Calls under way or due; those that wait for a later try are not counted. */
  get due(): number {
    const now = this.#options.clock.now();
    return [...this.#calls.values()].filter(call => call.nextAt <= now).length;
  }

  /** Accepts a call, in one write with whatever else must be kept with it. */
  async send(functionArn: string, event: unknown, together: HostWrite[] = []): Promise<void> {
    const now = this.#options.clock.now();
    const call = { id: randomUUID(), functionArn, event, acceptedAt: now, tries: 0, nextAt: now };
    await this.#options.store.write([{ key: `async/${call.id}`, value: call }, ...together]);
    this.#arm(call);
  }

  /** Starts nothing more; what is under way is cut off when the functions stop, and comes again after the restart. */
  stop(): void {
    this.#closed = true;
  }

  async close(): Promise<void> {
    this.stop();
    await Promise.all(this.#running);
  }

  #arm(call: AsyncCall): void {
    this.#calls.set(call.id, call);
    this.#options.clock.at(call.nextAt, () => {
      if (this.#closed) return;
      const run = this.#run(call).finally(() => this.#running.delete(run));
      this.#running.add(run);
    });
  }

  async #run(call: AsyncCall): Promise<void> {
    const { clock, invoke, policyOf, store } = this.#options;
    try {
      await invoke(call.functionArn, call.event);
    } catch (error) {
      if (this.#closed) return;
      const policy = policyOf(call.functionArn);
      const tries = call.tries + 1;
      const nextAt = clock.now() + (PAUSES_MS[call.tries] ?? 120_000);
      if (tries <= policy.retries && nextAt < call.acceptedAt + policy.maximumAge * 1000) {
        const again = { ...call, tries, nextAt };
        await store.put(`async/${call.id}`, again);
        return this.#arm(again);
      }
      await this.#report({ ...call, tries }, policy, error as Error);
    }
    this.#calls.delete(call.id);
    await store.delete(`async/${call.id}`);
  }

  async #report(call: AsyncCall, policy: AsyncPolicy, error: Error): Promise<void> {
    const { clock, queues } = this.#options;
    if (policy.deadLetterArn !== undefined)
      await queues.send(policy.deadLetterArn, JSON.stringify(call.event), {
        RequestID: call.id,
        ErrorCode: '200',
        ErrorMessage: error.message.slice(0, 1024),
      });
    if (policy.onFailureArn !== undefined) {
      const record = {
        version: '1.0',
        timestamp: new Date(clock.now()).toISOString(),
        requestContext: {
          requestId: call.id,
          functionArn: call.functionArn,
          condition: 'RetriesExhausted',
          approximateInvokeCount: call.tries,
        },
        requestPayload: call.event,
        responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
        responsePayload: { errorType: error.name, errorMessage: error.message },
      };
      await queues.send(policy.onFailureArn, JSON.stringify(record));
    }
  }
}
