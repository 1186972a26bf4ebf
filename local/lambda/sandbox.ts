import type { Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { FunctionError } from './function-error.ts';
import type { SandboxAnswer, SandboxCall, SandboxStart } from './sandbox-messages.ts';

/** Real milliseconds a bundle may take to load. AWS allows ten seconds, on a processor of its own. */
const LONGEST_LOAD_MS = 60_000;

type Pending = {
  call: SandboxCall;
  resolve: (value: string) => void;
  reject: (error: Error) => void;
  timer?: NodeJS.Timeout;
};

type SandboxOptions = {
  start: SandboxStart;
  environment: Record<string, string>;
  log: Writable;
  name: string;
};

/**
 * One worker thread that has loaded one function's bundle, with an environment of its own. Several calls may run in it
 * at once. It is `spent` once a call has timed out or the thread has died: it then takes no more calls, lets those
 * still running come to their own end, and stops.
 */
export class Sandbox {
  readonly #worker: Worker;
  readonly #pending = new Map<string, Pending>();
  readonly #exited: Promise<unknown>;
  readonly #loading: NodeJS.Timeout;
  #isLoaded = false;
  #spent = false;
  #unloadable: FunctionError | undefined;

  constructor({ start, environment, log, name }: SandboxOptions) {
    this.#worker = new Worker(new URL('./sandbox-thread.ts', import.meta.url), {
      workerData: start,
      env: environment,
      name,
      stdout: true,
      stderr: true,
      execArgv: [],
    });
    for (const output of [this.#worker.stdout, this.#worker.stderr]) output.pipe(log, { end: false });
    this.#worker.on('message', (answer: SandboxAnswer) => this.#answered(answer));
    this.#worker.on('error', error => {
      const type =
        error instanceof Error && error.name !== 'Error' ? error.name : 'Runtime.UnhandledPromiseRejection';
      this.#fail(new FunctionError(type, error instanceof Error ? error.message : String(error)));
    });
    this.#loading = setTimeout(() => {
      this.#fail(
        new FunctionError('Sandbox.Timedout', `${name} took more than ${LONGEST_LOAD_MS / 1000} s to load`),
      );
      void this.#worker.terminate();
    }, LONGEST_LOAD_MS);
    this.#exited = new Promise(resolve => this.#worker.once('exit', resolve));
    this.#exited.then(code =>
      this.#fail(new FunctionError('Runtime.ExitError', `the function's thread ended (${code})`)),
    );
  }

  get spent(): boolean {
    return this.#spent;
  }

  /** Runs one call. Resolves with JSON; rejects with a `FunctionError`. */
  call(call: SandboxCall): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.#unloadable !== undefined) return reject(this.#unloadable);
      this.#pending.set(call.id, { call, resolve, reject });
      if (this.#isLoaded) this.#limit(call.id);
      this.#worker.postMessage(call);
    });
  }

  async close(): Promise<void> {
    this.#spent = true;
    await this.#worker.terminate();
    await this.#exited;
  }

  #answered(answer: SandboxAnswer): void {
    clearTimeout(this.#loading);
    if (answer.is === 'ready') {
      this.#isLoaded = true;
      for (const id of this.#pending.keys()) this.#limit(id);
    } else if (answer.is === 'unloadable') {
      this.#unloadable = new FunctionError(answer.errorType, answer.message, answer.trace);
      this.#fail(this.#unloadable);
    } else if (answer.is === 'returned') this.#settle(answer.id, pending => pending.resolve(answer.value));
    else {
      const error = new FunctionError(answer.errorType, answer.message, answer.trace);
      this.#settle(answer.id, pending => pending.reject(error));
    }
  }

  /** The time allowed runs from when the function has been loaded, as on AWS. */
  #limit(id: string): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    // Where this process was held up itself, the answer may be waiting to be read: it is read first.
    const timeOut = () => setImmediate(() => this.#timeOut(pending.call));
    pending.timer = setTimeout(timeOut, pending.call.timeoutMs);
  }

  #timeOut({ id, timeoutMs }: SandboxCall): void {
    if (!this.#pending.has(id)) return;
    this.#spent = true;
    const message = `RequestId: ${id} Error: Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`;
    this.#settle(id, pending => pending.reject(new FunctionError('Sandbox.Timedout', message)));
  }

  #fail(error: FunctionError): void {
    this.#spent = true;
    clearTimeout(this.#loading);
    for (const id of [...this.#pending.keys()]) this.#settle(id, pending => pending.reject(error));
  }

  #settle(id: string, how: (pending: Pending) => void): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    this.#pending.delete(id);
    clearTimeout(pending.timer);
    how(pending);
    if (this.#spent && this.#pending.size === 0) void this.#worker.terminate();
  }
}
