import type { CongressStore } from '../congress-store.ts';
import { NotFound } from '../errors.ts';
import { perform } from '../perform.ts';

/** Executions called a second: well under what Step Functions starts, and leaving room for people's work. */
const MACHINES_A_SECOND = 100;

/** Ports of starting machines. */
export type StartPorts = {
  readonly store: CongressStore;
  readonly pause: (milliseconds: number) => Promise<void>;
};

/** Calls the first execution of each congress that has none yet, at a steady pace. Safe to repeat. */
export async function startMachines(
  { store, pause }: StartPorts,
  term: string,
  unions: readonly string[],
  now: number,
): Promise<void> {
  const command = { type: 'call-machine', replaces: 0, reason: 'first-start' } as const;
  const called = await Promise.all(
    unions.map(union => callOne(store, { term, union, command, by: { kind: 'machine' } }, now)),
  );
  const count = called.filter(Boolean).length;
  if (count > 0) await pause((count * 1000) / MACHINES_A_SECOND);
}

async function callOne(
  store: CongressStore,
  request: Parameters<typeof perform>[1],
  now: number,
): Promise<boolean> {
  try {
    return (await perform(store, request, now)).recorded.length > 0;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}
