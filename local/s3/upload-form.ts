import { S3Error } from './s3-error.ts';

const LONGEST_PREAMBLE = 20 * 1024;
const BOUNDARY = /^multipart\/form-data\s*;.*\bboundary="?([\w'()+,\-./:=? ]{1,70})"?/i;

/** A posted form up to its file: the fields before it (names in lower case) and the file as it comes. */
export type UploadForm = {
  readonly fields: Map<string, string>;
  readonly fileName: string;
  /** The file's bytes. Fails with `EntityTooLarge` as soon as there are more than `most`. */
  readonly file: (most: number) => AsyncIterable<Uint8Array>;
};

/** Reads a `multipart/form-data` body up to the part named `file`; what stands before it may have 20 kB. */
export async function readUploadForm(
  contentType: string,
  body: AsyncIterable<Uint8Array>,
): Promise<UploadForm> {
  const boundary = BOUNDARY.exec(contentType)?.[1]?.trim();
  if (!boundary)
    throw new S3Error(
      412,
      'PreconditionFailed',
      'Bucket POST must be of the enclosure-type multipart/form-data',
    );
  const rest = body[Symbol.asyncIterator]();
  const { preamble, start } = await readPreamble(boundary, rest);
  const form = await parseForm(boundary, preamble);
  const fields = new Map<string, string>();
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    if (fields.has(name.toLowerCase())) throw malformed(`The field ${name} is given twice.`);
    fields.set(name.toLowerCase(), value);
  }
  const named = form.get('file');
  const fileName = named instanceof File ? named.name : '';
  return { fields, fileName, file: most => untilBoundary(boundary, start, rest, most) };
}

async function readPreamble(boundary: string, rest: AsyncIterator<Uint8Array>) {
  const filePart = filePartPattern(boundary);
  let read = Buffer.alloc(0);
  while (read.length < LONGEST_PREAMBLE) {
    const { value, done } = await rest.next();
    if (done) throw malformed('POST requires exactly one file upload per request.');
    read = Buffer.concat([read, value]);
    // Latin-1 keeps one character a byte, so that positions in the text are positions in the bytes.
    const found = filePart.exec(read.subarray(0, LONGEST_PREAMBLE).toString('latin1'));
    if (found) {
      const end = found.index + found[0].length;
      return { preamble: read.subarray(0, end), start: read.subarray(end) };
    }
  }
  throw new S3Error(
    400,
    'MaxPostPreDataLengthExceeded',
    'Your POST request fields preceding the upload file were too large.',
  );
}

function filePartPattern(boundary: string): RegExp {
  const line = '[^\\r\\n]+\\r\\n';
  const name = 'content-disposition:[^\\r\\n]*;\\s*name="?file"?(?:;[^\\r\\n]*)?\\r\\n';
  const delimiter = `--${boundary.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}`;
  return new RegExp(`(?:^|\\r\\n)${delimiter}\\r\\n(?:${line})*?${name}(?:${line})*\\r\\n`, 'i');
}

async function parseForm(boundary: string, preamble: Uint8Array): Promise<FormData> {
  const closed = Buffer.concat([preamble, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const headers = { 'content-type': `multipart/form-data; boundary=${JSON.stringify(boundary)}` };
  return await new Response(closed, { headers }).formData().catch(error => {
    throw malformed(String(error));
  });
}

/** The bytes up to the next boundary. Holds back no more than a boundary's length. */
async function* untilBoundary(
  boundary: string,
  start: Buffer,
  rest: AsyncIterator<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array> {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  let held = start;
  let size = 0;
  for (;;) {
    const end = held.indexOf(delimiter);
    const ready = held.subarray(0, end >= 0 ? end : Math.max(0, held.length - delimiter.length + 1));
    size += ready.length;
    if (size > most) throw tooLarge(most);
    if (ready.length > 0) yield ready;
    if (end >= 0) return;
    const { value, done } = await rest.next();
    if (done) throw new S3Error(400, 'IncompleteBody', 'The request body terminated unexpectedly');
    held = Buffer.concat([held.subarray(ready.length), value]);
  }
}

/** The answer to an upload of more bytes than allowed. */
export function tooLarge(most: number): S3Error {
  const message = 'Your proposed upload exceeds the maximum allowed size';
  return new S3Error(400, 'EntityTooLarge', message, { MaxSizeAllowed: String(most) });
}

function malformed(why: string): S3Error {
  return new S3Error(400, 'MalformedPOSTRequest', why);
}
