import { type DocumentType, MAX_DOCUMENT_BYTES, typeOfName } from '../../lambdas/domain/document-files.ts';
import { FileFault } from './file-fault.ts';
import { looksLikePhoto } from './group-picked.ts';
import { loadChunk } from './load-chunk.ts';
import { photoJpeg } from './photo-jpeg.ts';
import type { PreparedFile } from './prepared-file.ts';
import { typeOfBytes } from './type-of-bytes.ts';

const WORTH_SHRINKING_BYTES = 1_000_000;

/** A photo is shrunk before it is sent; more than this a phone does not make, and could not hold. */
const MAX_PHOTO_BYTES = 4 * MAX_DOCUMENT_BYTES;

/**
 * Looks at what was picked before anything is sent, and makes it small: a photo is shrunk, several photos become one
 * PDF called `name`. Throws FileFault for what is not taken, Offline where a part of the app is missing.
 */
export async function prepareFile(parts: readonly File[], name: string): Promise<PreparedFile> {
  const types: DocumentType[] = [];
  for (const part of parts) types.push(await typeOf(part));
  const [file] = parts;
  const [type] = types;
  if (parts.length > 1) return onePdf(parts, types, name);
  if (!file || !type) throw new FileFault('empty');
  const prepared = type.startsWith('image/') ? await smallPhoto(file, type) : { file, type };
  if (prepared.file.size > MAX_DOCUMENT_BYTES) throw new FileFault('too-big');
  return prepared;
}

async function typeOf(file: File): Promise<DocumentType> {
  if (file.size === 0) throw new FileFault('empty');
  if (file.size > (looksLikePhoto(file) ? MAX_PHOTO_BYTES : MAX_DOCUMENT_BYTES))
    throw new FileFault('too-big');
  const type = await typeOfBytes(file);
  if (type) return type;
  throw new FileFault(typeOfName(file.name) ? 'not-what-it-says' : 'wrong-type');
}

async function smallPhoto(file: File, type: DocumentType): Promise<PreparedFile> {
  if (file.size < WORTH_SHRINKING_BYTES) return { file, type };
  const small = await photoJpeg(file).catch(() => undefined);
  // A picture that this browser cannot read may still be one that the office can.
  if (!small || small.blob.size >= file.size) return { file, type };
  const name = file.name.replace(/\.(png|jpe?g)$/i, '.jpg');
  return { file: new File([small.blob], name, { type: 'image/jpeg' }), type: 'image/jpeg' };
}

async function onePdf(
  parts: readonly File[],
  types: readonly DocumentType[],
  name: string,
): Promise<PreparedFile> {
  if (!types.every(type => type.startsWith('image/'))) throw new FileFault('not-what-it-says');
  const { photosPdf } = await loadChunk(() => import('./photos-pdf.ts'));
  const type = 'application/pdf';
  const file = new File([await photosPdf(parts, name)], `${name}.pdf`, { type });
  if (file.size > MAX_DOCUMENT_BYTES) throw new FileFault('too-big');
  return { file, type };
}
