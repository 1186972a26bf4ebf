import { createStore, delMany, get, keys, set, type UseStore } from 'idb-keyval';
import { DraftStore, type Shelf } from './draft-store.ts';

let opened: UseStore | undefined;

/** The browser's own database. It is opened when first used: where it is forbidden, that use fails and no other. */
const store: UseStore = async (mode, callback) => {
  opened ??= createStore('drafts', 'forms');
  return opened(mode, callback);
};

const SHELF: Shelf = {
  get: key => get(key, store),
  set: (key, value) => set(key, value, store),
  del: found => delMany(found, store),
  keys: () => keys<string>(store),
};

/** The drafts that are kept in this browser. */
export const deviceDrafts = new DraftStore(SHELF);
