import { type Item, itemSize } from './attribute-values.ts';
import { consumedByTable, readUnits, transactionalWriteUnits, type Units } from './capacity.ts';
import { database, type Message, runNow, type Table, validated } from './dynalite.ts';
import type { ItemChange } from './item-change.ts';
import { itemKey, itemPrefix, primaryKey } from './keys.ts';
import type { Ledger } from './ledger.ts';
import { storeFor } from './store.ts';
import type { Tokens } from './tokens.ts';
import { isWireError, validationError, wireError } from './wire-error.ts';
import { emptyStore, tryWrite, type WriteOperation } from './writes.ts';

const MAX_ITEMS = 100;
const MAX_BYTES = 4 * 1024 * 1024;

const OPERATIONS: Record<string, WriteOperation | 'conditionCheck'> = {
  Put: 'putItem',
  Update: 'updateItem',
  Delete: 'deleteItem',
  ConditionCheck: 'conditionCheck',
};

type Part = { operation: WriteOperation | 'conditionCheck'; request: Message; data: Message };
type Outcome = { change: ItemChange } | { reason: Message };

/** TransactWriteItems: all or nothing, in one go, so that no transaction ever conflicts with another. */
export async function transactWrite(request: Message, ledger: Ledger, tokens: Tokens): Promise<Message> {
  const token = request.ClientRequestToken as string | undefined;
  const parts = partsOf(request, ledger);
  checkDistinct(parts, ledger);
  if (token !== undefined && tokens.isRepeat(token, request.TransactItems)) {
    await ledger.settled();
    return { ConsumedCapacity: repeatCapacity(request, parts, ledger) };
  }
  const outcomes = parts.map(part => attempt(part, ledger));
  if (outcomes.some(outcome => 'reason' in outcome)) {
    await ledger.settled();
    throw cancelled(outcomes);
  }
  const changes = outcomes.flatMap(outcome => ('change' in outcome ? [outcome.change] : []));
  if (changes.reduce((sum, { after }) => sum + (after ? itemSize(after) : 0), 0) > MAX_BYTES) {
    throw validationError('The aggregate size of the items in the transaction exceeds 4 MB');
  }
  await ledger.commit(changes, token === undefined ? [] : tokens.use(token, request.TransactItems));
  const units = changes.map((change): [string, Units] => [
    change.table.TableName,
    transactionalWriteUnits(change),
  ]);
  return { ConsumedCapacity: consumedByTable(request, units, 'Write') };
}

/** TransactGetItems: all items as of one moment. */
export async function transactGet(request: Message, ledger: Ledger): Promise<Message> {
  const units: [string, Units][] = [];
  const store = storeFor(ledger.lookup, {
    items: table => ({
      get: (key, callback) => {
        const item = ledger.read(itemPrefix(table) + key);
        units.push([table, { table: 2 * readUnits(item ? itemSize(item) : 0, true), indexes: {} }]);
        callback(null, item);
      },
    }),
  });
  const items = listOf(request);
  const gets = items.map(item => validated('getItem', (item.Get ?? {}) as Message, store));
  const answers = gets.map(get => runNow('getItem', get, store));
  await ledger.settled();
  return {
    Responses: answers.map(({ Item: item }) => (item ? { Item: item } : {})),
    ConsumedCapacity: consumedByTable(request, units, 'Read'),
  };
}

function listOf(request: Message): Message[] {
  const items = (request.TransactItems ?? []) as Message[];
  const violation = items.length < 1 ? 'greater than or equal to 1' : 'less than or equal to 100';
  if (items.length >= 1 && items.length <= MAX_ITEMS) return items;
  throw validationError(
    `1 validation error detected: Value '[${items.map(() => '{}').join(', ')}]' at 'transactItems' failed to ` +
      `satisfy constraint: Member must have length ${violation}`,
  );
}

function partsOf(request: Message, ledger: Ledger): Part[] {
  return listOf(request).map((item, at) => {
    const [[name, part] = [], ...more] = Object.entries(item).filter(([, value]) => value != null);
    const operation = OPERATIONS[name ?? ''];
    if (!operation || more.length > 0) {
      throw validationError('TransactItems can only contain one of Check, Put, Update or Delete');
    }
    const request = part as Message;
    const missing =
      operation === 'updateItem'
        ? 'UpdateExpression'
        : operation === 'conditionCheck' && 'ConditionExpression';
    if (missing && request[missing] == null) throw missingMember(at, name ?? '', missing);
    // A condition check has the same grammar as a deletion.
    const grammar = operation === 'conditionCheck' ? 'deleteItem' : operation;
    return { operation, request, data: validated(grammar, request, emptyStore(ledger)) };
  });
}

function missingMember(at: number, part: string, member: string): Error {
  const lower = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return validationError(
    `1 validation error detected: Value null at 'transactItems.${at + 1}.member.${lower(part)}.` +
      `${lower(member)}' failed to satisfy constraint: Member must not be null`,
  );
}

function checkDistinct(parts: Part[], ledger: Ledger): void {
  const keys = parts.map(({ request, data }) => {
    const name = request.TableName as string;
    const table = ledger.lookup(name);
    if (!table) throw wireError('ResourceNotFoundException', 'Requested resource not found');
    const item = (data.Item ?? data.Key) as Item;
    // A key that doesn't fit the table is a reason to cancel, found when the part is tried.
    const misfit = database.validateKey(primaryKey(item, table), table);
    return misfit ? undefined : itemKey(item, table);
  });
  const whole = keys.filter(key => key !== undefined);
  if (new Set(whole).size < whole.length) {
    throw validationError('Transaction request cannot include multiple operations on one item');
  }
}

function attempt(part: Part, ledger: Ledger): Outcome {
  try {
    if (part.operation !== 'conditionCheck') {
      return { change: tryWrite(part.operation, part.data, ledger).change };
    }
    return { change: checkCondition(part, ledger) };
  } catch (error) {
    return { reason: reasonOf(error, part, ledger) };
  }
}

function checkCondition({ data }: Part, ledger: Ledger): ItemChange {
  const table = ledger.lookup(data.TableName as string) as Table;
  const misfit = database.validateKey(data.Key as Item, table);
  if (misfit) throw misfit;
  const key = itemKey(data.Key as Item, table);
  const item = ledger.read(key);
  const refusal = database.checkConditional(data, item);
  if (refusal) throw refusal;
  return { table, key, before: item, after: item };
}

function reasonOf(error: unknown, { request, data }: Part, ledger: Ledger): Message {
  if (isWireError(error, 'ValidationException')) return { Code: 'ValidationError', Message: error.message };
  if (!isWireError(error, 'ConditionalCheckFailedException')) throw error;
  const reason = { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' };
  if (request.ReturnValuesOnConditionCheckFailure !== 'ALL_OLD') return reason;
  const table = ledger.lookup(data.TableName as string) as Table;
  const item = ledger.read(itemKey((data.Item ?? data.Key) as Item, table));
  return item ? { ...reason, Item: item } : reason;
}

function cancelled(outcomes: Outcome[]): Error {
  const reasons = outcomes.map(outcome => ('reason' in outcome ? outcome.reason : { Code: 'None' }));
  const codes = reasons.map(reason => reason.Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return wireError('TransactionCanceledException', message, {
    Message: message,
    CancellationReasons: reasons,
  });
}

/** A repeat writes nothing; AWS bills it as a reading of the items. */
function repeatCapacity(request: Message, parts: Part[], ledger: Ledger) {
  const units = parts.map(({ data }): [string, Units] => {
    const table = ledger.lookup(data.TableName as string) as Table;
    const item = ledger.read(itemKey((data.Item ?? data.Key) as Item, table));
    return [table.TableName, { table: 2 * readUnits(item ? itemSize(item) : 0, true), indexes: {} }];
  });
  return consumedByTable(request, units, 'Read');
}
