import type { Job } from '../app/jobs/job.ts';
import { jobKey, unfinishedJobKeys } from './keys.ts';
import type { Item } from './table.ts';

/** The item of a job as it is saved now: in the list of unfinished work until it is done. */
export function jobItem(job: Job): Item {
  return {
    ...jobKey(job.id),
    step: job.step,
    job,
    savedAt: new Date().toISOString(),
    ...(job.state !== 'done' && unfinishedJobKeys(job.id, job.startedAt)),
  };
}
