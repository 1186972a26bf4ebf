import type { RegisterChange } from '../../domain/register-change.ts';
import type { RegisterWrite } from '../../domain/register-plan.ts';
import type { JobOf } from '../jobs/job.ts';
import type { Page } from '../queries/readers.ts';

/** A command, and the version that its congress had before the change; none where it enters the term with it. */
export type PlannedWrite = RegisterWrite & { readonly version?: number };

/** The commands that do a change, and those that take it back, union by union. */
export type Commands = { readonly doing: readonly PlannedWrite[]; readonly undoing: readonly PlannedWrite[] };

/** One change of the register, as it was recorded. Where it stands is told by the jobs that work it off. */
export type RecordedChange = {
  /** Of the job that does it. */
  readonly id: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  /** `sub` of who recorded it. */
  readonly by: string;
  readonly change: RegisterChange;
  /** What the unions that it names are called. */
  readonly names: Readonly<Record<string, string>>;
  /** That it was taken back, by the job `id`, and why. */
  readonly undo?: { readonly id: string; readonly at: string; readonly by: string; readonly reason: string };
};

/** The changes of the register, and the commands that do them and take them back. */
export type RegisterChanges = {
  /** Writes a change with its commands and the job that does it, whole or not at all; false if the job exists. */
  begin(job: JobOf<'register'>, record: RecordedChange, commands: Commands): Promise<boolean>;
  /** Writes that a change is taken back with the job that does it; false if the job exists or `from` is outdated. */
  beginUndo(job: JobOf<'register'>, record: RecordedChange, from: RecordedChange): Promise<boolean>;
  /** Strongly consistent; `at` is when it was recorded. */
  recorded(id: string, at: string): Promise<RecordedChange | undefined>;
  /** The commands of the change `id`. */
  commands(id: string): Promise<Commands | undefined>;
  /** Newest first. */
  list(options: { limit: number; cursor?: string }): Promise<Page<RecordedChange>>;
};
