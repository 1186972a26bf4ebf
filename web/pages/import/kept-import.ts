import { del, get, set } from 'idb-keyval';

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

const keptAs = (term: string) => `import/${term}`;

/** The import into `term` that was begun on this device. */
export function readKept(term: string): Promise<KeptImport | undefined> {
  return get<KeptImport>(keptAs(term)).catch(() => undefined);
}

/** Keeps how far the import into `term` is; undefined forgets it. A device that keeps nothing still imports. */
export async function writeKept(term: string, kept: KeptImport | undefined): Promise<void> {
  const write = kept ? set(keptAs(term), kept) : del(keptAs(term));
  await write.catch(() => undefined);
}
