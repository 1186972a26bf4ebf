import { fileTypeFromBuffer } from 'file-type';

/** The content type that the bytes themselves tell; undefined where nothing is recognised. */
export async function typeOf(bytes: Uint8Array): Promise<string | undefined> {
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  return type === 'application/x-cfb' ? 'application/msword' : type;
}
