import { type Congress, isLive } from '../../domain/congress.ts';
import { mustWake } from '../../domain/directive.ts';
import { isFenced } from './fence.ts';
import type { Machine } from './machine.ts';
import type { StateReader } from './state-reader.ts';
import type { Wait, WaitStore } from './wait-store.ts';

/**
 * How the record and the machine of a congress disagree. `first-start`: no machine was ever called; `missing`: the one
 * in charge does not run; `stuck`: its timer should have rung long ago; `token-lost`: it runs, but nothing can wake it;
 * `unwoken`: it sleeps through what the record asks for; `outlived`: it runs although the congress is over.
 */
export type Disagreement = 'first-start' | 'missing' | 'stuck' | 'token-lost' | 'unwoken' | 'outlived';

/** What is needed to look. */
export type LookPorts = {
  readonly states: StateReader;
  readonly waits: WaitStore;
  readonly machine: Pick<Machine, 'runningSince'>;
};

/** A congress as it stands, and what is wrong with its machine. */
export type Looked = { readonly congress: Congress; readonly what: Disagreement | undefined };

/** How long a timer may be late, or an execution run without a token, until something is wrong (milliseconds). */
export const STUCK_AFTER_MS = 3_600_000;

/** Looks at one congress and its machine, in two reads by key; undefined if there is no such congress. */
export async function look(
  ports: LookPorts,
  term: string,
  union: string,
  now: number,
): Promise<Looked | undefined> {
  const congress = await ports.states.state(term, union);
  if (!congress) return undefined;
  if (!isLive(congress)) {
    const wait = await ports.waits.get(term, union);
    const isOutlived = wait !== undefined && (await ports.machine.runningSince(wait)) !== undefined;
    return { congress, what: isOutlived ? 'outlived' : undefined };
  }
  const { attempt } = congress;
  if (attempt === 0) return { congress, what: 'first-start' };
  const since = await ports.machine.runningSince({ term, union, attempt });
  if (since === undefined) return { congress, what: 'missing' };
  return { congress, what: whileRunning(congress, await ports.waits.get(term, union), since, now) };
}

function whileRunning(congress: Congress, wait: Wait | undefined, since: number, now: number) {
  // Once an execution has waited, its token stands in the record for good: none of its own was lost or never came.
  if (wait === undefined || isFenced(congress, wait)) {
    if (since + STUCK_AFTER_MS < now) return 'token-lost' as const;
    return wait === undefined ? undefined : ('unwoken' as const);
  }
  if (wait.attempt > congress.attempt) return undefined;
  // A deadline may have passed long before anybody waited for it; the timer then rings a second after.
  const rings = Math.max(wait.wakeAt, Date.parse(wait.entered));
  if (rings + STUCK_AFTER_MS < now) return 'stuck' as const;
  return mustWake(congress, wait.stage, wait.wakeAt, now) ? ('unwoken' as const) : undefined;
}
