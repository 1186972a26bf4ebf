import { createHash, createHmac, type Hash, type Hmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AccessKey } from './bucket-settings.ts';
import { accessDenied, S3Error } from './s3-error.ts';

const ALGORITHM = 'AWS4-HMAC-SHA256';
const SKEW_MS = 15 * 60 * 1000;
const LONGEST_PRESIGNED_SECONDS = 7 * 24 * 60 * 60;
const PRESIGNING = ['Algorithm', 'Credential', 'Date', 'Expires', 'SignedHeaders', 'Signature'].map(
  n => `X-Amz-${n}`,
);

/** A request as it came over the wire: the path with its escapes, header names in lower case. */
export type WireRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
};

type Claim = { keyId: string; region: string; date: string; signed: string[]; signature: string };

/** Throws unless the request, or the address it came by, was signed with `key` and is still good at `now`. */
export async function checkSignature(request: WireRequest, key: AccessKey, now: number): Promise<void> {
  if (request.query.has('X-Amz-Signature')) return await checkAddress(request, key, now);
  if (request.headers.authorization) return await checkHeaders(request, key, now);
  throw accessDenied();
}

/** Throws unless `policy` (base64, as posted) was signed with `key`. */
export async function checkPolicySignature(
  policy: string,
  fields: ReadonlyMap<string, string>,
  key: AccessKey,
): Promise<void> {
  const field = (name: string) => fields.get(name) ?? '';
  if (field('x-amz-algorithm') !== ALGORITHM) throw unreadable('X-Amz-Algorithm');
  const scope = scopeOf(field('x-amz-credential'), 'X-Amz-Credential');
  const date = field('x-amz-date');
  const claim = { ...scope, date, signed: [], signature: field('x-amz-signature') };
  checkKey(claim, key);
  compare(claim, await signer(claim, key).sign(policy, { signingDate: new Date(instantOf(date)) }));
}

async function checkAddress(request: WireRequest, key: AccessKey, now: number): Promise<void> {
  const given = (name: string) => request.query.get(`X-Amz-${name}`) ?? '';
  if (given('Algorithm') !== ALGORITHM) throw unreadable('X-Amz-Algorithm');
  const claim: Claim = {
    ...scopeOf(given('Credential'), 'X-Amz-Credential'),
    date: given('Date'),
    signed: given('SignedHeaders').split(';'),
    signature: given('Signature'),
  };
  checkKey(claim, key);
  const at = instantOf(claim.date);
  const seconds = Number(given('Expires') || Number.NaN);
  if (!(seconds >= 1 && seconds <= LONGEST_PRESIGNED_SECONDS)) throw unreadable('X-Amz-Expires');
  if (at > now + SKEW_MS) throw accessDenied('Request is not yet valid');
  if (at + seconds * 1000 <= now) throw accessDenied('Request has expired');
  const unsigned = { ...toSign(request, claim), query: queryWithout(request.query, PRESIGNING) };
  const presigned = await signer(claim, key).presign(unsigned, {
    signingDate: new Date(at),
    expiresIn: seconds,
    unhoistableHeaders: new Set(claim.signed),
    signableHeaders: new Set(claim.signed),
  });
  compare(claim, String(presigned.query?.['X-Amz-Signature']));
}

async function checkHeaders(request: WireRequest, key: AccessKey, now: number): Promise<void> {
  const [algorithm, rest = ''] = (request.headers.authorization ?? '').split(/ (.*)/s);
  if (algorithm !== ALGORITHM) throw unreadable('Authorization');
  const parts = new Map(rest.split(',').map(part => part.trim().split(/=(.*)/s, 2) as [string, string]));
  const claim: Claim = {
    ...scopeOf(parts.get('Credential') ?? '', 'Authorization'),
    date: String(request.headers['x-amz-date'] ?? ''),
    signed: (parts.get('SignedHeaders') ?? '').split(';'),
    signature: parts.get('Signature') ?? '',
  };
  checkKey(claim, key);
  const at = instantOf(claim.date);
  if (Math.abs(at - now) > SKEW_MS) {
    throw new S3Error(
      403,
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
      { RequestTime: claim.date, ServerTime: new Date(now).toISOString() },
    );
  }
  const signed = await signer(claim, key).sign(toSign(request, claim), {
    signingDate: new Date(at),
    signableHeaders: new Set(claim.signed),
  });
  compare(claim, String(signed.headers.authorization).split('Signature=')[1] ?? '');
}

/** The request with the headers that count: those that were signed. Others that mean something are refused. */
function toSign(request: WireRequest, claim: Claim) {
  const unsigned = Object.keys(request.headers).filter(
    name => name.startsWith('x-amz-') && !claim.signed.includes(name),
  );
  if (unsigned.length > 0 || !claim.signed.includes('host')) {
    throw accessDenied('There were headers present in the request which were not signed');
  }
  const headers = Object.fromEntries(claim.signed.map(name => [name, String(request.headers[name] ?? '')]));
  const query = queryWithout(request.query, []);
  // A body that is neither absent nor bytes is taken as unsigned, unless a signed header names its hash.
  const body = {};
  return {
    method: request.method,
    protocol: 'http:',
    hostname: '',
    path: request.path,
    query,
    headers,
    body,
  };
}

function queryWithout(query: URLSearchParams, names: readonly string[]): Record<string, string[]> {
  const kept = [...new Set(query.keys())].filter(name => !names.includes(name));
  return Object.fromEntries(kept.map(name => [name, query.getAll(name)]));
}

function signer(claim: Claim, key: AccessKey): SignatureV4 {
  return new SignatureV4({
    service: 's3',
    region: claim.region,
    credentials: key,
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
}

function scopeOf(credential: string, where: string): { keyId: string; region: string } {
  const [keyId = '', , region = '', service, end] = credential.split('/');
  if (service !== 's3' || end !== 'aws4_request') throw unreadable(where);
  return { keyId, region };
}

function checkKey(claim: Claim, key: AccessKey): void {
  if (claim.keyId === key.accessKeyId) return;
  throw new S3Error(
    403,
    'InvalidAccessKeyId',
    'The AWS Access Key Id you provided does not exist in our records.',
  );
}

function compare(claim: Claim, computed: string): void {
  const [given, right] = [Buffer.from(claim.signature), Buffer.from(computed)];
  if (given.length === right.length && timingSafeEqual(given, right)) return;
  const message = 'The request signature we calculated does not match the signature you provided.';
  throw new S3Error(403, 'SignatureDoesNotMatch', message);
}

function instantOf(date: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date)?.slice(1);
  if (!parts) throw accessDenied('AWS authentication requires a valid Date or x-amz-date header');
  const [year, month, day, hour, minute, second] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function unreadable(where: string): S3Error {
  return new S3Error(400, 'AuthorizationQueryParametersError', `${where} is missing or malformed.`);
}

class Sha256 {
  readonly #hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }

  update(data: Uint8Array): void {
    this.#hash.update(data);
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  reset(): void {
    throw new Error('a digest is used once');
  }
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
