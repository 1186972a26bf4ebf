import type { RegisterChange } from '../../domain/register-change.ts';
import type { Register, RegisterWrite } from '../../domain/register-plan.ts';
import { restoring, striking } from '../../domain/register-undo.ts';
import { KeyReused, Refused } from '../errors.ts';
import { contentHash } from '../hash.ts';
import { jobIdOf } from '../jobs/begin-job.ts';
import type { JobOf } from '../jobs/job.ts';
import type { JobStore } from '../jobs/job-store.ts';
import type { Asker } from '../queries/ask.ts';
import type { FiguresReader, OfficerReader } from '../queries/readers.ts';
import { registrarOf } from '../registrar-of.ts';
import { type LookUpPorts, lookUp } from './look-up.ts';
import { planChange } from './plan-change.ts';
import { type PreviewedTerm, previewChange } from './preview-change.ts';
import type { PlannedWrite, RecordedChange, RegisterChanges } from './register-changes.ts';
import { type ChangeLine, viewChange } from './view-changes.ts';

/** What changing the register needs. */
export type RegisterPorts = {
  readonly store: LookUpPorts['store'];
  readonly readers: LookUpPorts['readers'] & OfficerReader & FiguresReader;
  readonly jobs: JobStore;
  readonly changes: RegisterChanges;
};

/** What comes of a change that was only looked at, or the change that began. */
export type ChangeAnswer = {
  readonly preview: readonly PreviewedTerm[] | null;
  readonly started: ChangeLine | null;
};

/**
 * Begins a change of the register, or tells only what would come of it (dry run). The same key again finds the change
 * that it began. Throws Refused where the rules say no, KeyReused if the key began another one.
 */
export async function startChange(
  ports: RegisterPorts,
  asker: Asker,
  { change, dryRun }: { readonly change: RegisterChange; readonly dryRun: boolean },
  key: string,
  now: number,
): Promise<ChangeAnswer> {
  const registrar = await registrarOf(ports.readers, asker);
  const id = jobIdOf(registrar.sub, key);
  const asked = contentHash({ change });
  const standing = dryRun ? undefined : await ports.jobs.get(id);
  if (standing) return started(ports, asker, standing, asked, now);
  const register = await lookUp(ports, change, now);
  const { writes, effects, faults } = planChange(change, id, register, now);
  const [fault] = faults;
  if (fault) throw new Refused({ ...fault, ...(fault.field && { field: `change.${fault.field}` }) });
  if (dryRun) {
    return { preview: await previewChange(ports.readers, register, effects), started: null };
  }
  const job = jobOf({ id, by: registrar.sub, now }, { asked, total: writes.length }, writes);
  const record: RecordedChange = {
    id,
    at: job.startedAt,
    by: registrar.sub,
    change,
    names: namesOf(register, writes),
  };
  const doing = writes.map(write => ({ ...write, ...versionIn(register, write) }));
  const undoing = doing.map(write => undoingOf(id, write, register));
  if (await ports.changes.begin(job, record, { doing, undoing })) {
    return { preview: null, started: await viewChange(ports, asker, id, now) };
  }
  // The very request came twice at once.
  const other = await ports.jobs.get(id);
  if (!other) throw new KeyReused(id);
  return started(ports, asker, other, asked, now);
}

async function started(
  ports: RegisterPorts,
  asker: Asker,
  standing: NonNullable<Awaited<ReturnType<JobStore['get']>>>,
  asked: string,
  now: number,
): Promise<ChangeAnswer> {
  if (standing.kind !== 'register' || standing.register.asked !== asked) throw new KeyReused(standing.id);
  return { preview: null, started: await viewChange(ports, asker, standing.id, now) };
}

/** The job that works off the commands `writes`. */
export function jobOf(
  { id, by, now }: { id: string; by: string; now: number },
  about: { asked: string; total: number; undoes?: string },
  writes: readonly RegisterWrite[],
): JobOf<'register'> {
  return {
    id,
    kind: 'register',
    term: writes[0]?.term ?? '',
    by,
    startedAt: new Date(now).toISOString(),
    state: 'running',
    step: 0,
    register: { ...about, phase: 'unions', done: 0 },
  };
}

function congressIn({ congresses }: Register, { term, union }: RegisterWrite) {
  return congresses.find(congress => congress.term === term && congress.union === union);
}

function versionIn(register: Register, write: RegisterWrite): { version?: number } {
  const congress = congressIn(register, write);
  return congress ? { version: congress.version } : {};
}

function undoingOf(of: string, { entry, ...write }: PlannedWrite, register: Register): PlannedWrite {
  const { term, union } = write;
  const congress = congressIn(register, write);
  const standing = register.unions.get(union);
  if (congress && standing) return { ...write, command: restoring(of, congress, standing) };
  if (!entry) throw new Error(`${term}/${union} neither stands nor enters`);
  return { ...write, command: striking(of, entry) };
}

function namesOf({ unions }: Register, writes: readonly RegisterWrite[]): Record<string, string> {
  const all = [...unions.values(), ...writes.flatMap(({ entry }) => entry ?? [])];
  return Object.fromEntries(all.map(({ id, shortName, name }) => [id, shortName ?? name]));
}
