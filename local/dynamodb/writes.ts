import { type Item, itemSize } from './attribute-values.ts';
import { consumedByTable, consumedCapacity, type Units, writeUnits } from './capacity.ts';
import { type Message, runNow, type Store, type SubDatabase, type Table, validated } from './dynalite.ts';
import { checkIndexKeys, type ItemChange } from './item-change.ts';
import { itemKey, itemPrefix } from './keys.ts';
import type { Ledger } from './ledger.ts';
import { MAX_ITEM_SIZE, storeFor } from './store.ts';
import { isWireError, validationError } from './wire-error.ts';

/** The operations that write one item. */
export type WriteOperation = 'putItem' | 'updateItem' | 'deleteItem';

/**
 * What a validated request would do to its item, by dynalite's own action and without doing it.
 * Throws a WireError, among them ConditionalCheckFailedException.
 */
export function tryWrite(operation: WriteOperation, data: Message, ledger: Ledger) {
  let change: Omit<ItemChange, 'table'> | undefined;
  const items = (table: string): Partial<SubDatabase> => ({
    get: (key, callback) => {
      const before = ledger.read(itemPrefix(table) + key);
      change = { key: itemPrefix(table) + key, before, after: before };
      callback(null, before);
    },
    put: (_key, item, callback) => {
      if (change) change.after = item;
      callback(null);
    },
    del: (_key, callback) => {
      if (change) change.after = undefined;
      callback(null);
    },
  });
  const answer = runNow(operation, data, storeFor(ledger.lookup, { items }));
  if (!change) throw new Error(`${operation} read no item`);
  const whole: ItemChange = { ...change, table: ledger.lookup(data.TableName as string) as Table };
  checkItem(operation, whole);
  return { answer, change: whole };
}

/** PutItem, UpdateItem or DeleteItem. */
export async function writeOne(
  operation: WriteOperation,
  request: Message,
  ledger: Ledger,
): Promise<Message> {
  const data = validated(operation, request, emptyStore(ledger));
  try {
    const { answer, change } = tryWrite(operation, data, ledger);
    await ledger.commit([change]);
    const table = change.table.TableName;
    return { ...answer, ConsumedCapacity: consumedCapacity(request, table, writeUnits(change)) };
  } catch (error) {
    const refused = withOldItem(error, request, ledger);
    await ledger.settled();
    throw refused;
  }
}

/** BatchWriteItem. All of it is one commit, which AWS doesn't promise but may do. */
export async function writeBatch(request: Message, ledger: Ledger): Promise<Message> {
  const store = emptyStore(ledger);
  const { RequestItems } = validated('batchWriteItem', request, store) as { RequestItems: BatchRequests };
  const changes = Object.entries(RequestItems).flatMap(([TableName, requests]) =>
    requests.map(({ PutRequest, DeleteRequest }) =>
      PutRequest
        ? tryWrite('putItem', { TableName, ...PutRequest }, ledger).change
        : tryWrite('deleteItem', { TableName, ...DeleteRequest }, ledger).change,
    ),
  );
  if (new Set(changes.map(change => change.key)).size < changes.length) {
    throw validationError('Provided list of item keys contains duplicates');
  }
  await ledger.commit(changes);
  const units = changes.map((change): [string, Units] => [change.table.TableName, writeUnits(change)]);
  return { UnprocessedItems: {}, ConsumedCapacity: consumedByTable(request, units) };
}

type BatchRequests = Record<string, { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } }[]>;

/** A store that serves for validation, which reads nothing. */
export function emptyStore(ledger: Ledger): Store {
  return storeFor(ledger.lookup, {});
}

function checkItem(operation: WriteOperation, { table, after }: ItemChange): void {
  if (!after) return;
  checkIndexKeys(after, table);
  // dynalite counts UTF-16 units where AWS counts bytes of UTF-8.
  if (itemSize(after) <= MAX_ITEM_SIZE) return;
  const what = operation === 'updateItem' ? 'Item size to update' : 'Item size';
  throw validationError(`${what} has exceeded the maximum allowed size`);
}

/** The refusal of a condition, with the item that failed it where the request asks for it. */
function withOldItem(error: unknown, request: Message, ledger: Ledger): unknown {
  if (!isWireError(error, 'ConditionalCheckFailedException')) return error;
  if (request.ReturnValuesOnConditionCheckFailure !== 'ALL_OLD') return error;
  const table = ledger.lookup(request.TableName as string) as Table;
  const item = ledger.read(itemKey((request.Item ?? request.Key) as Item, table));
  return Object.assign(error, { body: { ...error.body, ...(item ? { Item: item } : {}) } });
}
