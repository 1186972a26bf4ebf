import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { notImplemented, S3Error } from './s3-error.ts';

/** What tells whether bytes arrived whole: MD5 and SHA-256 in hexadecimal, CRC-32 as a number. */
export type Digests = { readonly md5: string; readonly sha256: string; readonly crc32: number };

/** Computes the digests of what passes. */
export function digesting() {
  const md5 = createHash('md5');
  const sha256 = createHash('sha256');
  let crc = 0;
  return {
    update(chunk: Uint8Array): void {
      md5.update(chunk);
      sha256.update(chunk);
      crc = crc32(chunk, crc);
    },
    digests: (): Digests => ({ md5: md5.digest('hex'), sha256: sha256.digest('hex'), crc32: crc }),
  };
}

/** Throws `BadDigest` where `said` (headers, trailers or form fields, in lower case) contradicts the bytes. */
export function checkDigests(said: ReadonlyMap<string, string>, found: Digests): void {
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(found.crc32);
  const known = new Map([
    ['content-md5', Buffer.from(found.md5, 'hex').toString('base64')],
    ['x-amz-checksum-sha256', Buffer.from(found.sha256, 'hex').toString('base64')],
    ['x-amz-checksum-crc32', crc.toString('base64')],
  ]);
  for (const [name, value] of said) {
    if (!name.startsWith('x-amz-checksum-') && name !== 'content-md5') continue;
    if (
      name === 'x-amz-checksum-mode' ||
      name === 'x-amz-checksum-type' ||
      name === 'x-amz-checksum-algorithm'
    )
      continue;
    if (!known.has(name)) throw notImplemented(name);
    if (known.get(name) !== value) throw badDigest(name);
  }
  const payload = said.get('x-amz-content-sha256');
  if (payload && /^[0-9a-f]{64}$/.test(payload) && payload !== found.sha256) {
    const message = 'The provided x-amz-content-sha256 header does not match what was computed.';
    throw new S3Error(400, 'XAmzContentSHA256Mismatch', message);
  }
}

function badDigest(name: string): S3Error {
  return new S3Error(400, 'BadDigest', `The ${name} you specified did not match what we received.`);
}
