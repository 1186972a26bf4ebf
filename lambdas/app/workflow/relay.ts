import type { ChangeEntry } from '../congress-store.ts';
import { type WakePorts, wake } from './await-ruling.ts';

/** A recorded change of one congress, as the stream hands it on. */
export type RelayedChange = {
  readonly term: string;
  readonly union: string;
  readonly events: ChangeEntry['events'];
};

/** Starts the execution that a change called for, and wakes the one that waits. Safe to repeat, in any order. */
export async function relay(ports: WakePorts, change: RelayedChange, now: number): Promise<void> {
  const { term, union, events } = change;
  const called = events.filter(event => event.type === 'machine-called').at(-1);
  if (called) {
    const congress = await ports.states.state(term, union);
    if (congress?.attempt === called.attempt) {
      await ports.machine.start({ term, union, attempt: called.attempt });
    }
  }
  await wake(ports, term, union, now);
}
