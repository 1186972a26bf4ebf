import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { FunctionDefinition } from './function-definition.ts';
import { FunctionError } from './function-error.ts';
import { Sandbox } from './sandbox.ts';

/** Most bytes of an event or an answer of a synchronous call, as on AWS. */
const PAYLOAD_LIMIT = 6 * 1024 * 1024;
/** Calls that run at once in one thread unless the template reserves a number; more wait their turn. */
const CALLS_AT_ONCE = 32;

type RunnerOptions = {
  definition: FunctionDefinition;
  environment: Record<string, string>;
  offset: Float64Array;
  openLog: () => Writable;
};

/** Runs one function: starts its sandbox when first called, bounds what runs at once, replaces a spent sandbox. */
export class FunctionRunner {
  readonly #options: RunnerOptions;
  readonly #waiting: (() => void)[] = [];
  readonly #sandboxes = new Set<Sandbox>();
  #current: Sandbox | undefined;
  #log: Writable | undefined;
  #running = 0;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Runs the function on `event` (JSON) and gives its answer (JSON). Rejects with a `FunctionError`. */
  async run(event: string): Promise<string> {
    checkSize('RequestEntityTooLargeException', event);
    await this.#takeTurn();
    try {
      const answer = await this.#sandbox().call(this.#callFor(event));
      checkSize('Function.ResponseSizeTooLarge', answer);
      return answer;
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#sandboxes].map(sandbox => sandbox.close()));
    this.#log?.end();
  }

  #callFor(event: string) {
    const { definition } = this.#options;
    return {
      id: randomUUID(),
      event,
      timeoutMs: definition.timeoutSeconds * 1000,
      context: {
        functionName: definition.name,
        invokedFunctionArn: definition.arn,
        memoryLimitInMB: String(definition.memory),
        logGroupName: `/aws/lambda/${definition.name}`,
      },
    };
  }

  async #takeTurn(): Promise<void> {
    const limit = this.#options.definition.reserved ?? CALLS_AT_ONCE;
    while (this.#running >= limit) await new Promise<void>(resolve => this.#waiting.push(resolve));
    this.#running += 1;
  }

  #sandbox(): Sandbox {
    if (this.#current !== undefined && !this.#current.spent) return this.#current;
    const { definition, environment, offset } = this.#options;
    this.#log ??= this.#options.openLog();
    for (const old of this.#sandboxes) if (old.spent && old !== this.#current) this.#sandboxes.delete(old);
    this.#current = new Sandbox({
      start: { file: definition.file, exportName: definition.exportName, offset },
      environment,
      log: this.#log,
      name: definition.id,
    });
    this.#sandboxes.add(this.#current);
    return this.#current;
  }
}

function checkSize(errorType: string, json: string): void {
  if (json.length * 3 <= PAYLOAD_LIMIT || Buffer.byteLength(json) <= PAYLOAD_LIMIT) return;
  throw new FunctionError(errorType, `the payload is larger than ${PAYLOAD_LIMIT} bytes`);
}
