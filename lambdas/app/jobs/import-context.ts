import { dayOf } from '../../domain/days.ts';
import type { Term } from '../../domain/term.ts';
import type { Sheet } from '../import/column.ts';
import type { Fault } from '../import/fault.ts';
import type { ImportedUnion } from '../import/imported-union.ts';
import { type ReadingContext, readRows, type WorkbookReading } from '../import/read-rows.ts';
import type { RegisterReader } from '../queries/readers.ts';
import type { JobOf } from './job.ts';

/** A workbook that was uploaded, and which version of it was read. */
export type Workbook = { readonly versionId: string } & (
  | { readonly sheets: readonly Sheet[] }
  | { readonly fault: Fault }
);

type ContextPorts = {
  readonly readers: RegisterReader;
  readonly workbook: (key: string, versionId?: string) => Promise<Workbook>;
};

/** The workbook of an import as it was read, and the rows to work off in their order. */
export type ImportContext = {
  readonly term: Term;
  readonly versionId: string;
  readonly reading: WorkbookReading;
  readonly rows: readonly ImportedUnion[];
};

/** Reads the workbook of `job`: always the version that was checked. */
export async function importContext(
  ports: ContextPorts,
  job: JobOf<'import'>,
  now: number,
): Promise<ImportContext> {
  const term = await ports.readers.term(job.term);
  if (!term) throw new Error(`the term of job ${job.id} is gone`);
  const workbook = await ports.workbook(job.import.key, job.import.versionId);
  const asked = { today: dayOf(now), quorum: term.quorum };
  const reading =
    'fault' in workbook
      ? { ...readRows([], asked), faults: [workbook.fault], faultsBeyond: 0 }
      : await readAgainstRegister(ports.readers, workbook.sheets, asked);
  const uppers = new Set(reading.upperUnions.map(({ code }) => code));
  // Under an upper-level union whose own row is faulty, a union would stand in no row of the figures.
  const rows = inTurns(reading.unions.filter(({ parentCode }) => uppers.has(parentCode)));
  return { term, versionId: workbook.versionId, reading, rows };
}

/** Reads the sheets; a code that names a union of another level in the register would write over that one. */
async function readAgainstRegister(
  readers: RegisterReader,
  sheets: readonly Sheet[],
  context: ReadingContext,
): Promise<WorkbookReading> {
  const reading = readRows(sheets, context);
  const uppers = new Set(reading.upperUnions.map(({ code }) => code));
  const codes = [...uppers, ...reading.unions.map(({ code }) => code)];
  const taken = (await readers.unions(codes)).filter(
    ({ id, level }) => uppers.has(id) === (level === 'grassroots'),
  );
  if (taken.length === 0) return reading;
  return readRows(sheets, { ...context, takenCodes: new Set(taken.map(({ id }) => id)) });
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
