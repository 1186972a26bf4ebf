import type { Job } from '../app/jobs/job.ts';
import type { JobStore } from '../app/jobs/job-store.ts';
import { jobKey } from './keys.ts';
import type { Table } from './table.ts';

/** Long work in DynamoDB; the stream hands every saved step to the worker. */
export class DynamoJobs implements JobStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  create(job: Job): Promise<boolean> {
    return this.#table.put(itemOf(job), { expression: 'attribute_not_exists(pk)' });
  }

  async get(id: string): Promise<Job | undefined> {
    return (await this.#table.get(jobKey(id)))?.job as Job | undefined;
  }

  save(job: Job, from: Job): Promise<boolean> {
    return this.#table.put(itemOf(job), { expression: 'step = :step', values: { ':step': from.step } });
  }
}

function itemOf(job: Job) {
  return { ...jobKey(job.id), step: job.step, job };
}
