import { GetObjectCommand, type GetObjectCommandInput, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, DOCUMENTS, type S3AtWork, SITE, s3AtWork } from './s3-at-work.ts';

const KEY = 'uploads/biên bản.pdf';

let work: S3AtWork;
let first: string | undefined;
beforeAll(async () => {
  work = await s3AtWork();
  for (const Body of ['first', 'second']) {
    const { VersionId } = await work.client.send(new PutObjectCommand({ Bucket: DOCUMENTS, Key: KEY, Body }));
    first ??= VersionId;
  }
});
afterAll(() => work.close());

function sign(more: Partial<GetObjectCommandInput> = {}, by = work.client): Promise<string> {
  return getSignedUrl(by, new GetObjectCommand({ Bucket: DOCUMENTS, Key: KEY, ...more }), { expiresIn: 300 });
}

async function open(url: string, init: RequestInit = {}) {
  const response = await fetch(url, init);
  const body = await response.text();
  return { status: response.status, headers: response.headers, body, code: codeOf(body) };
}

test('a signed address opens one version, under the name and type it was signed with', async () => {
  const ResponseContentDisposition = "attachment; filename*=UTF-8''bi%C3%AAn%20b%E1%BA%A3n.pdf";
  const overrides = { ResponseContentDisposition, ResponseContentType: 'application/pdf' };
  const { status, body, headers } = await open(await sign({ VersionId: first, ...overrides }));
  expect([status, body]).toEqual([200, 'first']);
  expect(headers.get('content-disposition')).toBe(ResponseContentDisposition);
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('x-amz-version-id')).toBe(first);
  expect((await open(await sign())).body).toBe('second');
});

test('a browser that has the version is told so, and one may ask for a range', async () => {
  const url = await sign();
  const etag = (await open(url)).headers.get('etag') ?? '';
  expect((await open(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await open(url, { headers: { range: 'bytes=0-2' } })).body).toBe('sec');
});

const TAMPERED: Record<string, (url: URL) => void> = {
  'another version': url => url.searchParams.set('versionId', '01ARZ3NDEKTSV4RRFFQ69G5FAV'),
  'another key': url => {
    url.pathname = `${url.pathname}x`;
  },
  'another name for the file': url => url.searchParams.set('response-content-disposition', 'inline'),
  'a longer life': url => url.searchParams.set('X-Amz-Expires', '3000'),
  'another signature': url => url.searchParams.set('X-Amz-Signature', '0'.repeat(64)),
};

test.each(Object.entries(TAMPERED))('an address with %s is refused', async (_, tamper) => {
  const url = new URL(await sign({ VersionId: first }));
  tamper(url);
  expect(await open(url.href)).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
});

test('an address signed with a guessed secret is refused, and one signed to read does not write', async () => {
  expect(await open(await sign({}, work.forger))).toMatchObject({
    status: 403,
    code: 'SignatureDoesNotMatch',
  });
  const put = await open(await sign(), { method: 'PUT', body: 'x' });
  expect(put).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
});

test('a header that means something and was not signed is refused', async () => {
  const answer = await open(await sign(), { headers: { 'x-amz-meta-union': 'other' } });
  expect(answer).toMatchObject({ status: 403, code: 'AccessDenied' });
});

test('a presigned PUT stores what was sent, unless it was signed with the checksum of nothing', async () => {
  const Key = 'put/by-address.txt';
  const put = new PutObjectCommand({ Bucket: DOCUMENTS, Key });
  const plain = work.clientLike({ requestChecksumCalculation: 'WHEN_REQUIRED' });
  const url = await getSignedUrl(plain, put);
  expect((await open(url, { method: 'PUT', body: 'sent' })).status).toBe(200);
  expect((await open(await sign({ Key }))).body).toBe('sent');
  const summed = await getSignedUrl(work.client, put);
  expect(await open(summed, { method: 'PUT', body: 'sent' })).toMatchObject({
    status: 400,
    code: 'BadDigest',
  });
  plain.destroy();
});

test('an address ends when its time is over', async () => {
  const [before, url] = [await sign(), await sign()];
  expect((await open(before)).status).toBe(200);
  work.pass(300_000);
  expect(await open(url)).toMatchObject({ status: 403, code: 'AccessDenied' });
});

test("the bucket's rules say which pages may read", async () => {
  const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
  const preflight = (headers: Record<string, string>) =>
    open(`${work.endpoint}/${DOCUMENTS}`, { method: 'OPTIONS', headers });
  const allowed = await preflight({ origin: SITE, ...asked });
  expect(allowed.status).toBe(200);
  expect(allowed.headers.get('access-control-allow-origin')).toBe(SITE);
  expect(allowed.headers.get('access-control-allow-methods')).toBe('GET, POST');
  expect(allowed.headers.get('access-control-allow-headers')).toBe('content-type');
  expect(allowed.headers.get('access-control-max-age')).toBe('3000');
  expect(await preflight({ origin: 'http://evil.example', ...asked })).toMatchObject({
    code: 'AccessForbidden',
  });
  const put = { 'access-control-request-method': 'PUT' };
  expect(await preflight({ origin: SITE, ...put })).toMatchObject({ status: 403, code: 'AccessForbidden' });
  const read = await open(await sign(), { headers: { origin: SITE } });
  expect(read.headers.get('access-control-expose-headers')).toBe('ETag, x-amz-version-id');
  const elsewhere = await open(await sign(), { headers: { origin: 'http://evil.example' } });
  expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
});
