import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type EmbeddedTable,
  IndexName,
  newFolder,
  openTable,
  removeFolder,
  TableName,
} from './embedded-table.ts';

let folder: string;
let table: EmbeddedTable;
beforeEach(async () => {
  folder = newFolder();
  table = await openTable(folder);
});
afterEach(async () => {
  await table.close();
  removeFolder(folder);
});

const ReturnConsumedCapacity = 'INDEXES' as const;
const Key = { pk: 'union', sk: '-' };
/** The key and the name of the text take 17 bytes, so that this item is exactly `bytes` long. */
const sized = (bytes: number, pk = 'union') => ({ pk, sk: '-', text: 'x'.repeat(bytes - 9 - pk.length) });

const put = async (Item: object) => {
  const { ConsumedCapacity } = await table.client.send(
    new PutCommand({ TableName, Item: Item as Record<string, unknown>, ReturnConsumedCapacity }),
  );
  return units(ConsumedCapacity);
};
/** Units in all, of the table, of the index. */
function units(consumed: ConsumedCapacity | undefined) {
  return [
    consumed?.CapacityUnits,
    consumed?.Table?.CapacityUnits,
    consumed?.GlobalSecondaryIndexes?.[IndexName]?.CapacityUnits,
  ];
}

describe('writes', () => {
  test('cost one unit a started kB of the larger image', async () => {
    expect(await put(sized(1024))).toEqual([1, 1, undefined]);
    expect(await put(sized(1025))).toEqual([2, 2, undefined]);
    expect(await put(sized(100))).toEqual([2, 2, undefined]);
    const deleted = await table.client.send(new DeleteCommand({ TableName, Key, ReturnConsumedCapacity }));
    expect(units(deleted.ConsumedCapacity)).toEqual([1, 1, undefined]);
  });

  test('are counted in bytes of UTF-8', async () => {
    // 'ộ' is three bytes.
    expect(await put({ ...Key, text: 'ộ'.repeat(336) })).toEqual([1, 1, undefined]);
    expect(await put({ ...Key, text: 'ộ'.repeat(337) })).toEqual([2, 2, undefined]);
  });

  test('cost index units only for entries that appear, change, move or go', async () => {
    expect(await put({ ...Key, group: 'g', rank: '1' })).toEqual([2, 1, 1]);
    expect(await put({ ...Key, group: 'g', rank: '1', hidden: 1 })).toEqual([1, 1, undefined]);
    expect(await put({ ...Key, group: 'g', rank: '1', shown: 1 })).toEqual([2, 1, 1]);
    expect(await put({ ...Key, group: 'g', rank: '2', shown: 1 })).toEqual([3, 1, 2]);
    const updated = await table.client.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'REMOVE #r',
        ExpressionAttributeNames: { '#r': 'rank' },
        ReturnConsumedCapacity,
      }),
    );
    expect(units(updated.ConsumedCapacity)).toEqual([2, 1, 1]);
  });

  test('cost twice in a transaction, their index entries once', async () => {
    await put({ pk: 'checked', sk: '-' });
    const { ConsumedCapacity: [consumed] = [] } = await table.client.send(
      new TransactWriteCommand({
        ReturnConsumedCapacity,
        TransactItems: [
          { Put: { TableName, Item: { ...sized(1500), group: 'g', rank: '1' } } },
          { Put: { TableName, Item: sized(10, 'b') } },
          {
            ConditionCheck: {
              TableName,
              Key: { pk: 'checked', sk: '-' },
              ConditionExpression: 'attribute_exists(pk)',
            },
          },
        ],
      }),
    );
    expect(units(consumed)).toEqual([9, 8, 1]);
    expect(consumed?.WriteCapacityUnits).toBe(9);
  });

  test('cost the same in a batch as one by one', async () => {
    const { ConsumedCapacity: [consumed] = [] } = await table.client.send(
      new BatchWriteCommand({
        ReturnConsumedCapacity,
        RequestItems: {
          [TableName]: [
            { PutRequest: { Item: sized(2000) } },
            { DeleteRequest: { Key: { pk: 'b', sk: '-' } } },
          ],
        },
      }),
    );
    expect(units(consumed)).toEqual([3, 3, undefined]);
  });

  test('are not counted unless asked for', async () => {
    const answer = await table.client.send(new PutCommand({ TableName, Item: sized(100) }));
    expect(answer.ConsumedCapacity).toBeUndefined();
  });
});

describe('reads', () => {
  const get = async (key: object, ConsistentRead: boolean) => {
    const { ConsumedCapacity } = await table.client.send(
      new GetCommand({ TableName, Key: key as typeof Key, ConsistentRead, ReturnConsumedCapacity: 'TOTAL' }),
    );
    return ConsumedCapacity?.CapacityUnits;
  };

  test('of an item cost a unit a started 4 kB, half if eventually consistent', async () => {
    await put(sized(4097));
    expect([await get(Key, true), await get(Key, false)]).toEqual([2, 1]);
    await put(sized(4096));
    expect([await get(Key, true), await get(Key, false)]).toEqual([1, 0.5]);
    expect([await get({ pk: 'absent', sk: '-' }, true), await get({ pk: 'absent', sk: '-' }, false)]).toEqual(
      [1, 0.5],
    );
  });

  test('of a batch round up every item, those of a transaction cost twice', async () => {
    await put(sized(4097));
    const keys = [Key, { pk: 'absent', sk: '-' }];
    const batch = await table.client.send(
      new BatchGetCommand({
        ReturnConsumedCapacity: 'TOTAL',
        RequestItems: { [TableName]: { Keys: keys, ConsistentRead: true } },
      }),
    );
    expect(batch.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 3 }]);
    const transaction = await table.client.send(
      new TransactGetCommand({
        ReturnConsumedCapacity: 'TOTAL',
        TransactItems: keys.map(key => ({ Get: { TableName, Key: key } })),
      }),
    );
    expect(transaction.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 6, ReadCapacityUnits: 6 }]);
  });

  test('of a query are summed before they are rounded up, filter or not', async () => {
    for (let n = 0; n < 40; n++) {
      await put({ pk: 'tally', sk: `NOW#${n}`, text: 'x'.repeat(474), group: 'g', rank: `${n}` });
    }
    const query = async (more: object) => {
      const { ConsumedCapacity, Count } = await table.client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :p',
          ExpressionAttributeValues: { ':p': 'tally' },
          ReturnConsumedCapacity,
          ...more,
        }),
      );
      return [...units(ConsumedCapacity), Count];
    };
    // 500 to 502 bytes each: 5 blocks of 4 kB.
    expect(await query({})).toEqual([2.5, 2.5, undefined, 40]);
    expect(await query({ ConsistentRead: true })).toEqual([5, 5, undefined, 40]);
    expect(await query({ FilterExpression: 'attribute_exists(absent)' })).toEqual([2.5, 2.5, undefined, 0]);
    expect(await query({ Limit: 8 })).toEqual([0.5, 0.5, undefined, 8]);
    expect(await query({ ExpressionAttributeValues: { ':p': 'nobody' } })).toEqual([0.5, 0.5, undefined, 0]);
    const byIndex = {
      IndexName,
      KeyConditionExpression: '#g = :g',
      ExpressionAttributeNames: { '#g': 'group' },
      ExpressionAttributeValues: { ':g': 'g' },
    };
    expect(await query(byIndex)).toEqual([0.5, 0, 0.5, 40]);
  });

  test('a page of a query ends at 1 MB of UTF-8', async () => {
    for (let n = 0; n < 4; n++) await put({ pk: 'big', sk: `${n}`, text: 'ộ'.repeat(120_000) });
    const page = await table.client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :p',
        ExpressionAttributeValues: { ':p': 'big' },
        ReturnConsumedCapacity,
      }),
    );
    expect(page.Count).toBe(2);
    expect(page.LastEvaluatedKey).toEqual({ pk: 'big', sk: '1' });
    expect(page.ConsumedCapacity?.CapacityUnits).toBe(88);
  });
});
