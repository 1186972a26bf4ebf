import type { Stage } from '../../domain/stages.ts';

/** One wait of a machine: the token that wakes it, and what it is armed for. Never logged, never answered. */
export type Wait = {
  readonly term: string;
  readonly union: string;
  readonly token: string;
  readonly attempt: number;
  /** Instant the wait was entered, ISO 8601 UTC. */
  readonly entered: string;
  readonly retry: number;
  readonly stage: Stage;
  /** Instant the timer is armed for, milliseconds UTC. */
  readonly wakeAt: number;
};

/** Where the machine's tokens are kept, apart from everything people may read. */
export type WaitStore = {
  /** Writes `wait` unless a newer one stands; writing the same one again is a success. */
  put(wait: Wait): Promise<void>;
  /** Strongly consistent. */
  get(term: string, union: string): Promise<Wait | undefined>;
};

/** Orders the waits of one congress: a later one sorts after an earlier one, by attempt, entry and retry. */
export function waitOrder(wait: Pick<Wait, 'attempt' | 'entered' | 'retry'>): string {
  // Step Functions may write a whole second without its fraction, which as text would sort after its milliseconds.
  const entered = new Date(wait.entered).toISOString();
  return `${String(wait.attempt).padStart(6, '0')}#${entered}#${String(wait.retry).padStart(4, '0')}`;
}
