import { createStore, type UseStore } from 'idb-keyval';

/**
 * A table of the browser's own database. It is opened when first used: where that is forbidden, the use fails and
 * nothing else.
 */
export function deviceStore(database: string, table: string): UseStore {
  let opened: UseStore | undefined;
  return async (mode, callback) => {
    opened ??= createStore(database, table);
    return opened(mode, callback);
  };
}
