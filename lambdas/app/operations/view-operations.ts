import { FAILED_QUEUES, type FailedQueue, SCHEDULED } from '../../domain/repairs.ts';
import type { Asker } from '../queries/ask.ts';
import type { Act, Run } from './operations-log.ts';
import { operatorOf } from './operator-of.ts';
import type { OperationsPorts, UnfinishedJob } from './ports.ts';

/** How the installation is, but for its congresses. Instants are ISO 8601 UTC. */
export type OperationsView = {
  readonly queues: readonly {
    readonly queue: FailedQueue;
    readonly count: number;
    readonly oldest?: string;
  }[];
  readonly jobs: readonly JobLine[];
  /** The last run of each schedule; only the name where none is known. */
  readonly runs: readonly (Pick<Run, 'name'> & Partial<Run>)[];
  readonly log: readonly LogLine[];
};

/** Long work that is not done. */
export type JobLine = {
  readonly id: string;
  readonly kind: string;
  readonly term: string;
  readonly state: 'running' | 'failed';
  readonly failure?: string;
  readonly step: number;
  readonly startedAt: string;
  readonly savedAt?: string;
  /** It says that it runs, but has saved no step for long. */
  readonly isStill: boolean;
};

/** What was done to keep the system going; `by` is a name, and missing where reconcile did it by itself. */
export type LogLine = { readonly id: string; readonly at: string; readonly by?: string; readonly act: Act };

/** A job that saved no step for this long stands still: the worker's own time is 15 minutes (milliseconds). */
export const STILL_AFTER_MS = 20 * 60_000;

/** Failed work older than this is history (milliseconds). */
const FORGOTTEN_AFTER_MS = 30 * 86_400_000;

const JOBS_SHOWN = 50;
const LINES_SHOWN = 50;

/** What failed, stands still, ran and was repaired: some ten reads, however large the installation. */
export async function viewOperations(
  ports: OperationsPorts,
  asker: Asker,
  now: number,
): Promise<OperationsView> {
  await operatorOf(ports.readers, asker);
  const [queues, jobs, runs, entries] = await Promise.all([
    Promise.all(FAILED_QUEUES.map(async queue => ({ queue, ...(await ports.messages.look(queue)) }))),
    ports.unfinished.unfinished(JOBS_SHOWN),
    ports.log.runs(),
    ports.log.entries(LINES_SHOWN),
  ]);
  const subs = [...new Set(entries.flatMap(entry => (entry.by ? [entry.by] : [])))];
  const names = new Map((await ports.readers.officers(subs)).map(({ sub, name }) => [sub, name]));
  const known = new Map(runs.map(run => [run.name, run]));
  return {
    queues: queues.map(({ queue, count, oldest }) => ({
      queue,
      count,
      ...(oldest !== undefined && { oldest: new Date(oldest).toISOString() }),
    })),
    jobs: jobs.filter(it => isTold(it, now)).map(it => jobLine(it, now)),
    runs: [...new Set([...SCHEDULED, ...known.keys()])].map(name => known.get(name) ?? { name }),
    log: entries.map(({ by, ...line }) => ({ ...line, ...(by && { by: names.get(by) ?? by }) })),
  };
}

function isTold({ job }: UnfinishedJob, now: number): boolean {
  return job.state !== 'failed' || Date.parse(job.startedAt) + FORGOTTEN_AFTER_MS > now;
}

function jobLine({ job, savedAt }: UnfinishedJob, now: number): JobLine {
  const { id, kind, term, failure, step, startedAt } = job;
  const state = job.state === 'failed' ? 'failed' : 'running';
  const isStill = state === 'running' && Date.parse(savedAt ?? startedAt) + STILL_AFTER_MS < now;
  return {
    id,
    kind,
    term,
    state,
    step,
    startedAt,
    isStill,
    ...(failure && { failure }),
    ...(savedAt && { savedAt }),
  };
}
