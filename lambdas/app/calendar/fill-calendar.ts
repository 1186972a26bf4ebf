import { noteRun } from '../operations/note-run.ts';
import type { OperationsLog } from '../operations/operations-log.ts';
import type { RegisterReader } from '../queries/readers.ts';
import { type ClockReaders, parentsOf } from '../replan/clocked-rows.ts';

/** Puts congresses into the calendar that have a place in it and were recorded before it was kept. */
export type CalendarIndex = {
  /** How many it put in; one that is there stays as it is, and one that changes meanwhile puts itself in. */
  fill(congresses: readonly { term: string; union: string }[]): Promise<number>;
};

/** What is read and written to fill the calendar. */
export type FillPorts = {
  readonly readers: Pick<RegisterReader, 'terms' | 'term'> & ClockReaders;
  readonly index: CalendarIndex;
  readonly log: Pick<OperationsLog, 'noteRun' | 'runs'>;
};

/** The name under which its last run is noted. */
const RUN = 'calendar';

/** Congresses of one batch: one query and one batched read. */
const AT_ONCE = 100;

/**
 * Fills the calendar, until a run found nothing that was missing: functions of before may still have written while
 * the first one went on. Safe to repeat, and after that one read.
 */
export async function fillCalendarOnce(ports: FillPorts, clock: () => number): Promise<void> {
  const last = (await ports.log.runs()).find(({ name }) => name === RUN);
  if (last && !last.failure && last.did.listed === 0) return;
  await noteRun(ports.log, RUN, clock, () => fillCalendar(ports), counted);
}

function counted(listed: number) {
  return { listed };
}

/** Puts every congress of every term that is missing into the calendar; gives how many were. */
export async function fillCalendar({ readers, index }: Omit<FillPorts, 'log'>): Promise<number> {
  let filled = 0;
  for (const { id } of await readers.terms()) {
    const term = await readers.term(id);
    const { parents } = term ? await parentsOf(readers, term) : { parents: [] };
    for (const parent of parents) {
      let cursor: string | undefined;
      do {
        const page = await readers.ofParent(id, parent, { limit: AT_ONCE, ...(cursor && { cursor }) });
        filled += await index.fill(page.items.map(({ congress }) => congress));
        cursor = page.cursor;
      } while (cursor);
    }
  }
  return filled;
}
