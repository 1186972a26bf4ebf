import type { Job } from '../../lambdas/app/jobs/job.ts';
import type { JobStore } from '../../lambdas/app/jobs/job-store.ts';
import type { Outcome } from '../../lambdas/app/jobs/outcome.ts';
import type { UnfinishedJob, UnfinishedJobs } from '../../lambdas/app/operations/ports.ts';
import type { RuledUnion } from '../../lambdas/domain/many-rulings.ts';

/** Long work in memory. */
export class FakeJobs implements JobStore, UnfinishedJobs {
  readonly #jobs = new Map<string, Job>();
  readonly #unions = new Map<string, readonly RuledUnion[]>();
  readonly #outcomes = new Map<string, Outcome[]>();

  async create(job: Job, unions: readonly RuledUnion[] = []): Promise<boolean> {
    if (this.#jobs.has(job.id)) return false;
    this.#jobs.set(job.id, job);
    this.#unions.set(job.id, unions);
    return true;
  }

  async get(id: string): Promise<Job | undefined> {
    return this.#jobs.get(id);
  }

  async unions(id: string): Promise<readonly RuledUnion[]> {
    return this.#unions.get(id) ?? [];
  }

  async save(job: Job, from: Job, outcomes: readonly Outcome[] = []): Promise<boolean> {
    if (this.#jobs.get(job.id)?.step !== from.step) return false;
    this.#jobs.set(job.id, job);
    this.#outcomes.set(job.id, [...(this.#outcomes.get(job.id) ?? []), ...outcomes]);
    return true;
  }

  async outcomes(id: string): Promise<readonly Outcome[]> {
    return this.#outcomes.get(id) ?? [];
  }

  async unfinished(limit: number): Promise<UnfinishedJob[]> {
    return [...this.#jobs.values()]
      .filter(job => job.state !== 'done')
      .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
      .slice(0, limit)
      .map(job => ({ job }));
  }
}
