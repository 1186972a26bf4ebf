import type { FileStore } from '../app/documents/file-store.ts';
import { readWorkbook } from './workbook.ts';

/** Reads an uploaded workbook by its key in the bucket: its sheets, or the one fault for which it cannot be read. */
export function workbookReader(files: FileStore) {
  return async (key: string) => {
    const file = await files.read(key);
    return readWorkbook(file?.bytes ?? new Uint8Array());
  };
}
