import { Readable } from 'node:stream';
import { type Item, itemSize } from './attribute-values.ts';
import { consumedByTable, consumedCapacity, readUnits, type Units } from './capacity.ts';
import { type KeyRange, type Message, run, type Table, validated } from './dynalite.ts';
import type { Faults, IndexHistory } from './faults.ts';
import type { Database } from './group-commit.ts';
import { indexesOf } from './item-change.ts';
import { indexKey, indexPrefix, itemPrefix, shortIndexKey } from './keys.ts';
import { type Lookup, storeFor } from './store.ts';

const PAGE_BYTES = 1024 * 1024;

/** What reads need: the disk (never what is not synced yet), the tables, and a test's delay of indexes. */
export type Reading = {
  database: Database;
  lookup: Lookup;
  faults: Faults;
  history: IndexHistory | undefined;
};

/** GetItem. */
export async function getItem(request: Message, reading: Reading): Promise<Message> {
  const { store, units } = gets(reading, () => request.ConsistentRead === true);
  const answer = await run('getItem', validated('getItem', request, store), store);
  const [used] = units;
  return { ...answer, ConsumedCapacity: used && consumedCapacity(request, ...used) };
}

/** BatchGetItem: every item rounded up by itself. */
export async function getBatch(request: Message, reading: Reading): Promise<Message> {
  const asked = (request.RequestItems ?? {}) as Record<string, Message | undefined>;
  const { store, units } = gets(reading, table => asked[table]?.ConsistentRead === true);
  const answer = await run('batchGetItem', validated('batchGetItem', request, store), store);
  return { ...answer, ConsumedCapacity: consumedByTable(request, units) };
}

function gets({ database, lookup }: Reading, isConsistent: (table: string) => boolean) {
  const units: [string, Units][] = [];
  const store = storeFor(lookup, {
    items: table => ({
      get: (key, callback) => {
        const item = database.getSync(itemPrefix(table) + key) as Item | undefined;
        const count = readUnits(item ? itemSize(item) : 0, isConsistent(table));
        units.push([table, { table: count, indexes: {} }]);
        callback(null, item);
      },
    }),
  });
  return { store, units };
}

/** Query or Scan: at most 1 MB of UTF-8 a page, counted before the filter, summed and then rounded up. */
export async function readPage(
  operation: 'query' | 'scan',
  request: Message,
  reading: Reading,
): Promise<Message> {
  const { answer, sizes } = await scanned(operation, request, reading);
  const fitting = countFitting(sizes);
  if (fitting < sizes.length) return readPage(operation, { ...request, Limit: fitting }, reading);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const count = readUnits(bytes, request.ConsistentRead === true);
  const index = request.IndexName as string | undefined;
  const units = index ? { table: 0, indexes: { [index]: count } } : { table: count, indexes: {} };
  return { ...answer, ConsumedCapacity: consumedCapacity(request, request.TableName as string, units) };
}

async function scanned(operation: 'query' | 'scan', request: Message, reading: Reading) {
  const sizes: number[] = [];
  const stream = (prefix: string, range: KeyRange, past: Map<string, Item | undefined>) =>
    Readable.from(counted(entries(reading.database, within(prefix, range), past), sizes));
  const store = storeFor(reading.lookup, {
    items: table => ({
      createValueStream: range => stream(itemPrefix(table), range, new Map()),
    }),
    indexes: (table, index) => ({
      createValueStream: range => {
        const past = reading.history?.before(reading.faults.indexDelay?.({ table, index }) ?? 0) ?? new Map();
        return stream(indexPrefix(table, index), startingAfter(request, range, reading.lookup(table)), past);
      },
    }),
  });
  const answer = await run(operation, validated(operation, request, store), store);
  return { answer, sizes: sizes.slice(0, answer.ScannedCount as number) };
}

async function* counted(items: AsyncIterable<Item>, sizes: number[]) {
  for await (const item of items) {
    sizes.push(itemSize(item));
    yield item;
  }
}

async function* entries(database: Database, range: KeyRange, past: Map<string, Item | undefined>) {
  if (past.size === 0) return yield* database.values(range) as AsyncIterable<Item>;
  // As it stood some commits ago: what is on disk now, with the newer changes undone.
  const { limit: _, reverse, ...bounds } = range;
  const found = new Map((await database.iterator(bounds).all()) as [string, Item][]);
  for (const [key, item] of past) {
    if (item === undefined) found.delete(key);
    else if (isWithin(key, bounds)) found.set(key, item);
  }
  const sorted = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [, item] of reverse ? sorted.reverse() : sorted) yield item;
}

/** An index page goes on after one entry, which our keys tell apart and dynalite's bound doesn't. */
function startingAfter(request: Message, range: KeyRange, table: Table | undefined): KeyRange {
  const startKey = request.ExclusiveStartKey as Item | undefined;
  const index = table && indexesOf(table).find(({ IndexName }) => IndexName === request.IndexName);
  if (!startKey || !index) return range;
  const short = shortIndexKey(startKey, table, index);
  const whole = indexKey(startKey, table, index).slice(indexPrefix(table.TableName, index.IndexName).length);
  if (range.gt === short) return { ...range, gt: whole };
  return range.lt === short ? { ...range, lt: whole } : range;
}

function within(prefix: string, { gt, gte = '', lt, lte, ...rest }: KeyRange): KeyRange {
  return {
    ...rest,
    ...(gt === undefined ? { gte: prefix + gte } : { gt: prefix + gt }),
    ...(lte === undefined ? { lt: prefix + (lt ?? '~') } : { lte: prefix + lte }),
  };
}

function isWithin(key: string, { gt, gte, lt, lte }: KeyRange): boolean {
  return (
    (gt === undefined || key > gt) &&
    (gte === undefined || key >= gte) &&
    (lt === undefined || key < lt) &&
    (lte === undefined || key <= lte)
  );
}

function countFitting(sizes: number[]): number {
  let sum = 0;
  const over = sizes.findIndex(size => {
    sum += size;
    return sum > PAGE_BYTES;
  });
  return over === -1 ? sizes.length : Math.max(1, over);
}
