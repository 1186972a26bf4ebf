import { NotFound } from '../errors.ts';
import { canonicalJson } from '../hash.ts';
import type { Asker } from '../queries/ask.ts';
import type { OfficerReader, RegisterReader } from '../queries/readers.ts';
import { registrarOf } from '../registrar-of.ts';
import { beginJob, jobIdOf } from './begin-job.ts';
import type { JobOf } from './job.ts';
import type { JobStore } from './job-store.ts';

/** What an import is asked to do. `key` names the uploaded workbook. */
export type ImportAsk = {
  readonly term: string;
  readonly key: string;
  readonly dryRun: boolean;
  readonly validPart: boolean;
};

/** The folder of the bucket that holds the workbooks of one person. */
export function workbookFolder(sub: string): string {
  return `imports/${sub}/`;
}

/** Starts an import; the same key again finds the job it started. Throws KeyReused if that was another import. */
export async function startImport(
  ports: { readers: OfficerReader & RegisterReader; jobs: JobStore },
  asker: Asker,
  ask: ImportAsk,
  idempotencyKey: string,
  now: number,
): Promise<JobOf<'import'>> {
  const [officer, term] = await Promise.all([
    registrarOf(ports.readers, asker),
    ports.readers.term(ask.term),
  ]);
  if (!term || !ask.key.startsWith(workbookFolder(officer.sub))) throw new NotFound(ask.key);
  const { key, dryRun, validPart } = ask;
  const job: JobOf<'import'> = {
    id: jobIdOf(asker.sub, idempotencyKey),
    kind: 'import',
    term: ask.term,
    by: asker.sub,
    startedAt: new Date(now).toISOString(),
    state: 'running',
    step: 0,
    import: {
      key,
      signedInAt: asker.signedInAt,
      dryRun,
      validPart,
      phase: 'check',
      done: 0,
      total: 0,
      added: 0,
      unchanged: 0,
      different: 0,
      faults: [],
      faultCount: 0,
    },
  };
  const asked = canonicalJson(askOf(job));
  return beginJob(ports.jobs, job, standing => canonicalJson(askOf(standing)) === asked);
}

function askOf({ term, import: { key, dryRun, validPart } }: JobOf<'import'>) {
  return { term, key, dryRun, validPart };
}
