import { GetCommand, PutCommand, TransactGetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  allItems,
  allRecords,
  type EmbeddedTable,
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

type Part = NonNullable<TransactWriteCommand['input']['TransactItems']>[number];

const put = (pk: string, more: object = {}): Part => ({ Put: { TableName, Item: { pk, sk: '-', ...more } } });
const putNew = (pk: string, more: object = {}): Part => ({
  Put: {
    TableName,
    Item: { pk, sk: '-', ...more },
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});
const transact = (...TransactItems: Part[]) => table.client.send(new TransactWriteCommand({ TransactItems }));
const refusal = (request: Promise<unknown>) =>
  request.then(
    () => expect.fail('the request was accepted'),
    error => error,
  );
const item = async (pk: string) => {
  const { Item } = await table.client.send(
    new GetCommand({ TableName, Key: { pk, sk: '-' }, ConsistentRead: true }),
  );
  return Item;
};

describe('TransactWriteItems', () => {
  test('writes, updates, deletes and checks together', async () => {
    await transact(
      put('updated', { count: 1, tags: new Set(['a']) }),
      put('deleted'),
      put('checked', { version: 3 }),
    );
    await transact(
      putNew('written', { name: 'Công đoàn cơ sở' }),
      {
        Update: {
          TableName,
          Key: { pk: 'updated', sk: '-' },
          UpdateExpression: 'ADD #c :one, tags :tags',
          ExpressionAttributeNames: { '#c': 'count' },
          ExpressionAttributeValues: { ':one': 1, ':tags': new Set(['b']) },
        },
      },
      { Delete: { TableName, Key: { pk: 'deleted', sk: '-' } } },
      {
        ConditionCheck: {
          TableName,
          Key: { pk: 'checked', sk: '-' },
          ConditionExpression: 'version = :v',
          ExpressionAttributeValues: { ':v': 3 },
        },
      },
    );
    expect(await item('written')).toEqual({ pk: 'written', sk: '-', name: 'Công đoàn cơ sở' });
    expect(await item('updated')).toMatchObject({ count: 2, tags: new Set(['a', 'b']) });
    expect(await item('deleted')).toBeUndefined();
  });

  test('writes nothing when one condition fails, and says which one', async () => {
    await transact(put('taken', { owner: 'first' }));
    const error = await refusal(transact(put('bystander'), putNew('taken', { owner: 'second' })));
    expect(error.name).toBe('TransactionCanceledException');
    expect(error.message).toBe(
      'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]',
    );
    expect(error.CancellationReasons).toEqual([
      { Code: 'None' },
      {
        Code: 'ConditionalCheckFailed',
        Message: 'The conditional request failed',
        Item: { pk: { S: 'taken' }, sk: { S: '-' }, owner: { S: 'first' } },
      },
    ]);
    expect(await item('bystander')).toBeUndefined();
    expect(await item('taken')).toMatchObject({ owner: 'first' });
  });

  test('an update that does not fit the item cancels with a validation reason', async () => {
    await transact(put('text', { count: 'many' }));
    const error = await refusal(
      transact(put('beside'), {
        Update: {
          TableName,
          Key: { pk: 'text', sk: '-' },
          UpdateExpression: 'ADD #c :one',
          ExpressionAttributeNames: { '#c': 'count' },
          ExpressionAttributeValues: { ':one': 1 },
        },
      }),
    );
    expect(error.CancellationReasons.map((reason: { Code: string }) => reason.Code)).toEqual([
      'None',
      'ValidationError',
    ]);
    expect(await item('beside')).toBeUndefined();
  });

  test('a key that does not fit the table cancels with a validation reason', async () => {
    const error = await refusal(transact(put('fits'), { Delete: { TableName, Key: { pk: 'no sort key' } } }));
    expect(error.CancellationReasons).toEqual([
      { Code: 'None' },
      { Code: 'ValidationError', Message: 'The provided key element does not match the schema' },
    ]);
    expect(await item('fits')).toBeUndefined();
  });

  test.each([
    ['the same item twice', [put('one'), put('one')], 'cannot include multiple operations on one item'],
    ['no part', [], 'Member must have length greater than or equal to 1'],
    ['101 parts', Array.from({ length: 101 }, (_, n) => put(`many${n}`)), 'less than or equal to 100'],
    [
      'two operations in a part',
      [{ ...put('x'), Delete: { TableName, Key: { pk: 'y', sk: '-' } } }],
      'only contain one',
    ],
  ])('refuses %s', async (_what, parts, message) => {
    const error = await refusal(transact(...parts));
    expect(error.name).toBe('ValidationException');
    expect(error.message).toContain(message);
  });

  test('takes 100 parts, and refuses an unknown table', async () => {
    await transact(...Array.from({ length: 100 }, (_, n) => put(`hundred${n}`)));
    expect(await item('hundred99')).toBeDefined();
    const error = await refusal(
      transact({ Put: { TableName: 'no-such-table', Item: { pk: 'a', sk: 'b' } } }),
    );
    expect(error.name).toBe('ResourceNotFoundException');
  });

  test('of many that race for one version, one wins', async () => {
    await transact(put('raced', { version: 0, winner: 'nobody' }));
    const attempts = Array.from({ length: 20 }, (_, n) =>
      transact(put(`racer${n}`), {
        Put: {
          TableName,
          Item: { pk: 'raced', sk: '-', version: 1, winner: n },
          ConditionExpression: 'version = :v',
          ExpressionAttributeValues: { ':v': 0 },
        },
      }),
    );
    const results = await Promise.allSettled(attempts);
    const winners = results.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []));
    expect(winners).toHaveLength(1);
    expect((await item('raced'))?.winner).toBe(winners[0]);
    const written = (await allItems(table.client)).filter(({ pk }) => String(pk).startsWith('racer'));
    expect(written.map(({ pk }) => pk)).toEqual([`racer${winners[0]}`]);
  });
});

describe('ClientRequestToken', () => {
  const add = (ClientRequestToken: string, pk: string, amount = 1) =>
    table.client.send(
      new TransactWriteCommand({
        ClientRequestToken,
        TransactItems: [
          {
            Update: {
              TableName,
              Key: { pk, sk: '-' },
              UpdateExpression: 'ADD amount :a',
              ExpressionAttributeValues: { ':a': amount },
            },
          },
        ],
      }),
    );

  test('a repeat within ten minutes changes nothing, even after a restart', async () => {
    await add('token-1', 'counted');
    await add('token-1', 'counted');
    await table.close();
    table = await openTable(folder);
    await add('token-1', 'counted');
    expect((await item('counted'))?.amount).toBe(1);
  });

  test('a repeat with another body is refused', async () => {
    await add('token-2', 'mismatched');
    const error = await refusal(add('token-2', 'mismatched', 7));
    expect(error.name).toBe('IdempotentParameterMismatchException');
    expect((await item('mismatched'))?.amount).toBe(1);
  });

  test('a token is free again after ten minutes, and after a cancelled transaction', async () => {
    await add('token-3', 'later');
    table.clock.moveTo(table.clock.now() + 10 * 60 * 1000);
    await add('token-3', 'later');
    expect((await item('later'))?.amount).toBe(2);

    await table.client.send(new PutCommand({ TableName, Item: { pk: 'healed', sk: '-', amount: 'text' } }));
    expect((await refusal(add('token-4', 'healed'))).name).toBe('TransactionCanceledException');
    await table.client.send(new PutCommand({ TableName, Item: { pk: 'healed', sk: '-', amount: 5 } }));
    await add('token-4', 'healed');
    expect((await item('healed'))?.amount).toBe(6);
  });
});

test('TransactGetItems reads all its items as of one moment', async () => {
  const keys = ['pair-a', 'pair-b'];
  await transact(...keys.map(pk => put(pk, { n: 0 })));
  const writing = (async () => {
    for (let n = 1; n <= 60; n++) await transact(...keys.map(pk => put(pk, { n })));
  })();
  const seen: unknown[][] = [];
  for (let reads = 0; reads < 60; reads++) {
    const { Responses = [] } = await table.client.send(
      new TransactGetCommand({
        TransactItems: [...keys, 'absent'].map(pk => ({ Get: { TableName, Key: { pk, sk: '-' } } })),
      }),
    );
    seen.push(Responses.map(({ Item }) => Item?.n));
  }
  await writing;
  for (const [one, other, absent] of seen) {
    expect(other).toBe(one);
    expect(absent).toBeUndefined();
  }
});

test('a cancelled transaction leaves no stream record', async () => {
  const before = (await allRecords(table.dynamoDb)).length;
  await transact(put('once'));
  await refusal(transact(put('never'), putNew('once')));
  const records = await allRecords(table.dynamoDb);
  expect(records.slice(before).map(record => record.keys.pk)).toEqual([{ S: 'once' }]);
});
