import type { LiveCongresses, LivePage } from '../app/workflow/reconcile.ts';
import { congressOfKey, LIVE_SHARDS, livePartition } from './keys.ts';
import type { Table } from './table.ts';

/** Unfinished congresses, shard by shard, from the sparse index. */
export class DynamoLiveCongresses implements LiveCongresses {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async page(cursor?: string): Promise<LivePage> {
    const { shard, from } = cursor ? JSON.parse(cursor) : { shard: 0, from: undefined };
    const page = await this.#table.query({
      IndexName: 'live',
      KeyConditionExpression: 'livePk = :shard',
      ExpressionAttributeValues: { ':shard': livePartition(shard) },
      ...(from && { ExclusiveStartKey: from }),
    });
    const congresses = page.items.map(item => congressOfKey(item.liveSk as string));
    if (page.last) return { congresses, cursor: JSON.stringify({ shard, from: page.last }) };
    return shard + 1 < LIVE_SHARDS
      ? { congresses, cursor: JSON.stringify({ shard: shard + 1 }) }
      : { congresses };
  }
}
