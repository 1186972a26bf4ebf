import { Readable } from 'node:stream';
import type { Store, SubDatabase, Table } from './dynalite.ts';
import { wireError } from './wire-error.ts';

/** The description of a table by name; undefined if there is none. */
export type Lookup = (table: string) => Table | undefined;

/** What one request's store does beyond knowing the tables; whatever is left out must not be asked of it. */
export type StoreParts = {
  items?: (table: string) => Partial<SubDatabase>;
  indexes?: (table: string, index: string) => Partial<SubDatabase>;
  saveTable?: (table: Table) => void;
};

/** AWS's limit for one item, in bytes. */
export const MAX_ITEM_SIZE = 400 * 1024;

/** A store for dynalite's actions, made for one request. It answers at once and locks nothing. */
export function storeFor(lookup: Lookup, parts: StoreParts): Store {
  return {
    options: { maxItemSize: MAX_ITEM_SIZE, createTableMs: 0 },
    tableDb: {
      awsRegion: process.env.AWS_REGION ?? 'us-east-1',
      awsAccountId: '000000000000',
      lock: unlocked,
      get: (name, callback) => callback(null, lookup(name)),
      put: (_name, table, callback) => {
        parts.saveTable?.(table);
        callback(null);
      },
    },
    getTable: (name, ...rest) => {
      const callback = rest.length === 2 ? rest[1] : rest[0];
      const table = lookup(name);
      callback(table ? null : notFound(name, rest[0] === false), table);
    },
    getItemDb: table => subDatabase(parts.items?.(table)),
    getIndexDb: (_type, table, index) => subDatabase(parts.indexes?.(table, index)),
  };
}

function subDatabase(parts: Partial<SubDatabase> = {}): SubDatabase {
  return {
    lock: unlocked,
    get: (_key, callback) => callback(null),
    put: (_key, _item, callback) => callback(null),
    del: (_key, callback) => callback(null),
    createValueStream: () => Readable.from([]),
    ...parts,
  };
}

function unlocked(_key: string, body: (release: <T>(callback: T) => T) => void): void {
  body(callback => callback);
}

/** DescribeTable names the table it did not find, the other operations don't. */
function notFound(table: string, isNamed: boolean): Error {
  const message = 'Requested resource not found';
  const error = wireError(
    'ResourceNotFoundException',
    isNamed ? `${message}: Table: ${table} not found` : message,
  );
  return Object.assign(error, { name: 'NotFoundError' });
}
