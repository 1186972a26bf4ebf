import { VersionConflict } from '../app/errors.ts';
import type { Job } from '../app/jobs/job.ts';
import type { JobStore } from '../app/jobs/job-store.ts';
import type { Outcome } from '../app/jobs/outcome.ts';
import type { RuledUnion } from '../domain/many-rulings.ts';
import { jobItem } from './job-item.ts';
import { jobKey, jobOutcomesKey, jobPartition, jobUnionsKey, OUTCOMES_PREFIX } from './keys.ts';
import type { Condition, Table, Write } from './table.ts';

/** Long work in DynamoDB; the stream hands every saved step to the worker, and what lies beside the job to nobody. */
export class DynamoJobs implements JobStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  create(job: Job, unions?: readonly RuledUnion[]): Promise<boolean> {
    const isNew = { expression: 'attribute_not_exists(pk)' };
    return this.#put(job, isNew, unions && { put: { ...jobUnionsKey(job.id), unions } });
  }

  async get(id: string): Promise<Job | undefined> {
    return (await this.#table.get(jobKey(id)))?.job as Job | undefined;
  }

  async unions(id: string): Promise<readonly RuledUnion[]> {
    return ((await this.#table.get(jobUnionsKey(id)))?.unions as RuledUnion[] | undefined) ?? [];
  }

  save(job: Job, from: Job, outcomes?: readonly Outcome[]): Promise<boolean> {
    const isNext = { expression: 'step = :step', values: { ':step': from.step } };
    return this.#put(job, isNext, outcomes && { put: { ...jobOutcomesKey(job.id, from.step), outcomes } });
  }

  async outcomes(id: string): Promise<readonly Outcome[]> {
    const page = await this.#table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': jobPartition(id), ':prefix': OUTCOMES_PREFIX },
      ConsistentRead: true,
    });
    return page.items.flatMap(item => item.outcomes as Outcome[]);
  }

  async #put(job: Job, condition: Condition, beside: Write | undefined): Promise<boolean> {
    const put = jobItem(job);
    if (!beside) return this.#table.put(put, condition);
    try {
      await this.#table.transact([{ put, condition }, beside]);
      return true;
    } catch (error) {
      if (error instanceof VersionConflict) return false;
      throw error;
    }
  }
}
