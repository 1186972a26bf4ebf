import type { JobOf } from '../../lambdas/app/jobs/job.ts';
import type { Page } from '../../lambdas/app/queries/readers.ts';
import type {
  Commands,
  RecordedChange,
  RegisterChanges,
} from '../../lambdas/app/register/register-changes.ts';
import type { FakeJobs } from './fake-jobs.ts';

/** Changes of the register in memory, with their jobs among those given. */
export class FakeRegisterChanges implements RegisterChanges {
  readonly #jobs: FakeJobs;
  readonly #records = new Map<string, RecordedChange>();
  readonly #commands = new Map<string, Commands>();

  constructor(jobs: FakeJobs) {
    this.#jobs = jobs;
  }

  async begin(job: JobOf<'register'>, record: RecordedChange, commands: Commands): Promise<boolean> {
    if (!(await this.#jobs.create(job))) return false;
    this.#records.set(placeOf(record), record);
    this.#commands.set(record.id, structuredClone(commands));
    return true;
  }

  async beginUndo(job: JobOf<'register'>, record: RecordedChange, from: RecordedChange): Promise<boolean> {
    if (this.#records.get(placeOf(record))?.undo?.id !== from.undo?.id) return false;
    if (!(await this.#jobs.create(job))) return false;
    this.#records.set(placeOf(record), record);
    return true;
  }

  async recorded(id: string, at: string): Promise<RecordedChange | undefined> {
    return this.#records.get(`${at}#${id}`);
  }

  async commands(id: string): Promise<Commands | undefined> {
    return this.#commands.get(id);
  }

  async list({ limit, cursor = '~' }: { limit: number; cursor?: string }): Promise<Page<RecordedChange>> {
    const older = [...this.#records.keys()]
      .filter(place => place < cursor)
      .sort()
      .reverse();
    const places = older.slice(0, limit);
    const items = places.flatMap(place => this.#records.get(place) ?? []);
    const last = places.at(-1);
    return { items, ...(older.length > limit && last && { cursor: last }) };
  }
}

function placeOf({ at, id }: RecordedChange): string {
  return `${at}#${id}`;
}
