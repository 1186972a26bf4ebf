import type { Job } from './job.ts';

/** Where long work is kept; every saved step makes the worker go on. */
export type JobStore = {
  /** Writes a new job; false if it exists. */
  create(job: Job): Promise<boolean>;
  get(id: string): Promise<Job | undefined>;
  /** Saves a step; false if another worker has gone on from `from` already. */
  save(job: Job, from: Job): Promise<boolean>;
};
