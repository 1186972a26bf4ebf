import type { Repair } from '../workflow/reconcile.ts';
import type { OperationsLog } from './operations-log.ts';

/** Repairs of one line of the log: far below what one item may weigh. */
const REPAIRS_A_LINE = 200;

/** Adds what one run of reconcile repaired to the log; nothing if it repaired nothing. */
export async function logRepairs(
  log: Pick<OperationsLog, 'add'>,
  repairs: readonly Repair[],
  now: number,
): Promise<void> {
  const at = new Date(now).toISOString();
  for (let from = 0; from < repairs.length; from += REPAIRS_A_LINE) {
    const act = { do: 'reconciled', repairs: repairs.slice(from, from + REPAIRS_A_LINE) } as const;
    await log.add({ id: `reconcile-${at}-${from}`, at, act });
  }
}
