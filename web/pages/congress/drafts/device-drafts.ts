import { delMany, get, keys, set } from 'idb-keyval';
import { deviceStore } from '../../../device/device-store.ts';
import { DraftStore, type Shelf } from './draft-store.ts';

const store = deviceStore('drafts', 'forms');

const SHELF: Shelf = {
  get: key => get(key, store),
  set: (key, value) => set(key, value, store),
  del: found => delMany(found, store),
  keys: () => keys<string>(store),
};

/** The drafts that are kept in this browser. */
export const deviceDrafts = new DraftStore(SHELF);
