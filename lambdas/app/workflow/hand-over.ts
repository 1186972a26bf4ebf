import { type Congress, isWornOut } from '../../domain/congress.ts';
import type { CongressStore } from '../congress-store.ts';
import { perform } from '../perform.ts';
import { handOverAt, type TaskInput } from './fence.ts';

/** Hears of a hand-over once it is recorded. */
export type OnHandOver = (task: Pick<TaskInput, 'term' | 'union' | 'attempt'>) => Promise<void>;

/** Calls a successor for an execution that is too old or has seen too many changes; false if it may go on. */
export async function handOver(
  store: CongressStore,
  congress: Congress,
  task: TaskInput,
  now: number,
  onHandOver: OnHandOver,
): Promise<boolean> {
  if (now < handOverAt(task) && !isWornOut(congress)) return false;
  const { term, union, attempt } = task;
  const command = { type: 'call-machine', replaces: attempt, reason: 'hand-over' } as const;
  await perform(store, { term, union, by: { kind: 'machine' }, command }, now);
  await onHandOver({ term, union, attempt });
  return true;
}
