import { type Item, itemSize } from './attribute-values.ts';
import type { Message } from './dynalite.ts';
import { type ItemChange, indexChanges } from './item-change.ts';

/** Units used on a table: by its items, and by each of its indexes. */
export type Units = { table: number; indexes: Record<string, number> };

/** Write units of one change: one a started kB of the larger image, at least one; the same for index entries. */
export function writeUnits(change: ItemChange): Units {
  const indexes: Record<string, number> = {};
  for (const { index, before, after } of indexChanges(change)) {
    indexes[index] = (indexes[index] ?? 0) + writeBlocks(before, after);
  }
  return { table: writeBlocks(change.before, change.after), indexes };
}

/** Write units of one part of a transaction: items cost twice, their index entries don't. */
export function transactionalWriteUnits(change: ItemChange): Units {
  const { table, indexes } = writeUnits(change);
  return { table: table * 2, indexes };
}

/** Read units of `bytes` read in one go: half a unit a started 4 kB, one if consistent, at least one block. */
export function readUnits(bytes: number, isConsistent: boolean): number {
  return Math.max(1, Math.ceil(bytes / 4096)) * (isConsistent ? 1 : 0.5);
}

/** The sum of units. */
export function sumOf(parts: Units[]): Units {
  const sum: Units = { table: 0, indexes: {} };
  for (const { table, indexes } of parts) {
    sum.table += table;
    for (const [index, units] of Object.entries(indexes))
      sum.indexes[index] = (sum.indexes[index] ?? 0) + units;
  }
  return sum;
}

/** The answer's `ConsumedCapacity` for one table; undefined unless the request asks for it. */
export function consumedCapacity(request: Message, table: string, units: Units, kind?: 'Read' | 'Write') {
  const detail = request.ReturnConsumedCapacity;
  if (detail !== 'TOTAL' && detail !== 'INDEXES') return undefined;
  const capacity = (count: number) => ({
    CapacityUnits: count,
    ...(kind ? { [`${kind}CapacityUnits`]: count } : {}),
  });
  const indexes = Object.entries(units.indexes);
  const all = indexes.reduce((sum, [, count]) => sum + count, units.table);
  const total = { TableName: table, ...capacity(all) };
  if (detail === 'TOTAL') return total;
  const byIndex = Object.fromEntries(indexes.map(([index, count]) => [index, capacity(count)]));
  return {
    ...total,
    Table: capacity(units.table),
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: byIndex } : {}),
  };
}

/** `ConsumedCapacity` of a request that touches several tables, one entry a table. */
export function consumedByTable(request: Message, parts: [string, Units][], kind?: 'Read' | 'Write') {
  const tables = Map.groupBy(parts, ([table]) => table);
  const entries = [...tables].map(([table, of]) =>
    consumedCapacity(request, table, sumOf(of.map(([, units]) => units)), kind),
  );
  return entries[0] === undefined ? undefined : entries;
}

function writeBlocks(before: Item | undefined, after: Item | undefined): number {
  const bytes = Math.max(before ? itemSize(before) : 0, after ? itemSize(after) : 0);
  return Math.max(1, Math.ceil(bytes / 1024));
}
