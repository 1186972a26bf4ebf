import type { FileStore } from '../app/documents/file-store.ts';
import { readWorkbook } from './workbook.ts';

/** Reads an uploaded workbook, the newest unless said: its version, its sheets, or the one fault that forbids it. */
export function workbookReader(files: FileStore) {
  return async (key: string, versionId?: string) => {
    const file = await files.read(key, versionId);
    const cells = await readWorkbook(file?.bytes ?? new Uint8Array());
    return { ...cells, versionId: file?.versionId ?? '' };
  };
}
