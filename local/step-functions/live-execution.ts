import type { Clock } from '../clock.ts';
import { type Attempt, currentAttempt, dueAt, type Execution } from './execution.ts';
import type { Machine } from './machine.ts';

/**
 * A running execution in memory: its last written record, its turn-taking, its alarm and the call it has in
 * flight. The record changes only in a turn of `exclusively`, after the change is on disk.
 */
export class LiveExecution {
  execution: Execution;
  readonly machine: Machine;
  readonly #clock: Clock;
  #turn: Promise<unknown> = Promise.resolve();
  #turns = 0;
  #cancelAlarm: (() => void) | undefined;
  #call: { attempt: Attempt; abort: AbortController } | undefined;

  constructor(execution: Execution, machine: Machine, clock: Clock) {
    this.execution = execution;
    this.machine = machine;
    this.#clock = clock;
  }

  /** Runs `work` when all earlier work on this execution is done. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    this.#turns += 1;
    const turn = this.#turn.then(work).finally(() => {
      this.#turns -= 1;
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Turns that wait or run. */
  get turns(): number {
    return this.#turns;
  }

  /** Whether something has fallen due that no turn has been given to yet. */
  get isDue(): boolean {
    return this.#turns === 0 && dueAt(this.execution) <= this.#clock.now();
  }

  /** Whether nothing but an answer to its token (or time) will move it. */
  get isParkedOnToken(): boolean {
    const parked = this.execution.cursor?.phase.is === 'submitted';
    return parked && this.#turns === 0 && this.#call === undefined && !this.isDue;
  }

  /** Rings once, when the next thing falls due. Replaces the alarm set before. */
  setAlarm(ring: () => void): void {
    this.#cancelAlarm?.();
    const due = dueAt(this.execution);
    this.#cancelAlarm = Number.isFinite(due) ? this.#clock.at(due, ring) : undefined;
  }

  /** The signal for a call of the scheduled attempt, or undefined when that one is in flight already. */
  beginCall(attempt: Attempt): AbortSignal | undefined {
    if (this.#call?.attempt === attempt) return undefined;
    const abort = new AbortController();
    this.#call = { attempt, abort };
    return abort.signal;
  }

  endCall(attempt: Attempt): void {
    if (this.#call?.attempt === attempt) this.#call = undefined;
  }

  /** Gives up the call in flight if the execution has gone past its attempt. */
  giveUpStaleCall(): void {
    if (!this.#call || this.#call.attempt === currentAttempt(this.execution)) return;
    this.#call.abort.abort();
    this.#call = undefined;
  }

  /** Ends alarm and call, and waits for the turns that were taken. */
  async close(): Promise<void> {
    this.#cancelAlarm?.();
    this.#call?.abort.abort();
    await this.#turn;
  }
}
