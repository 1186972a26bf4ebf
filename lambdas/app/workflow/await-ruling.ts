import { directive, mustWake } from '../../domain/directive.ts';
import type { Stage } from '../../domain/stages.ts';
import { endDirective, isFenced, type TaskInput } from './fence.ts';
import type { Machine } from './machine.ts';
import type { StateReader } from './state-reader.ts';
import type { WaitStore } from './wait-store.ts';

/** What a wait is told: its token, and what its timer was armed for (milliseconds UTC). */
export type AwaitRulingInput = TaskInput & {
  readonly stage: Stage;
  readonly token: string;
  readonly entered: string;
  readonly retry: number;
  readonly wakeAt: number;
};

/** The ports of the wake protocol. */
export type WakePorts = {
  readonly states: StateReader;
  readonly waits: WaitStore;
  readonly machine: Machine;
};

/**
 * Leaves the token where a change will find it, and only then looks whether the change has come already.
 * Write first, read after: a command writes its state before relay reads the token, so at least one of the two
 * sees the other, and no wake-up is lost.
 */
export async function awaitRuling(ports: WakePorts, input: AwaitRulingInput, now: number): Promise<void> {
  const { term, union, token, attempt, entered, retry, stage, wakeAt } = input;
  await ports.waits.put({ term, union, token, attempt, entered, retry, stage, wakeAt });
  const congress = await ports.states.state(term, union);
  if (!congress || isFenced(congress, input)) return ports.machine.answer(token, endDirective(congress, now));
  if (mustWake(congress, stage, wakeAt, now))
    await ports.machine.answer(token, directive(congress, stage, now));
}

/**
 * Wakes the machine of a congress if it sleeps through what the record now asks for; otherwise does nothing.
 * Safe at any time, any number of times. Answers whether a token was answered.
 */
export async function wake(ports: WakePorts, term: string, union: string, now: number): Promise<boolean> {
  const congress = await ports.states.state(term, union);
  const wait = await ports.waits.get(term, union);
  // The wait of a successor that was called after the state was read: it has looked at a newer state itself.
  if (!congress || !wait || wait.attempt > congress.attempt) return false;
  if (isFenced(congress, wait)) {
    await ports.machine.answer(wait.token, endDirective(congress, now));
    return true;
  }
  if (!mustWake(congress, wait.stage, wait.wakeAt, now)) return false;
  await ports.machine.answer(wait.token, directive(congress, wait.stage, now));
  return true;
}
