import type { Catcher, Retrier } from './machine.ts';

/** Whether an `ErrorEquals` list names `error`, wildcards included. */
export function matches(names: readonly string[], error: string): boolean {
  // AWS ends the execution on the first whatever is named, and matches the second by its own name only.
  if (error === 'States.Runtime') return false;
  if (error === 'States.DataLimitExceeded') return names.includes(error);
  return names.some(name => {
    if (name === error) return true;
    if (name === 'States.ALL') return true;
    if (name === 'States.Timeout') return error === 'States.HeartbeatTimeout';
    return name === 'States.TaskFailed' && error !== 'States.Timeout' && error !== 'States.HeartbeatTimeout';
  });
}

/** What to do about an error: the retrier to use and the milliseconds to wait, or undefined when none is left. */
export type Retry = { retrier: number; delay: number };

/**
 * The retry that `retriers` grant for `error`, when `used[i]` retries of each were used already in this state.
 * Only the first retrier that names the error counts, as on AWS. `random` is in [0, 1).
 */
export function retryFor(
  retriers: readonly Retrier[],
  used: readonly number[],
  error: string,
  random: () => number = Math.random,
): Retry | undefined {
  const index = retriers.findIndex(retrier => matches(retrier.ErrorEquals, error));
  const retrier = retriers[index];
  if (!retrier) return undefined;
  const before = used[index] ?? 0;
  if (before >= (retrier.MaxAttempts ?? 3)) return undefined;
  const backoff = (retrier.IntervalSeconds ?? 1) * (retrier.BackoffRate ?? 2) ** before;
  const seconds = Math.min(backoff, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY);
  const share = retrier.JitterStrategy === 'FULL' ? random() : 1;
  return { retrier: index, delay: Math.round(seconds * share * 1000) };
}

/** The catcher that takes `error`, if any. */
export function catcherFor(catchers: readonly Catcher[], error: string): Catcher | undefined {
  return catchers.find(catcher => matches(catcher.ErrorEquals, error));
}
