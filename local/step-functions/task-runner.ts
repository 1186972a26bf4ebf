import type { Call } from './task-resource.ts';

/** Runs a Lambda function: resolves with what it returned, rejects with its error (`name` is the error's type). */
export type Invoke = (functionArn: string, payload: unknown) => Promise<unknown>;

/** How a call ended: with JSON, or with what was thrown. */
export type Outcome = { returned: unknown } | { threw: unknown };

/**
 * Runs function calls, at most `limit` at a time. A call that is given up frees its place at once, though the
 * function may go on: a hung function must not stop the others.
 */
export class TaskRunner {
  readonly #invoke: Invoke;
  #free: number;
  #queue: (() => void)[] = [];
  #strays = 0;

  constructor(invoke: Invoke, limit: number) {
    this.#invoke = invoke;
    this.#free = limit;
  }

  /** Functions that were given up and have not returned. */
  get strays(): number {
    return this.#strays;
  }

  /** Calls the function when its turn comes. Undefined when `signal` gives the call up first. */
  async run(call: Call, signal: AbortSignal): Promise<Outcome | undefined> {
    await this.#turn();
    try {
      if (signal.aborted) return undefined;
      const ended = this.#call(call);
      const outcome = await Promise.race([ended, aborted(signal)]);
      if (!outcome) this.#followStray(ended);
      return outcome;
    } finally {
      this.#leave();
    }
  }

  async #call(call: Call): Promise<Outcome> {
    try {
      // Both ways as JSON, as between AWS and a function: nothing is shared with it.
      const value = await this.#invoke(call.function, structuredClone(call.payload));
      return { returned: JSON.parse(JSON.stringify(value ?? null)) };
    } catch (error) {
      return { threw: error };
    }
  }

  #followStray(ended: Promise<Outcome>): void {
    this.#strays += 1;
    void ended.then(() => {
      this.#strays -= 1;
    });
  }

  #turn(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve();
    }
    return new Promise(resolve => this.#queue.push(resolve));
  }

  #leave(): void {
    const next = this.#queue.shift();
    if (next) next();
    else this.#free += 1;
  }
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise(resolve => signal.addEventListener('abort', () => resolve(undefined), { once: true }));
}
