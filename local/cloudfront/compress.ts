import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { WebAnswer, WebRequest } from '../http-api/web-request.ts';

/** CloudFront compresses bodies between these sizes, in bytes, and of these types. */
const SMALLEST = 1000;
const LARGEST = 10_000_000;
const TYPES =
  /^(text\/|application\/(javascript|json|xml|wasm|manifest\+json|problem\+json)|image\/svg\+xml|font\/ttf)/;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const kept = new Map<string, Buffer>();

/** Compresses the answer's body with brotli or gzip where the asker accepts it, as a distribution does. */
export async function compress(request: WebRequest, answer: WebAnswer): Promise<void> {
  const { 'content-type': type, 'content-encoding': encoded, etag } = answer.headers;
  const size = Buffer.byteLength(answer.body);
  if (encoded !== undefined || size < SMALLEST || size > LARGEST || !TYPES.test(String(type ?? ''))) return;
  answer.headers.vary = [answer.headers.vary ?? [], 'accept-encoding'].flat().join(', ');
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  if (encoding === undefined) return;
  // Files have a tag of their content and are compressed once; answers of functions are not kept.
  const key = typeof etag === 'string' ? `${encoding} ${etag}` : undefined;
  const body = (key && kept.get(key)) || (await pack(encoding, Buffer.from(answer.body)));
  if (key !== undefined) {
    kept.set(key, body);
    answer.headers.etag = `W/${etag}`;
  }
  answer.headers['content-encoding'] = encoding;
  answer.body = body;
}

function pack(encoding: 'br' | 'gzip', body: Buffer): Promise<Buffer> {
  return encoding === 'gzip' ? zip(body) : brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
