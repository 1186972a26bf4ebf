import type { Item } from './attribute-values.ts';
import { database, type Index, type Table } from './dynalite.ts';

/** Prefix of the records of tables. */
export const TABLES = 'table~';

/** Prefix of the answers remembered by request token. */
export const TOKENS = 'token~';

/** Prefix of a table's items. Table names contain no tilde. */
export function itemPrefix(table: string): string {
  return `item~${table}~`;
}

/** Prefix of the entries of one index. */
export function indexPrefix(table: string, index: string): string {
  return `index~${table}~${index}~`;
}

/** Prefix of a table's stream records. */
export function streamPrefix(table: string): string {
  return `stream~${table}~`;
}

/** The primary key out of an item. */
export function primaryKey(item: Item, table: Table): Item {
  return Object.fromEntries(
    table.KeySchema.map(({ AttributeName: name }) => [name, item[name] as Item[string]]),
  );
}

/** Where an item, or the item of a key, is kept. */
export function itemKey(item: Item, table: Table): string {
  return itemPrefix(table.TableName) + database.createKey(item, table);
}

/** What dynalite takes for the key of an index entry, without the prefix. */
export function shortIndexKey(item: Item, table: Table, index: Index): string {
  return database.createIndexKey(item, table, index.KeySchema);
}

/**
 * Where the entry of an item in an index is kept. Dynalite tells entries with equal index keys apart by 24
 * bits of a hash, so that one could hide another; the item's own key, added here, can't collide.
 */
export function indexKey(item: Item, table: Table, index: Index): string {
  const prefix = indexPrefix(table.TableName, index.IndexName);
  return `${prefix}${shortIndexKey(item, table, index)}/${database.createKey(item, table)}`;
}
