import { dayOf } from '../../domain/days.ts';
import type { Union } from '../../domain/register.ts';
import type { Term } from '../../domain/term.ts';
import type { CongressStore } from '../congress-store.ts';
import { Forbidden, NotFound, Refused, Unauthenticated } from '../errors.ts';
import type { Sheet } from '../import/column.ts';
import type { Fault } from '../import/fault.ts';
import type { ImportedUnion } from '../import/imported-union.ts';
import { readRows, type WorkbookReading } from '../import/read-rows.ts';
import { pastOf, unionEntry, upperEntry } from '../import/to-register.ts';
import { perform } from '../perform.ts';
import type { RegisterReader } from '../queries/readers.ts';
import type { RegisterStore } from '../register-store.ts';
import { compareEntry } from './compare-entry.ts';
import type { ImportJob, Job } from './job.ts';
import type { JobStore } from './job-store.ts';
import { startMachines } from './start-machines.ts';

/** What an import needs. `pause` waits that many milliseconds: machines are started at a steady pace. */
export type ImportPorts = {
  readonly jobs: JobStore;
  readonly store: CongressStore;
  readonly register: RegisterStore;
  readonly readers: RegisterReader;
  readonly workbook: (key: string, versionId?: string) => Promise<Workbook>;
  readonly pause: (milliseconds: number) => Promise<void>;
};

type Workbook = { readonly versionId: string } & ({ sheets: readonly Sheet[] } | { fault: Fault });

/** Rows of one saved step. */
const ROWS_AT_ONCE = 44;

/** Faults kept with the job; the rest are counted. */
const FAULTS_KEPT = 200;

/**
 * Works an import off from where it stands until it is done, or until `isTimeUp`. Every step is saved and safe to
 * repeat; a crash between any two goes on from the last saved one.
 */
export async function runImport(
  ports: ImportPorts,
  id: string,
  clock: () => number,
  isTimeUp: () => boolean,
): Promise<void> {
  let job = await ports.jobs.get(id);
  if (job?.state !== 'running') return;
  const context = await contextOf(ports, job, clock());
  while (job.state === 'running' && !isTimeUp()) {
    const next: Job = await stepOrEnd(ports, job, context, clock());
    if (!(await ports.jobs.save(next, job))) return;
    job = next;
  }
}

/** A step; what trying again will not change, such as a registrar who was disabled meanwhile, ends the job. */
async function stepOrEnd(ports: ImportPorts, job: Job, context: ImportContext, now: number): Promise<Job> {
  try {
    return await step(ports, job, context, now);
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return { ...job, step: job.step + 1, state: 'failed', failure };
  }
}

function failureOf(error: unknown): string | undefined {
  if (error instanceof Refused) return error.refusal.code;
  if (error instanceof Forbidden) return error.why;
  if (error instanceof Unauthenticated) return 'unauthenticated';
  return error instanceof NotFound ? 'not-found' : undefined;
}

type ImportContext = {
  readonly term: Term;
  readonly versionId: string;
  readonly reading: WorkbookReading;
  readonly rows: readonly ImportedUnion[];
};

async function contextOf(ports: ImportPorts, job: Job, now: number): Promise<ImportContext> {
  const term = await ports.readers.term(job.term);
  if (!term) throw new Error(`the term of job ${job.id} is gone`);
  const workbook = await ports.workbook(job.import.key, job.import.versionId);
  const reading =
    'fault' in workbook
      ? { ...readRows([], { today: dayOf(now) }), faults: [workbook.fault], faultsBeyond: 0 }
      : readRows(workbook.sheets, { today: dayOf(now), quorum: term.quorum });
  return { term, versionId: workbook.versionId, reading, rows: inTurns(reading.unions) };
}

/** Rows in turns of their parents, so that rows done at the same time do not write to the same sums. */
function inTurns(rows: readonly ImportedUnion[]): ImportedUnion[] {
  const turn = new Map<string, number>();
  const numbered = rows.map((row, index) => {
    const nth = turn.get(row.parentCode) ?? 0;
    turn.set(row.parentCode, nth + 1);
    return { row, nth, index };
  });
  return numbered.sort((a, b) => a.nth - b.nth || a.index - b.index).map(({ row }) => row);
}

async function step(ports: ImportPorts, job: Job, context: ImportContext, now: number): Promise<Job> {
  switch (job.import.phase) {
    case 'check':
      return check(job, context);
    case 'upper-unions':
      return enrolUppers(ports, job, context);
    case 'unions':
      return enrolSome(ports, job, context, now);
    case 'machines':
      return startSome(ports, job, context, now);
    case 'done':
      return { ...job, state: 'done' };
  }
}

function advance(job: Job, change: Partial<ImportJob>): Job {
  const after = { ...job.import, ...change };
  return { ...job, step: job.step + 1, state: after.phase === 'done' ? 'done' : 'running', import: after };
}

function check(job: Job, { versionId, reading, rows }: ImportContext): Job {
  const faultCount = reading.faults.length + reading.faultsBeyond;
  const isRefused = faultCount > 0 && !job.import.validPart;
  const stops = job.import.dryRun || isRefused;
  return advance(job, {
    versionId,
    phase: stops ? 'done' : 'upper-unions',
    total: rows.length,
    faults: reading.faults.slice(0, FAULTS_KEPT),
    faultCount,
  });
}

async function enrolUppers(ports: ImportPorts, job: Job, { reading, term }: ImportContext): Promise<Job> {
  for (const row of reading.upperUnions) {
    const above = row.parentCode ? aboveOf(row.parentCode, reading) : [];
    const entry = upperEntry(row, above, term.countsFrom);
    if (row.parentCode) await ports.register.putUpper(entry, { term: term.id, level: 'grassroots' });
    else await ports.register.putUnion(entry);
  }
  return advance(job, { phase: 'unions' });
}

/** `code` and the unions above it, nearest first. */
function aboveOf(code: string, { upperUnions }: WorkbookReading): string[] {
  const parent = upperUnions.find(row => row.code === code)?.parentCode;
  return parent && parent !== code ? [code, ...aboveOf(parent, { upperUnions } as WorkbookReading)] : [code];
}

type Tally = { added: number; unchanged: number; different: number };

async function enrolSome(ports: ImportPorts, job: Job, context: ImportContext, now: number): Promise<Job> {
  const { rows } = context;
  const some = rows.slice(job.import.done, job.import.done + ROWS_AT_ONCE);
  const tally: Tally = {
    added: job.import.added,
    unchanged: job.import.unchanged,
    different: job.import.different,
  };
  const parents = Map.groupBy(some, row => row.parentCode);
  await Promise.all(
    [...parents.values()].map(async own => {
      for (const row of own) tally[await enrol(ports, job, row, context, now)] += 1;
    }),
  );
  const done = job.import.done + some.length;
  return done < rows.length
    ? advance(job, { ...tally, done })
    : advance(job, { ...tally, phase: 'machines', done: 0 });
}

async function enrol(
  ports: ImportPorts,
  job: Job,
  row: ImportedUnion,
  { term, reading }: ImportContext,
  now: number,
): Promise<keyof Tally> {
  const entry: Union = unionEntry(row, aboveOf(row.parentCode, reading).slice(1), term.countsFrom);
  const isClosed = entry.status === 'merged' || entry.status === 'dissolved';
  const command = {
    type: 'enrol' as const,
    obligation: isClosed ? ('closed' as const) : row.obligation,
    ...(row.pilotOf && { pilotOf: row.pilotOf }),
    past: pastOf(row),
  };
  const by = { kind: 'person', sub: job.by } as const;
  try {
    await perform(ports.store, { term: term.id, union: entry.id, entry, command, by, signedInAt: now }, now);
    return 'added';
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'already-enrolled') throw error;
    const [standing] = await ports.readers.unions([entry.id]);
    return compareEntry(standing, entry) ? 'unchanged' : 'different';
  }
}

async function startSome(
  ports: ImportPorts,
  job: Job,
  { term, rows }: ImportContext,
  now: number,
): Promise<Job> {
  const some = rows.slice(job.import.done, job.import.done + ROWS_AT_ONCE);
  await startMachines(
    ports,
    term.id,
    some.map(row => row.code),
    now,
  );
  const done = job.import.done + some.length;
  return advance(job, { done, phase: done < rows.length ? 'machines' : 'done' });
}
