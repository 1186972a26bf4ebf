import { type Item, isSameItem } from './attribute-values.ts';
import type { Index, Table } from './dynalite.ts';
import { indexKey } from './keys.ts';
import { validationError } from './wire-error.ts';

/** What a write does to one item: its images before and after, undefined where there is none. */
export type ItemChange = { table: Table; key: string; before: Item | undefined; after: Item | undefined };

/** What a change of an item does to one entry of one index. */
export type IndexChange = { index: string; key: string; before: Item | undefined; after: Item | undefined };

/** All indexes of a table. */
export function indexesOf(table: Table): Index[] {
  return [...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])];
}

/** The index entries that a change writes or removes; entries that stay the same are left out. */
export function indexChanges(change: ItemChange): IndexChange[] {
  return indexesOf(change.table).flatMap((index): IndexChange[] => {
    const name = index.IndexName;
    const before = entry(change.before, change.table, index);
    const after = entry(change.after, change.table, index);
    if (before && after && before.key === after.key) {
      if (isSameItem(before.item, after.item)) return [];
      return [{ index: name, key: after.key, before: before.item, after: after.item }];
    }
    const removed = before ? [{ index: name, key: before.key, before: before.item, after: undefined }] : [];
    const added = after ? [{ index: name, key: after.key, before: undefined, after: after.item }] : [];
    return [...removed, ...added];
  });
}

/** An index is sparse: an item without all of its key attributes has no entry. */
function entry(item: Item | undefined, table: Table, index: Index) {
  if (!item || !index.KeySchema.every(({ AttributeName: name }) => item[name])) return undefined;
  return { key: indexKey(item, table, index), item: projected(item, table, index) };
}

function projected(item: Item, table: Table, index: Index): Item {
  if (index.Projection.ProjectionType === 'ALL') return item;
  const keys = [...table.KeySchema, ...index.KeySchema].map(key => key.AttributeName);
  const names = new Set([...keys, ...(index.Projection.NonKeyAttributes ?? [])]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)));
}

/** Refuses an item whose index keys are empty strings, which dynalite lets through. */
export function checkIndexKeys(item: Item, table: Table): void {
  for (const index of indexesOf(table)) {
    const empty = index.KeySchema.find(
      ({ AttributeName: name }) => item[name]?.S === '' || item[name]?.B === '',
    );
    if (empty === undefined) continue;
    throw validationError(
      'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
        'The AttributeValue for a key attribute cannot contain an empty string value. ' +
        `IndexName: ${index.IndexName}, IndexKey: ${empty.AttributeName}`,
    );
  }
}
