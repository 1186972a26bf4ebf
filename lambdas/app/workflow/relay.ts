import type { ChangeEntry } from '../congress-store.ts';
import { type WakePorts, wake } from './await-ruling.ts';

/** A recorded change of one congress, as the stream hands it on. */
export type RelayedChange = {
  readonly term: string;
  readonly union: string;
  readonly events: ChangeEntry['events'];
};

/**
 * Wakes the execution that waits, and starts the one that a change called for. Safe to repeat, in any order.
 * Wake first: once the successor waits, its token has replaced that of the execution it takes over from, which
 * would then sleep on until its timer.
 */
export async function relay(ports: WakePorts, change: RelayedChange, now: number): Promise<void> {
  const { term, union, events } = change;
  await wake(ports, term, union, now);
  const called = events.filter(event => event.type === 'machine-called').at(-1);
  if (!called) return;
  const congress = await ports.states.state(term, union);
  if (congress?.attempt === called.attempt) {
    await ports.machine.start({ term, union, attempt: called.attempt });
  }
}
