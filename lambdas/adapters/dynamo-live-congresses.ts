import type { LiveCongresses, LivePage } from '../app/workflow/reconcile.ts';
import { type Day, plusDays } from '../domain/days.ts';
import { congressOfKey, endedPartition, LIVE_SHARDS, livePartition } from './keys.ts';
import type { Table } from './table.ts';

/** Congresses that may have a machine, partition by partition, from the sparse index. */
export class DynamoLiveCongresses implements LiveCongresses {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async page(today: Day, cursor?: string, limit?: number): Promise<LivePage> {
    const partitions = partitionsOf(today);
    const { at, from } = cursor ? JSON.parse(cursor) : { at: 0, from: undefined };
    const page = await this.#table.query({
      IndexName: 'live',
      KeyConditionExpression: 'livePk = :partition',
      ExpressionAttributeValues: { ':partition': partitions[at] },
      ...(from && { ExclusiveStartKey: from }),
      ...(limit && { Limit: limit }),
    });
    const congresses = page.items.map(item => congressOfKey(item.liveSk as string));
    if (page.last) return { congresses, cursor: JSON.stringify({ at, from: page.last }) };
    return at + 1 < partitions.length
      ? { congresses, cursor: JSON.stringify({ at: at + 1 }) }
      : { congresses };
  }
}

function partitionsOf(today: Day): string[] {
  const shards = Array.from({ length: LIVE_SHARDS }, (_, shard) => livePartition(shard));
  return [...shards, endedPartition(today), endedPartition(plusDays(today, -1))];
}
