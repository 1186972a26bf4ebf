import type { Union } from '../../domain/register.ts';
import { isOver } from '../../domain/register-end.ts';
import type { CongressStore } from '../congress-store.ts';
import { enrolAbove } from '../enrol-above.ts';
import { Refused } from '../errors.ts';
import type { ImportedUnion } from '../import/imported-union.ts';
import type { WorkbookReading } from '../import/read-rows.ts';
import { pastOf, unionEntry, upperEntry } from '../import/to-register.ts';
import { perform } from '../perform.ts';
import type { OfficerReader, RegisterReader } from '../queries/readers.ts';
import type { RegisterStore } from '../register-store.ts';
import { registrarOf } from '../registrar-of.ts';
import { compareEntry } from './compare-entry.ts';
import { countRows, emptyUppers, type RowOutcome } from './count-rows.ts';
import { type ImportContext, importContext, type Workbook } from './import-context.ts';
import type { ImportJob, JobOf } from './job.ts';
import type { JobStore } from './job-store.ts';
import { startMachines } from './start-machines.ts';
import { workOff } from './work-off.ts';

/** What an import needs. `pause` waits that many milliseconds: machines are started at a steady pace. */
export type ImportPorts = {
  readonly jobs: JobStore;
  readonly store: CongressStore;
  readonly register: RegisterStore;
  readonly readers: OfficerReader & RegisterReader;
  readonly workbook: (key: string, versionId?: string) => Promise<Workbook>;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Tells anew what stands out in a term; nothing that fails there may hold an import up. */
  readonly refresh: (term: string, now: number) => Promise<void>;
};

/** Rows of one saved step. */
const ROWS_AT_ONCE = 44;

/** Faults kept with the job; the rest are counted. */
const FAULTS_KEPT = 200;

type Import = JobOf<'import'>;

/** Works an import off from where it stands until it is done, or until `isTimeUp`. */
export async function runImport(
  ports: ImportPorts,
  job: Import,
  clock: () => number,
  isTimeUp: () => boolean,
): Promise<void> {
  const context = await importContext(ports, job, clock());
  const next = async (at: Import) => ({ job: await step(ports, at, context, clock()) });
  await workOff(ports.jobs, job, next, isTimeUp);
}

async function step(ports: ImportPorts, job: Import, context: ImportContext, now: number): Promise<Import> {
  // Machines are started for what was recorded, whoever asked for it; all else needs the right as it stands.
  if (job.import.phase !== 'machines') {
    await registrarOf(ports.readers, { sub: job.by, signedInAt: job.import.signedInAt });
  }
  switch (job.import.phase) {
    case 'check':
      return check(job, context);
    case 'compare':
      return compareSome(ports, job, context);
    case 'upper-unions':
      return enrolUppers(ports, job, context, now);
    case 'unions':
      return enrolSome(ports, job, context, now);
    case 'machines':
      return startSome(ports, job, context, now);
    case 'done':
      return { ...job, state: 'done' };
  }
}

function advance(job: Import, change: Partial<ImportJob>): Import {
  const after = { ...job.import, ...change };
  return { ...job, step: job.step + 1, state: after.phase === 'done' ? 'done' : 'running', import: after };
}

function check(job: Import, { versionId, reading, rows }: ImportContext): Import {
  const faultCount = reading.faults.length + reading.faultsBeyond;
  const isRefused = faultCount > 0 && !job.import.validPart;
  const goesOn = isRefused ? 'done' : 'upper-unions';
  return advance(job, {
    versionId,
    phase: job.import.dryRun ? 'compare' : goesOn,
    total: rows.length,
    uppers: emptyUppers(reading.upperUnions),
    leftOut: reading.rowsRead.unions - rows.length,
    faults: reading.faults.slice(0, FAULTS_KEPT),
    faultCount,
  });
}

async function enrolUppers(
  ports: ImportPorts,
  job: Import,
  { reading, term }: ImportContext,
  now: number,
): Promise<Import> {
  const unions = reading.upperUnions.map(row => {
    const above = row.parentCode ? aboveOf(row.parentCode, reading) : [];
    const { pilotOf, registeredDate: date } = row;
    const union = upperEntry(row, above, term.countsFrom);
    return { union, ...(pilotOf && { pilotOf }), ...(date && { date }) };
  });
  for (const { union } of unions) {
    if (union.level === 'upper') await ports.register.putUpper(union, { term: term.id, level: 'grassroots' });
    else await ports.register.putUnion(union);
  }
  const { signedInAt } = job.import;
  await enrolAbove(ports, term, unions, { by: { kind: 'person', sub: job.by }, signedInAt }, now);
  return advance(job, { phase: 'unions' });
}

/** `code` and the unions above it, nearest first. */
function aboveOf(code: string, { upperUnions }: WorkbookReading): string[] {
  const parent = upperUnions.find(row => row.code === code)?.parentCode;
  return parent && parent !== code ? [code, ...aboveOf(parent, { upperUnions } as WorkbookReading)] : [code];
}

async function enrolSome(
  ports: ImportPorts,
  job: Import,
  context: ImportContext,
  now: number,
): Promise<Import> {
  const { rows } = context;
  const some = rows.slice(job.import.done, job.import.done + ROWS_AT_ONCE);
  const parents = Map.groupBy(some, row => row.parentCode);
  const told: { row: ImportedUnion; outcome: RowOutcome }[] = [];
  await Promise.all(
    [...parents.values()].map(async own => {
      for (const row of own) told.push({ row, outcome: await enrol(ports, job, row, context, now) });
    }),
  );
  const counts = countRows(job.import, told);
  const done = job.import.done + some.length;
  return done < rows.length
    ? advance(job, { ...counts, done })
    : advance(job, { ...counts, phase: 'machines', done: 0 });
}

/** What an import would do with some rows, read from the record alone. */
async function compareSome(ports: ImportPorts, job: Import, context: ImportContext): Promise<Import> {
  const { rows, term } = context;
  const some = rows.slice(job.import.done, job.import.done + ROWS_AT_ONCE);
  const told = await Promise.all(
    some.map(async row => {
      const { union, congress } = await ports.store.load({ term: term.id, union: row.code });
      const isSame = compareEntry(union, entryOf(row, context));
      const standing = isSame ? 'unchanged' : 'different';
      const outcome: RowOutcome = congress ? standing : 'added';
      return { row, outcome };
    }),
  );
  const done = job.import.done + some.length;
  return advance(job, {
    ...countRows(job.import, told),
    done,
    phase: done < rows.length ? 'compare' : 'done',
  });
}

function entryOf(row: ImportedUnion, { reading, term }: ImportContext): Union {
  return unionEntry(row, aboveOf(row.parentCode, reading).slice(1), term.countsFrom);
}

async function enrol(
  ports: ImportPorts,
  job: Import,
  row: ImportedUnion,
  context: ImportContext,
  now: number,
): Promise<RowOutcome> {
  const { term } = context;
  const entry = entryOf(row, context);
  const isClosed = isOver(entry.status);
  const command = {
    type: 'enrol' as const,
    obligation: isClosed ? ('closed' as const) : row.obligation,
    ...(row.pilotOf && { pilotOf: row.pilotOf }),
    past: pastOf(row),
  };
  const by = { kind: 'person', sub: job.by } as const;
  try {
    const { signedInAt } = job.import;
    await perform(ports.store, { term: term.id, union: entry.id, entry, command, by, signedInAt }, now);
    return 'added';
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'already-enrolled') throw error;
    const [standing] = await ports.readers.unions([entry.id]);
    return compareEntry(standing, entry) ? 'unchanged' : 'different';
  }
}

async function startSome(
  ports: ImportPorts,
  job: Import,
  { term, rows }: ImportContext,
  now: number,
): Promise<Import> {
  const some = rows.slice(job.import.done, job.import.done + ROWS_AT_ONCE);
  await startMachines(
    ports,
    term.id,
    some.map(row => row.code),
    now,
  );
  const done = job.import.done + some.length;
  if (done < rows.length) return advance(job, { done });
  await ports.refresh(term.id, now);
  return advance(job, { done, phase: 'done' });
}
