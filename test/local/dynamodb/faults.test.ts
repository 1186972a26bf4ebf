import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, expect, test } from 'vitest';
import type { Faults } from '../../../local/dynamodb/faults.ts';
import {
  type EmbeddedTable,
  groupPage,
  newFolder,
  openTable,
  removeFolder,
  TableName,
} from './embedded-table.ts';

let folder: string;
let table: EmbeddedTable;
const open = async (faults: Faults) => {
  folder = newFolder();
  table = await openTable(folder, faults);
  return table;
};
afterEach(async () => {
  await table.close();
  removeFolder(folder);
});

const put = (pk: string, group = 'g') =>
  table.client.send(new PutCommand({ TableName, Item: { pk, sk: '-', group, rank: pk } }));
const remove = (pk: string) => table.client.send(new DeleteCommand({ TableName, Key: { pk, sk: '-' } }));
const seen = async (group = 'g') => (await groupPage(table.client, group)).map(({ pk }) => pk);

/** Reads until the newest record was seen, as a poller that goes on after each page. */
async function polled(limit: number): Promise<{ keys: (string | undefined)[]; reads: number }> {
  const stream = table.dynamoDb.stream(TableName);
  const newest = await stream.latest();
  const keys: (string | undefined)[] = [];
  let [after, reads]: [string | undefined, number] = [undefined, 0];
  while (after !== newest && reads < 100) {
    const records = await stream.read(after, limit);
    keys.push(...records.map(record => record.keys.pk?.S));
    after = records.at(-1)?.sequenceNumber ?? after;
    reads++;
  }
  return { keys, reads };
}

test('an index query can be answered as of some commits ago', async () => {
  let delay = 0;
  await open({ indexDelay: () => delay });
  await put('a');
  await put('b');
  await put('a', 'elsewhere');
  await remove('b');
  await put('c');
  const states: Record<string, unknown[]> = {};
  for (delay = 0; delay <= 6; delay++) states[delay] = [await seen(), await seen('elsewhere')];
  expect(states).toEqual({
    0: [['c'], ['a']],
    1: [[], ['a']],
    2: [['b'], ['a']],
    3: [['a', 'b'], []],
    4: [['a'], []],
    5: [[], []],
    6: [[], []],
  });
});

test('without a switch, an index query sees what was just written', async () => {
  await open({});
  await put('a');
  expect(await seen()).toEqual(['a']);
});

test('records that are held back keep the later ones waiting, for as many reads as told', async () => {
  await open({ streamDelay: ({ keys }) => (keys.pk?.S === 'b' ? 3 : 0) });
  for (const pk of ['a', 'b', 'c']) await put(pk);
  const stream = table.dynamoDb.stream(TableName);
  const pages: (string | undefined)[][] = [];
  let after: string | undefined;
  for (let reads = 0; reads < 4; reads++) {
    const records = await stream.read(after, 10);
    pages.push(records.map(({ keys }) => keys.pk?.S));
    after = records.at(-1)?.sequenceNumber ?? after;
  }
  expect(pages).toEqual([['a'], [], [], ['b', 'c']]);
});

test('a reader that waits to be told gets what was held back', async () => {
  await open({ streamDelay: () => 3 });
  await put('a');
  const stream = table.dynamoDb.stream(TableName);
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  stream.onRecords(async () => {
    const [record] = await stream.read(undefined, 10);
    if (record) resolve(record.keys.pk?.S);
  });
  expect(await stream.read(undefined, 10)).toEqual([]);
  expect(await promise).toBe('a');
});

test('records that are repeated come before the new ones', async () => {
  await open({ streamRepeat: () => 2 });
  for (const pk of ['a', 'b', 'c', 'd', 'e']) await put(pk);
  const { keys } = await polled(3);
  expect(keys).toEqual(['a', 'b', 'c', 'b', 'c', 'd', 'c', 'd', 'e']);
});

test('records that are dropped are never handed out, and the reader gets past them', async () => {
  await open({ streamDrop: ({ keys }) => keys.pk?.S === 'b' || keys.pk?.S === 'c' });
  for (const pk of ['a', 'b', 'c', 'd']) await put(pk);
  expect(await polled(1)).toEqual({ keys: ['a', 'd'], reads: 2 });
});
