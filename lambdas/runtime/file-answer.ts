import { fold } from '../domain/fold.ts';
import { BytesAnswer } from './bytes-answer.ts';

/** Media types of the files that the API makes, by their extension. */
const MEDIA_TYPES = {
  ics: 'text/calendar; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The kind of a file that the API makes. */
export type FileKind = keyof typeof MEDIA_TYPES;

/** A file as the answer of a handler: its bytes, and the name (without extension) that it is kept under. */
export class FileAnswer extends BytesAnswer {
  constructor(bytes: Uint8Array, name: string, kind: FileKind) {
    super(bytes, {
      'content-type': MEDIA_TYPES[kind],
      'content-disposition': attachment(`${name}.${kind}`),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  }
}

/** Characters of a name that a file system refuses, or that a header cannot carry. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const REFUSED = /[\u0000-\u001f\u007f<>:"/\\|?*]+/g;

/** The header that names a file (RFC 6266): in letters of ASCII, and as it is written (RFC 5987). */
export function attachment(name: string): string {
  const written = name.normalize('NFC').replaceAll(REFUSED, '-');
  const plain = fold(written).replaceAll(/[^\x20-\x7e]/g, '_');
  const encoded = encodeURIComponent(written).replaceAll(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
