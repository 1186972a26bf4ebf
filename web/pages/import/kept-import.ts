import { del, get, set } from 'idb-keyval';
import { deviceStore } from '../../device/device-store.ts';

/** An import under way, kept on this device so that a reload or a lost network loses nothing. */
export type KeptImport = {
  readonly file: Blob;
  readonly fileName: string;
  /** Names the upload, so that sending again after a broken connection is the same upload. */
  readonly intent: string;
  /** The uploaded workbook, by the key to import it by. */
  readonly key?: string;
  /** The job that checks it, and the one that imports it. */
  readonly checkJob?: string;
  readonly importJob?: string;
};

/** Whose import it is, and into which term: nobody else on the same device sees it. */
export type ImportPlace = { readonly sub: string; readonly term: string };

const store = deviceStore('imports', 'workbooks');

const keptAs = ({ sub, term }: ImportPlace) => `${sub}/${term}`;

/** The import that was begun at `place` on this device. */
export function keptImport(place: ImportPlace): Promise<KeptImport | undefined> {
  return get<KeptImport>(keptAs(place), store).catch(() => undefined);
}

/** Keeps how far the import at `place` is; undefined forgets it. A device that keeps nothing still imports. */
export async function keepImport(place: ImportPlace, kept: KeptImport | undefined): Promise<void> {
  const write = kept ? set(keptAs(place), kept, store) : del(keptAs(place), store);
  await write.catch(() => undefined);
}
