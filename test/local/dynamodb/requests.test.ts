import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type EmbeddedTable,
  groupOf,
  newFolder,
  openTable,
  removeFolder,
  TableName,
} from './embedded-table.ts';

const folder = newFolder();
let table: EmbeddedTable;
beforeAll(async () => {
  table = await openTable(folder);
});
afterAll(async () => {
  await table.close();
  removeFolder(folder);
});

const put = (Item: Record<string, unknown>, more: object = {}) =>
  table.client.send(new PutCommand({ TableName, Item, ...more }));
const get = async (pk: string) => {
  const { Item } = await table.client.send(
    new GetCommand({ TableName, Key: { pk, sk: '-' }, ConsistentRead: true }),
  );
  return Item;
};
const update = (pk: string, UpdateExpression: string, values?: object, more: object = {}) =>
  table.client.send(
    new UpdateCommand({
      TableName,
      Key: { pk, sk: '-' },
      UpdateExpression,
      ...(values ? { ExpressionAttributeValues: values as Record<string, unknown> } : {}),
      ...more,
    }),
  );
const refusal = (request: Promise<unknown>) =>
  request.then(
    () => expect.fail('the request was accepted'),
    error => error,
  );

describe('Query', () => {
  const sorts = ['DELTA#2023-03-01', 'DELTA#2023-03-15', 'DELTA#2023-04-01', 'NOW#Đồng', 'NOW#ă', 'NOW#z'];
  beforeAll(async () => {
    for (const sk of sorts) await put({ pk: 'tally', sk });
  });
  const query = async (condition: string, values: object, more: object = {}) => {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: `pk = :p ${condition}`,
        ExpressionAttributeValues: { ':p': 'tally', ...values },
        ConsistentRead: true,
        ...more,
      }),
    );
    return { sorts: Items.map(({ sk }) => sk), LastEvaluatedKey };
  };

  test.each([
    ['', {}, ['DELTA#2023-03-01', 'DELTA#2023-03-15', 'DELTA#2023-04-01', 'NOW#z', 'NOW#Đồng', 'NOW#ă']],
    ['AND begins_with(sk, :s)', { ':s': 'DELTA#' }, sorts.slice(0, 3)],
    ['AND sk BETWEEN :a AND :b', { ':a': 'DELTA#2023-03-02', ':b': 'DELTA#2023-04-01' }, sorts.slice(1, 3)],
    ['AND sk <= :s', { ':s': 'DELTA#2023-03-15' }, sorts.slice(0, 2)],
    ['AND sk > :s', { ':s': 'NOW#z' }, ['NOW#Đồng', 'NOW#ă']],
    ['AND sk = :s', { ':s': 'NOW#ă' }, ['NOW#ă']],
  ])('by sort key, in the order of UTF-8: %s', async (condition, values, expected) => {
    // Đ is C4 90 and ă is C4 83: the order of bytes, not of the alphabet.
    const inByteOrder = [...expected].sort((one, other) =>
      Buffer.compare(Buffer.from(one), Buffer.from(other)),
    );
    expect((await query(condition, values)).sorts).toEqual(inByteOrder);
  });

  test('pages in both directions', async () => {
    for (const ScanIndexForward of [true, false]) {
      const found: unknown[] = [];
      let ExclusiveStartKey: object | undefined;
      do {
        const page = await query('', {}, { Limit: 2, ScanIndexForward, ExclusiveStartKey });
        found.push(...page.sorts);
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
      const all = (await query('', {})).sorts;
      expect(found).toEqual(ScanIndexForward ? all : all.reverse());
    }
  });

  test('an index keeps every item of one rank, and pages through them', async () => {
    const names = Array.from({ length: 6000 }, (_, n) => `same-${n}`);
    for (let at = 0; at < names.length; at += 25) {
      const requests = names.slice(at, at + 25).map(pk => ({
        PutRequest: { Item: { pk, sk: '-', group: 'crowded', rank: '2023-05-31' } },
      }));
      await table.client.send(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }));
    }
    const found = (await groupOf(table.client, 'crowded', 999)).map(({ pk }) => pk as string);
    expect(found.sort()).toEqual(names.sort());
  });
});

describe('expressions', () => {
  test('ADD, SET, REMOVE and DELETE in one update', async () => {
    await put({ pk: 'updated', sk: '-', n: 1, gone: true, tags: new Set(['a', 'b']), map: { list: [1, 2] } });
    const { Attributes } = await update(
      'updated',
      'ADD n :two SET #m.#l[1] = :two, fresh = if_not_exists(fresh, :two) REMOVE gone DELETE tags :a',
      { ':two': 2, ':a': new Set(['a']) },
      { ExpressionAttributeNames: { '#m': 'map', '#l': 'list' }, ReturnValues: 'ALL_NEW' },
    );
    const expected = { pk: 'updated', sk: '-', n: 3, tags: new Set(['b']), map: { list: [1, 2] }, fresh: 2 };
    expect(Attributes).toEqual(expected);
    expect(await get('updated')).toEqual(expected);
  });

  test.each([
    ['attribute_exists(deep.side)', true],
    ['deep.side = :open', true],
    ['deep.rounds[1] = :one', true],
    ['size(#t) > :one', true],
    ['contains(#t, :open)', true],
    ['attribute_not_exists(deep.absent) AND NOT deep.side = :open', false],
    ['deep.rounds[0] BETWEEN :one AND :one', false],
  ])('a condition on a nested path: %s', async (ConditionExpression, isMet) => {
    await put({
      pk: 'nested',
      sk: '-',
      deep: { side: 'open', rounds: [0, 1] },
      tags: new Set(['open', 'x']),
    });
    const values = { ':open': 'open', ':one': 1 };
    const used = Object.fromEntries(
      Object.entries(values).filter(([name]) => ConditionExpression.includes(name)),
    );
    const request = update(
      'nested',
      'SET met = :m',
      { ...used, ':m': true },
      {
        ConditionExpression,
        ...(ConditionExpression.includes('#t') ? { ExpressionAttributeNames: { '#t': 'tags' } } : {}),
      },
    );
    if (isMet) await request;
    else expect((await refusal(request)).name).toBe('ConditionalCheckFailedException');
    expect((await get('nested'))?.met === true).toBe(isMet);
  });

  test('a refused condition can return the item that stands in the way', async () => {
    await put({ pk: 'taken', sk: '-', owner: 'first' });
    const more = {
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    };
    const error = await refusal(put({ pk: 'taken', sk: '-' }, more));
    expect(error.name).toBe('ConditionalCheckFailedException');
    expect(error.Item).toMatchObject({ owner: { S: 'first' } });
  });

  test('concurrent additions are all counted', async () => {
    await Promise.all(Array.from({ length: 50 }, () => update('sum', 'ADD n :one', { ':one': 1 })));
    expect((await get('sum'))?.n).toBe(50);
  });
});

describe('refusals', () => {
  test.each([
    ['a missing key', { pk: 'x' }, 'Missing the key sk in the item'],
    [
      'an empty index key',
      { pk: 'x', sk: '-', group: '', rank: '1' },
      'cannot contain an empty string value',
    ],
    ['a number as index key', { pk: 'x', sk: '-', group: 1, rank: '1' }, 'Type mismatch for Index Key group'],
    ['more than 400 kB of UTF-8', { pk: 'x', sk: '-', text: 'ộ'.repeat(140_000) }, 'maximum allowed size'],
  ])('an item with %s is refused', async (_what, item, message) => {
    const error = await refusal(put(item));
    expect(error.name).toBe('ValidationException');
    expect(error.message).toContain(message);
  });

  test.each([
    ['an operation that is not there', 'ExecuteStatement', '{}', 'UnknownOperationException'],
    ['a body that is no JSON', 'GetItem', '{', 'SerializationException'],
  ])('%s is refused', async (_what, operation, body, type) => {
    const headers = { 'x-amz-target': `DynamoDB_20120810.${operation}` };
    const response = await fetch(table.dynamoDb.endpoint, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ __type: expect.stringContaining(type) });
  });
});

test('batches write and read several items, and refuse one item twice', async () => {
  const requests = ['b1', 'b2'].map(pk => ({ PutRequest: { Item: { pk, sk: '-' } } }));
  await table.client.send(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }));
  await table.client.send(new DeleteCommand({ TableName, Key: { pk: 'b2', sk: '-' } }));
  const Keys = ['b1', 'b2', 'sum'].map(pk => ({ pk, sk: '-' }));
  const { Responses } = await table.client.send(
    new BatchGetCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }),
  );
  expect(Responses?.[TableName]?.map(({ pk }) => pk).sort()).toEqual(['b1', 'sum']);
  const twice = [requests[0], requests[0]].filter(request => request !== undefined);
  const error = await refusal(
    table.client.send(new BatchWriteCommand({ RequestItems: { [TableName]: twice } })),
  );
  expect(error.message).toContain('contains duplicates');
});

test('tables, settings and items survive a restart', async () => {
  const Specification = { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } };
  await table.client.send(new UpdateContinuousBackupsCommand({ TableName, ...Specification }));
  await table.client.send(
    new UpdateTimeToLiveCommand({
      TableName,
      TimeToLiveSpecification: { Enabled: true, AttributeName: 'expires' },
    }),
  );
  const { Table } = await table.client.send(new DescribeTableCommand({ TableName }));
  await table.client.send(
    new TagResourceCommand({ ResourceArn: Table?.TableArn, Tags: [{ Key: 'k', Value: 'v' }] }),
  );
  await put({ pk: 'kept', sk: '-', group: 'kept', rank: '1' });
  await table.close();
  table = await openTable(folder);
  const again = await table.client.send(new DescribeTableCommand({ TableName }));
  expect(again.Table).toEqual(Table);
  expect(again.Table).toMatchObject({ TableStatus: 'ACTIVE', StreamSpecification: { StreamEnabled: true } });
  const { TimeToLiveDescription } = await table.client.send(new DescribeTimeToLiveCommand({ TableName }));
  expect(TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expires' });
  const backups = await table.client.send(new DescribeContinuousBackupsCommand({ TableName }));
  expect(
    backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus,
  ).toBe('ENABLED');
  expect(await get('kept')).toBeDefined();
  expect(await groupOf(table.client, 'kept')).toHaveLength(1);
});
