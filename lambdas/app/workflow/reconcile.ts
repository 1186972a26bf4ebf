import { type Congress, isLive } from '../../domain/congress.ts';
import { type Day, dayOf } from '../../domain/days.ts';
import type { CongressStore } from '../congress-store.ts';
import { perform } from '../perform.ts';
import { type WakePorts, wake } from './await-ruling.ts';

/** One page of congresses that may have a machine; eventually consistent. */
export type LivePage = {
  readonly congresses: readonly { term: string; union: string }[];
  readonly cursor?: string;
};

/** Lists, of every term, the unfinished congresses and those that ended on `today` or the day before (local days). */
export type LiveCongresses = { page(today: Day, cursor?: string): Promise<LivePage> };

/** What reconcile needs. */
export type ReconcilePorts = WakePorts & { readonly store: CongressStore; readonly live: LiveCongresses };

/** What reconcile did to one congress. */
export type Repair = {
  readonly term: string;
  readonly union: string;
  readonly what: 'first-start' | 'missing' | 'stuck' | 'woken';
};

/** A wait whose timer should have fired this long ago is stuck (milliseconds). */
const STUCK_AFTER_MS = 3_600_000;

/** Congresses looked at at the same time; each costs two reads. */
const AT_ONCE = 8;

/** Some congresses could not be looked at; all others were. */
export class ReconcileFailed extends AggregateError {
  override readonly name = 'ReconcileFailed';
}

/**
 * Compares the record with the machine, congress by congress, and repairs what disagrees. One that cannot be
 * looked at keeps none of the others from it. Throws ReconcileFailed, at the end, with what went wrong.
 */
export async function reconcile(ports: ReconcilePorts, now: number): Promise<Repair[]> {
  const repairs: Repair[] = [];
  const failures: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = await ports.live.page(dayOf(now), cursor);
    const queue = [...page.congresses];
    const workers = Array.from({ length: AT_ONCE }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        try {
          const what = await repair(ports, next.term, next.union, now);
          if (what) repairs.push({ ...next, what });
        } catch (error) {
          failures.push(error);
        }
      }
    });
    await Promise.all(workers);
    cursor = page.cursor;
  } while (cursor);
  if (failures.length > 0)
    throw new ReconcileFailed(failures, `${failures.length} congresses, ${repairs.length} repaired`);
  return repairs;
}

async function repair(ports: ReconcilePorts, term: string, union: string, now: number) {
  const congress = await ports.states.state(term, union);
  if (!congress) return undefined;
  if (!isLive(congress)) return (await isOutlived(ports, term, union, now)) ? ('woken' as const) : undefined;
  const reason = await whatIsWrong(ports, congress, now);
  if (!reason) return (await wake(ports, term, union, now)) ? ('woken' as const) : undefined;
  const command = { type: 'call-machine', replaces: congress.attempt, reason } as const;
  await perform(ports.store, { term, union, by: { kind: 'machine' }, command }, now);
  return reason;
}

/** Ends the machine that a finished congress still has because the message of its end was lost. */
async function isOutlived(ports: ReconcilePorts, term: string, union: string, now: number) {
  const wait = await ports.waits.get(term, union);
  if (!wait || !(await ports.machine.isRunning(wait))) return false;
  return wake(ports, term, union, now);
}

async function whatIsWrong(ports: ReconcilePorts, congress: Congress, now: number) {
  const { term, union, attempt } = congress;
  if (attempt === 0) return 'first-start' as const;
  if (!(await ports.machine.isRunning({ term, union, attempt }))) return 'missing' as const;
  const wait = await ports.waits.get(term, union);
  if (wait?.attempt !== attempt) return undefined;
  // A deadline may have passed long before anybody waited for it; the timer then rings a second after.
  const rings = Math.max(wait.wakeAt, Date.parse(wait.entered));
  return rings + STUCK_AFTER_MS < now ? ('stuck' as const) : undefined;
}
