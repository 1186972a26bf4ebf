import type { Job } from '../../lambdas/app/jobs/job.ts';
import type { JobStore } from '../../lambdas/app/jobs/job-store.ts';

/** Long work in memory. */
export class FakeJobs implements JobStore {
  readonly #jobs = new Map<string, Job>();

  async create(job: Job): Promise<boolean> {
    if (this.#jobs.has(job.id)) return false;
    this.#jobs.set(job.id, job);
    return true;
  }

  async get(id: string): Promise<Job | undefined> {
    return this.#jobs.get(id);
  }

  async save(job: Job, from: Job): Promise<boolean> {
    if (this.#jobs.get(job.id)?.step !== from.step) return false;
    this.#jobs.set(job.id, job);
    return true;
  }
}
