import { fileTypeFromBuffer } from 'file-type';
import { type DocumentType, documentTypeOf } from '../domain/document-files.ts';

/** The kind of document that the bytes themselves tell; undefined where it is none that is taken. */
export async function typeOf(bytes: Uint8Array): Promise<DocumentType | undefined> {
  return documentTypeOf((await fileTypeFromBuffer(bytes))?.mime, bytes);
}
