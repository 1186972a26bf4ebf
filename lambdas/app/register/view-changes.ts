import { dayOf } from '../../domain/days.ts';
import type { RegisterChange } from '../../domain/register-change.ts';
import { NotFound } from '../errors.ts';
import type { Job } from '../jobs/job.ts';
import type { JobStore } from '../jobs/job-store.ts';
import type { Asker } from '../queries/ask.ts';
import type { OfficerReader, Page, RegisterReader } from '../queries/readers.ts';
import { registrarOf } from '../registrar-of.ts';
import type { RecordedChange, RegisterChanges } from './register-changes.ts';

/** A change of the register as its list shows it. */
export type ChangeLine = {
  readonly id: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  /** Name of who recorded it. */
  readonly by: string;
  readonly change: RegisterChange;
  readonly names: Readonly<Record<string, string>>;
  /** `failed`: something of it may have been done, which undoing takes back. */
  readonly state: 'running' | 'done' | 'failed' | 'undoing' | 'undone' | 'undo-failed';
  /** Code of what stopped it. */
  readonly failure: string | null;
  /** Commands that were given of those that there are, of the change or of its undoing. */
  readonly done: number;
  readonly total: number;
  readonly canUndo: boolean;
  readonly undo: { readonly at: string; readonly by: string; readonly reason: string } | null;
};

type ViewPorts = {
  readonly readers: OfficerReader & RegisterReader;
  readonly jobs: JobStore;
  readonly changes: RegisterChanges;
};

/** One change of the register. Throws NotFound for what is none. */
export async function viewChange(
  ports: ViewPorts,
  asker: Asker,
  id: string,
  now: number,
): Promise<ChangeLine> {
  await registrarOf(ports.readers, asker);
  const record = await recordedChange(ports, id);
  const [line] = await lines(ports, [record], now);
  if (!line) throw new NotFound(id);
  return line;
}

/** The change `id` as it was recorded. Throws NotFound. */
export async function recordedChange(
  { jobs, changes }: Pick<ViewPorts, 'jobs' | 'changes'>,
  id: string,
): Promise<RecordedChange> {
  const job = await jobs.get(id);
  const record = job?.kind === 'register' ? await changes.recorded(id, job.startedAt) : undefined;
  if (!record) throw new NotFound(id);
  return record;
}

/** One page of the changes of the register, newest first. */
export async function listChanges(
  ports: ViewPorts,
  asker: Asker,
  ask: { limit: number; cursor?: string },
  now: number,
): Promise<Page<ChangeLine>> {
  await registrarOf(ports.readers, asker);
  const { items, cursor } = await ports.changes.list(ask);
  return { items: await lines(ports, items, now), ...(cursor && { cursor }) };
}

async function lines(
  { readers, jobs }: ViewPorts,
  records: readonly RecordedChange[],
  now: number,
): Promise<ChangeLine[]> {
  const people = await readers.officers([
    ...new Set(records.flatMap(({ by, undo }) => [by, ...(undo ? [undo.by] : [])])),
  ]);
  const nameOf = (sub: string) => people.find(person => person.sub === sub)?.name ?? '';
  return Promise.all(
    records.map(async ({ id, at, by, change, names, undo }) => {
      const [doing, undoing] = await Promise.all([jobs.get(id), undo && jobs.get(undo.id)]);
      const at_ = undoing ?? doing;
      const state = stateOf(doing, undoing);
      const isFree = state === 'done' || state === 'failed' || state === 'undo-failed';
      return {
        id,
        at,
        by: nameOf(by),
        change,
        names,
        state,
        failure: at_?.failure ?? null,
        done: at_?.kind === 'register' ? at_.register.done : 0,
        total: at_?.kind === 'register' ? at_.register.total : 0,
        canUndo: isFree && dayOf(Date.parse(at)) === dayOf(now),
        undo: undo ? { at: undo.at, by: nameOf(undo.by), reason: undo.reason } : null,
      };
    }),
  );
}

function stateOf(doing: Job | undefined, undoing: Job | undefined): ChangeLine['state'] {
  if (!undoing) return doing?.state ?? 'running';
  if (undoing.state === 'running') return 'undoing';
  return undoing.state === 'done' ? 'undone' : 'undo-failed';
}
