import { DeleteCommand, PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  allRecords,
  type EmbeddedTable,
  newFolder,
  openTable,
  plain,
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

const put = (pk: string, more: object = {}) =>
  table.client.send(new PutCommand({ TableName, Item: { pk, sk: '-', ...more } }));
const stream = () => table.dynamoDb.stream(TableName);

test('each change of an item is one record with both images, in the order of the commits', async () => {
  await put('a', { n: 1 });
  await put('a', { n: 2 });
  await table.client.send(
    new TransactWriteCommand({
      TransactItems: [
        { Put: { TableName, Item: { pk: 'b', sk: '-' } } },
        { Delete: { TableName, Key: { pk: 'a', sk: '-' } } },
      ],
    }),
  );
  const records = await allRecords(table.dynamoDb);
  const told = records.map(({ eventName, keys, oldImage, newImage }) => [
    eventName,
    plain(keys),
    plain(oldImage),
    plain(newImage),
  ]);
  const [a, b] = [
    { pk: 'a', sk: '-' },
    { pk: 'b', sk: '-' },
  ];
  expect(told).toEqual([
    ['INSERT', a, undefined, { ...a, n: 1 }],
    ['MODIFY', a, { ...a, n: 1 }, { ...a, n: 2 }],
    ['INSERT', b, undefined, b],
    ['REMOVE', a, { ...a, n: 2 }, undefined],
  ]);
  const numbers = records.map(record => record.sequenceNumber);
  expect(numbers).toEqual([...new Set(numbers)].sort());
});

test('a write that changes nothing makes no record', async () => {
  await put('a', { tags: new Set(['x', 'y']), nested: { list: [1, 2], map: { k: 'v' } } });
  const { length } = await allRecords(table.dynamoDb);
  await put('a', { nested: { map: { k: 'v' }, list: [1, 2] }, tags: new Set(['y', 'x']) });
  await table.client.send(new DeleteCommand({ TableName, Key: { pk: 'nobody', sk: '-' } }));
  await table.client.send(
    new UpdateCommand({
      TableName,
      Key: { pk: 'a', sk: '-' },
      UpdateExpression: 'REMOVE absent',
    }),
  );
  expect(await allRecords(table.dynamoDb)).toHaveLength(length);
  await put('a', { tags: new Set(['x', 'y']), nested: { list: [2, 1], map: { k: 'v' } } });
  expect(await allRecords(table.dynamoDb)).toHaveLength(length + 1);
});

test('listeners hear of a commit once its records can be read', async () => {
  const heard: (string | undefined)[] = [];
  let reading = Promise.resolve();
  const stop = stream().onRecords(() => {
    reading = reading.then(async () => void heard.push(await stream().latest()));
  });
  await put('a');
  await put('b');
  await reading;
  expect(heard).toHaveLength(2);
  expect(heard.at(-1)).toBe((await allRecords(table.dynamoDb)).at(-1)?.sequenceNumber);
  stop();
  await put('c');
  await reading;
  expect(heard).toHaveLength(2);
});

test('pages go on after a sequence number, and numbers go on after a restart', async () => {
  for (const pk of ['a', 'b', 'c']) await put(pk);
  const [first] = await stream().read(undefined, 1);
  const rest = await stream().read(first?.sequenceNumber, 10);
  expect(rest.map(({ keys }) => keys.pk?.S)).toEqual(['b', 'c']);
  const newest = (await stream().latest()) as string;
  await table.close();
  table = await openTable(folder);
  await put('d');
  const after = await stream().read(newest, 10);
  expect(after.map(({ keys }) => keys.pk?.S)).toEqual(['d']);
});

test('records of more than 24 hours ago go once they were read; unread ones and the newest stay', async () => {
  for (const pk of ['a', 'b', 'c']) await put(pk);
  const [first, second] = await stream().read(undefined, 2);
  table.clock.moveTo(table.clock.now() + 25 * 60 * 60 * 1000);
  expect(await stream().read(first?.sequenceNumber, 10)).toHaveLength(2);
  const kept = await stream().read(undefined, 10);
  expect(kept.map(({ keys }) => keys.pk?.S)).toEqual(['b', 'c']);

  const newest = (await stream().latest()) as string;
  table.clock.moveTo(table.clock.now() + 2 * 60 * 60 * 1000);
  await stream().read(newest, 10);
  expect(await stream().latest()).toBe(newest);
  expect((await stream().read(undefined, 10)).map(record => record.sequenceNumber)).toEqual([newest]);
  expect(second).toBeDefined();
});
