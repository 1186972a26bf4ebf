import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import type { Item } from './attribute-values.ts';

/** The operations for which dynalite's own action is run. */
export type Operation =
  | 'putItem'
  | 'updateItem'
  | 'deleteItem'
  | 'getItem'
  | 'batchGetItem'
  | 'batchWriteItem'
  | 'query'
  | 'scan'
  | 'createTable'
  | 'describeTable';

/** A request or an answer of the DynamoDB wire protocol. */
export type Message = { [member: string]: unknown };

/** A secondary index, as far as this layer reads it. */
export type Index = {
  IndexName: string;
  KeySchema: KeySchema;
  Projection: { ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE'; NonKeyAttributes?: string[] };
};

type KeySchema = { AttributeName: string; KeyType: 'HASH' | 'RANGE' }[];

/** A table's description, as far as this layer reads it. */
export type Table = Message & {
  TableName: string;
  KeySchema: KeySchema;
  AttributeDefinitions: { AttributeName: string; AttributeType: 'S' | 'N' | 'B' }[];
  GlobalSecondaryIndexes?: (Index & Message)[];
  LocalSecondaryIndexes?: (Index & Message)[];
  StreamSpecification?: { StreamEnabled: boolean; StreamViewType?: string };
};

/** Node's callback: an error (or null) and the result. */
export type Callback<T = void> = (error: unknown, result?: T) => void;

/** Bounds of keys, as dynalite asks for them. A limit of -1 means none. */
export type KeyRange = {
  gt?: string;
  gte?: string;
  lt?: string;
  lte?: string;
  reverse?: boolean;
  limit?: number;
};

/** What dynalite expects of the keys of one table or index. */
export type SubDatabase = {
  lock(key: string, body: (release: <T>(callback: T) => T) => void): void;
  get(key: string, callback: Callback<Item>): void;
  put(key: string, item: Item, callback: Callback): void;
  del(key: string, callback: Callback): void;
  createValueStream(range: KeyRange): Readable;
};

/** What dynalite's actions expect of the place where tables and items are. */
export type Store = {
  options: { maxItemSize: number; createTableMs: number };
  tableDb: { awsRegion: string; awsAccountId: string } & Pick<SubDatabase, 'lock'> & {
      get(name: string, callback: Callback<Table>): void;
      put(name: string, table: Table, callback: Callback): void;
    };
  getTable(name: string, ...rest: [Callback<Table>] | [boolean, Callback<Table>]): void;
  getItemDb(table: string): SubDatabase;
  getIndexDb(type: string, table: string, index: string): SubDatabase;
};

/** An error that is answered as it is: the HTTP status and the body of AWS's exception. */
export type WireError = Error & { statusCode: number; body: { __type: string; message?: string } & Message };

type Validation = { types: object; custom?: (data: Message, store: Store) => string | undefined };
type Database = {
  createKey(item: Item, table: Table): string;
  createIndexKey(item: Item, table: Table, schema: KeySchema): string;
  checkConditional(request: Message, item: Item | undefined): WireError | null | undefined;
  validateKey(key: Item, table: Table): WireError | undefined;
  validationError(message: string): WireError;
};

const require = createRequire(import.meta.url);
const validations = require('dynalite/validations/index.js') as {
  checkTypes(data: Message, types: object): Message;
  checkValidations(data: Message, types: object, custom: Validation['custom'], store: Store): void;
};

/** The functions of dynalite's database module: keys, conditions, its wording of errors. */
export const database = require('dynalite/db/index.js') as Database;

// Kept here, since looking a module up again takes longer than running it.
const rules = new Map<Operation, Validation>();

/** The request as dynalite's action takes it: checked and with its expressions parsed. Throws a WireError. */
export function validated(operation: Operation, request: Message, store: Store): Message {
  const known = rules.get(operation) ?? (require(`dynalite/validations/${operation}.js`) as Validation);
  rules.set(operation, known);
  const { types, custom } = known;
  const data = validations.checkTypes(structuredClone(request), types);
  validations.checkValidations(data, types, custom, store);
  return data;
}

/** Runs dynalite's action for a validated request. */
export function run(operation: Operation, data: Message, store: Store): Promise<Message> {
  return new Promise((resolve, reject) => {
    action(operation)(store, data, (error, answer = {}) => (error ? reject(error) : resolve(answer)));
  });
}

/** Runs an action whose store answers at once, and so within this very call. Throws a WireError. */
export function runNow(operation: Operation, data: Message, store: Store): Message {
  let outcome: { error: unknown; answer: Message } | undefined;
  action(operation)(store, data, (error, answer = {}) => {
    outcome = { error, answer };
  });
  if (outcome === undefined) throw new Error(`${operation} did not finish at once`);
  if (outcome.error) throw outcome.error;
  return outcome.answer;
}

type Action = (store: Store, data: Message, callback: Callback<Message>) => void;

const actions = new Map<Operation, Action>();

function action(operation: Operation): Action {
  const known = actions.get(operation) ?? (require(`dynalite/actions/${operation}.js`) as Action);
  actions.set(operation, known);
  return known;
}
