import type { Job } from '../app/jobs/job.ts';
import type { UnfinishedJob, UnfinishedJobs } from '../app/operations/ports.ts';
import { UNFINISHED_JOBS } from './keys.ts';
import type { Table } from './table.ts';

/** Long work that is not done, from the sparse index. */
export class DynamoUnfinishedJobs implements UnfinishedJobs {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async unfinished(limit: number): Promise<UnfinishedJob[]> {
    const { items } = await this.#table.query({
      IndexName: 'live',
      KeyConditionExpression: 'livePk = :jobs',
      ExpressionAttributeValues: { ':jobs': UNFINISHED_JOBS },
      ScanIndexForward: false,
      Limit: limit,
    });
    const places = new Map(items.map(({ pk, sk }, index) => [pk, { pk, sk, index }]));
    const found = await this.#table.getAll(items.map(({ pk, sk }) => ({ pk, sk })));
    return found
      .sort((a, b) => (places.get(a.pk)?.index ?? 0) - (places.get(b.pk)?.index ?? 0))
      .map(item => ({ job: item.job as Job, ...(item.savedAt ? { savedAt: item.savedAt as string } : {}) }))
      .filter(({ job }) => job.state !== 'done');
  }
}
