import type { Ask } from './routes.ts';

/** A kind of file that the API takes. */
export type ContentType = Ask<'upload'>['body']['contentType'];

const BY_ENDING: Readonly<Record<string, ContentType>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What file inputs offer to pick. */
export const ACCEPTED = Object.keys(BY_ENDING)
  .map(ending => `.${ending}`)
  .join(',');

/** The kind of `file`, by what the browser says or else by its ending; undefined for kinds that are not taken. */
export function contentTypeOf(file: Pick<File, 'name' | 'type'>): ContentType | undefined {
  const known = Object.values(BY_ENDING).find(type => type === file.type);
  return known ?? BY_ENDING[file.name.split('.').at(-1)?.toLowerCase() ?? ''];
}
