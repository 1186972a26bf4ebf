import { type Day, dayOf } from '../../domain/days.ts';
import type { CongressStore } from '../congress-store.ts';
import { perform } from '../perform.ts';
import { type WakePorts, wake } from './await-ruling.ts';
import { type Disagreement, look } from './disagreement.ts';
import { eachOf } from './each-of.ts';

/** One page of congresses that may have a machine; eventually consistent. */
export type LivePage = {
  readonly congresses: readonly { term: string; union: string }[];
  readonly cursor?: string;
};

/** Lists, of every term, the unfinished congresses and those that ended on `today` or the day before (local days). */
export type LiveCongresses = { page(today: Day, cursor?: string, limit?: number): Promise<LivePage> };

/** What reconcile needs. */
export type ReconcilePorts = WakePorts & { readonly store: CongressStore; readonly live: LiveCongresses };

/** What reconcile did to one congress. */
export type Repair = {
  readonly term: string;
  readonly union: string;
  readonly what: Exclude<Disagreement, 'unwoken' | 'outlived'> | 'woken';
};

/** Some congresses could not be looked at; all others were. */
export class ReconcileFailed extends AggregateError {
  override readonly name = 'ReconcileFailed';
}

/**
 * Compares the record with the machine, congress by congress, and repairs what disagrees. One that cannot be
 * looked at keeps none of the others from it. `onRepair` hears of each at once. Throws ReconcileFailed, at the end, with what went wrong.
 */
export async function reconcile(
  ports: ReconcilePorts,
  now: number,
  onRepair: (repair: Repair) => void = () => {},
): Promise<Repair[]> {
  const repairs: Repair[] = [];
  const failures: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = await ports.live.page(dayOf(now), cursor);
    await eachOf(page.congresses, async next => {
      try {
        const what = await repair(ports, next.term, next.union, now);
        if (!what) return;
        repairs.push({ ...next, what });
        onRepair({ ...next, what });
      } catch (error) {
        failures.push(error);
      }
    });
    cursor = page.cursor;
  } while (cursor);
  if (failures.length > 0)
    throw new ReconcileFailed(failures, `${failures.length} congresses, ${repairs.length} repaired`);
  return repairs;
}

async function repair(ports: ReconcilePorts, term: string, union: string, now: number) {
  const looked = await look(ports, term, union, now);
  if (!looked?.what) return undefined;
  const { congress, what } = looked;
  const by = { kind: 'machine' } as const;
  if (what === 'unwoken' || what === 'outlived') {
    if (!(await wake(ports, term, union, now))) return undefined;
    // A machine of an attempt before slept on, but the one in charge goes its way: nothing to tell of the congress.
    const command = { type: 'note-wake', attempt: congress.attempt } as const;
    if (what === 'unwoken') await perform(ports.store, { term, union, by, command }, now);
    return 'woken' as const;
  }
  const command = { type: 'call-machine', replaces: congress.attempt, reason: what } as const;
  await perform(ports.store, { term, union, by, command }, now);
  return what;
}
