import { type DocumentType, documentTypeOf } from '../../lambdas/domain/document-files.ts';
import { loadChunk } from './load-chunk.ts';

/** The kind of document that the bytes of `file` tell, as the API will tell it; undefined where it is none. */
export async function typeOfBytes(file: Blob): Promise<DocumentType | undefined> {
  const { fileTypeFromBuffer } = await loadChunk(() => import('file-type'));
  const bytes = new Uint8Array(await file.arrayBuffer());
  return documentTypeOf((await fileTypeFromBuffer(bytes))?.mime, bytes);
}
