/** Most bytes of one document: a phone's photo several times over, and what one function can hold to check it. */
export const MAX_DOCUMENT_BYTES = 15 * 1024 * 1024;

/** The kinds of document that are taken, with the endings their names may have; the usual one first. */
export const DOCUMENT_ENDINGS = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/msword': ['doc'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/** The content type of a document. None of them runs as a page, whatever its bytes say. */
export type DocumentType = keyof typeof DOCUMENT_ENDINGS;

/** The content types that are taken. */
export const DOCUMENT_TYPES = Object.keys(DOCUMENT_ENDINGS) as DocumentType[];

/** The kind that a file's name says; undefined for one that is not taken. */
export function typeOfName(name: string): DocumentType | undefined {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return DOCUMENT_TYPES.find(type => endingsOf(type).includes(ending));
}

/**
 * The kind of document that `bytes` are, from the content type that they were recognised by; undefined for one that
 * is not taken. Word's old format shares its frame with installers and mail, and is told by the stream in it.
 */
export function documentTypeOf(recognised: string | undefined, bytes: Uint8Array): DocumentType | undefined {
  if (recognised === 'application/x-cfb') return holds(bytes, WORD_STREAM) ? 'application/msword' : undefined;
  return DOCUMENT_TYPES.find(type => type === recognised && type !== 'application/msword');
}

const MOST_LETTERS = 120;

/** Ends of lines, tabs and the like: one space. */
const SPACE = /\s+/gu;
/** Control characters and marks that nobody sees, those that turn the direction of reading among them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;
/** What a file's name may not hold on one system or another. */
const FORBIDDEN = /[<>:"|?*]/gu;

/**
 * `name` as it may be shown, kept and given to any system: no path, nothing unseen, NFC, not too long, and with the
 * ending of `type`, so that what was checked as a PDF is never saved as a page.
 */
export function safeFileName(name: string, type: DocumentType): string {
  const last = name.toWellFormed().split(/[\\/]/u).at(-1) ?? '';
  const seen = last.replace(SPACE, ' ').replace(UNSEEN, '').replace(SPACE, ' ').normalize('NFC');
  const clean = seen.replace(FORBIDDEN, '-');
  const [, stem = '', ending = ''] = /^(.*)\.([^.]*)$/u.exec(clean) ?? [];
  const isRight = endingsOf(type).includes(ending.toLowerCase());
  const letters = [...(isRight ? stem : clean).replace(/^[. ]+/u, '')].slice(0, MOST_LETTERS);
  const kept = letters.join('').replace(/[. ]+$/u, '');
  return `${kept || 'tep'}.${isRight ? ending : DOCUMENT_ENDINGS[type][0]}`;
}

function endingsOf(type: DocumentType): readonly string[] {
  return DOCUMENT_ENDINGS[type];
}

/** `WordDocument` as the directory of the old format writes it: two bytes a letter. */
const WORD_STREAM = Uint8Array.from([...'WordDocument'].flatMap(letter => [letter.charCodeAt(0), 0]));

function holds(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
