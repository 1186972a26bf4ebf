import { createHash } from 'node:crypto';
import { KeyReused, NotFound } from '../errors.ts';
import { canonicalJson } from '../hash.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import type { OfficerReader, RegisterReader } from '../queries/readers.ts';
import { registrarOf } from '../registrar-of.ts';
import type { Job, JobView } from './job.ts';
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
): Promise<JobView> {
  const [officer, term] = await Promise.all([
    registrarOf(ports.readers, asker),
    ports.readers.term(ask.term),
  ]);
  if (!term || !ask.key.startsWith(workbookFolder(officer.sub))) throw new NotFound(ask.key);
  const { key, dryRun, validPart } = ask;
  const job: Job = {
    id: createHash('sha256').update(`${asker.sub}\n${idempotencyKey}`).digest('hex').slice(0, 32),
    kind: 'import',
    term: ask.term,
    by: asker.sub,
    startedAt: new Date(now).toISOString(),
    state: 'running',
    step: 0,
    import: {
      key,
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
  if (await ports.jobs.create(job)) return jobView(job);
  const standing = await ports.jobs.get(job.id);
  const isSame = standing && canonicalJson(askOf(standing)) === canonicalJson(askOf(job));
  if (!isSame) throw new KeyReused(idempotencyKey);
  return jobView(standing);
}

/** A job, for the person who started it. Throws NotFound for everybody else. */
export async function viewJob(
  ports: { readers: OfficerReader; jobs: JobStore },
  asker: Asker,
  id: string,
): Promise<JobView> {
  const [officer, job] = await Promise.all([officerOf(ports.readers, asker), ports.jobs.get(id)]);
  if (!job || job.by !== officer.sub) throw new NotFound(id);
  return jobView(job);
}

function askOf({ term, import: { key, dryRun, validPart } }: Job) {
  return { term, key, dryRun, validPart };
}

function jobView({ by: _, ...view }: Job): JobView {
  return view;
}
