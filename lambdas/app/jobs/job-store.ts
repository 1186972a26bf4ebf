import type { RuledUnion } from '../../domain/many-rulings.ts';
import type { Job } from './job.ts';
import type { Outcome } from './outcome.ts';

/** Where long work is kept; every saved step makes the worker go on. */
export type JobStore = {
  /** Writes a new job with the unions that it is about; false if it exists. */
  create(job: Job, unions?: readonly RuledUnion[]): Promise<boolean>;
  get(id: string): Promise<Job | undefined>;
  /** The unions that a job was created with, in their order. */
  unions(id: string): Promise<readonly RuledUnion[]>;
  /** Saves a step and what came of it, whole or not at all; false if another worker has gone on from `from` already. */
  save(job: Job, from: Job, outcomes?: readonly Outcome[]): Promise<boolean>;
  /** What came of a job so far, in the order of its unions. */
  outcomes(id: string): Promise<readonly Outcome[]>;
};
