import { once } from 'node:events';
import { connect } from 'node:net';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import type { PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DOCUMENTS, post, type S3AtWork, SITE, s3AtWork } from './s3-at-work.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own placeholder
const FILE_NAME = '${filename}';
const PDF = '%PDF-1.7 a plan';

let work: S3AtWork;
let before = 0;
beforeAll(async () => {
  work = await s3AtWork();
});
beforeEach(async () => {
  before = await work.files();
});
afterAll(() => work.close());

async function upload(
  options: Partial<PresignedPostOptions>,
  change: Record<string, string>,
  file: string | Uint8Array<ArrayBuffer> = PDF,
) {
  const { url, fields } = await work.presign(options);
  return await post(url, { ...fields, ...change }, file);
}

test('a form that keeps to its policy stores the file as a version', async () => {
  const { url, fields } = await work.presign();
  const answer = await post(url, fields, PDF);
  expect(answer.status).toBe(204);
  expect(answer.headers.get('access-control-allow-origin')).toBe(SITE);
  expect(answer.headers.get('location')).toBe(`${work.endpoint}/${DOCUMENTS}/uploads/plan.pdf`);
  await work.restart();
  const VersionId = answer.headers.get('x-amz-version-id') ?? '';
  const found = await work.client.send(
    new GetObjectCommand({ Bucket: DOCUMENTS, Key: 'uploads/plan.pdf', VersionId }),
  );
  expect(found).toMatchObject({ ContentType: 'application/pdf', ETag: answer.headers.get('etag') });
  expect(await found.Body?.transformToString()).toBe(PDF);
  const again = await post(url, fields, `${PDF}, replayed`);
  expect(again.headers.get('x-amz-version-id')).not.toBe(VersionId);
});

test('the file arrives byte for byte, even where it looks like the form', async () => {
  const { url, fields } = await work.presign({ Conditions: [['content-length-range', 0, 5_000_000]] });
  const tricky = Buffer.concat([
    Buffer.from('\r\n--\r\n------WebKitFormBoundary\r\nContent-Disposition: form-data; name="file"\r\n\r\n'),
    Buffer.from(Array.from({ length: 2_000_000 }, (_, i) => (i * 31) % 256)),
    Buffer.from('\r\n--'),
  ]);
  expect((await post(url, fields, tricky)).status).toBe(204);
  const found = await work.client.send(new GetObjectCommand({ Bucket: DOCUMENTS, Key: 'uploads/plan.pdf' }));
  expect(tricky.equals((await found.Body?.transformToByteArray()) ?? Buffer.alloc(0))).toBe(true);
});

test.each([
  ['too big', {}, {}, 'x'.repeat(1001), 400, 'EntityTooLarge'],
  ['too small', {}, {}, 'xx', 400, 'EntityTooSmall'],
  ['of another type', {}, { 'Content-Type': 'text/html' }, PDF, 403, 'AccessDenied'],
  ['under another key', {}, { key: 'uploads/other.pdf' }, PDF, 403, 'AccessDenied'],
  ['for another bucket', {}, { bucket: 'plain-files' }, PDF, 403, 'AccessDenied'],
  ['with an extra field', {}, { 'x-amz-meta-union': 'u-1' }, PDF, 403, 'AccessDenied'],
  ['with an extra plain field', {}, { success_action_status: '200' }, PDF, 403, 'AccessDenied'],
  ['with another signature', {}, { 'X-Amz-Signature': '0'.repeat(64) }, PDF, 403, 'SignatureDoesNotMatch'],
  [
    'with another key id',
    {},
    { 'X-Amz-Credential': 'X/20230315/r/s3/aws4_request' },
    PDF,
    403,
    'InvalidAccessKeyId',
  ],
  ['outside the prefix', { Key: `uploads/${FILE_NAME}` }, { key: 'other/a.pdf' }, PDF, 403, 'AccessDenied'],
])('an upload %s is refused and leaves nothing', async (_, options, change, file, status, code) => {
  expect(await upload(options, change, file)).toMatchObject({ status, code });
  expect(await work.files()).toBe(before);
});

test('a policy that was changed after it was signed is refused', async () => {
  const { url, fields } = await work.presign();
  const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString());
  policy.conditions = policy.conditions.map((condition: unknown) =>
    Array.isArray(condition) && condition[0] === 'content-length-range' ? [condition[0], 0, 1e9] : condition,
  );
  const Policy = Buffer.from(JSON.stringify(policy)).toString('base64');
  expect(await post(url, { ...fields, Policy }, PDF)).toMatchObject({
    status: 403,
    code: 'SignatureDoesNotMatch',
  });
  const { Policy: _, ...unsigned } = fields;
  expect(await post(url, unsigned, PDF)).toMatchObject({ status: 403, code: 'AccessDenied' });
  expect(await work.files()).toBe(before);
});

test('a policy signed with a guessed secret, or for another bucket, is refused', async () => {
  const forged = await work.presign({}, work.forger);
  expect(await post(forged.url, forged.fields, PDF)).toMatchObject({ code: 'SignatureDoesNotMatch' });
  const other = await work.presign({ Bucket: 'plain-files' });
  expect(await post(`${work.endpoint}/${DOCUMENTS}`, other.fields, PDF)).toMatchObject({
    code: 'AccessDenied',
  });
});

test('conditions of every kind are met by what fits them', async () => {
  const Conditions: PresignedPostOptions['Conditions'] = [
    ['starts-with', '$Content-Type', 'image/'],
    ['eq', '$x-amz-meta-union', 'u-1'],
    { success_action_status: '201' },
  ];
  const fields = { 'Content-Type': 'image/png', 'x-amz-meta-union': 'u-1', success_action_status: '201' };
  const options = { Key: `scans/${FILE_NAME}`, Conditions, Fields: {} };
  const answer = await upload(options, { ...fields, 'x-ignore-me': 'x' });
  expect(answer.status).toBe(201);
  expect(answer.body).toContain('<Key>scans/plan.pdf</Key>');
  const found = await work.client.send(new GetObjectCommand({ Bucket: DOCUMENTS, Key: 'scans/plan.pdf' }));
  expect(found).toMatchObject({ ContentType: 'image/png', Metadata: { union: 'u-1' } });
  const { 'Content-Type': _, ...withoutType } = fields;
  expect(await upload(options, withoutType)).toMatchObject({ status: 403, code: 'AccessDenied' });
});

test('an upload far beyond its limit gets its answer without being kept', async () => {
  expect(await upload({}, {}, Buffer.alloc(20_000_000))).toMatchObject({
    status: 400,
    code: 'EntityTooLarge',
  });
  expect(await work.files()).toBe(before);
});

test('fields beyond 20 kB, and bodies that are no form, are refused', async () => {
  const { url, fields } = await work.presign();
  const long = { ...fields, 'x-ignore-long': 'x'.repeat(25_000) };
  expect(await post(url, long, PDF)).toMatchObject({ status: 400, code: 'MaxPostPreDataLengthExceeded' });
  const json = await fetch(url, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  expect(json.status).toBe(412);
  const form = new FormData();
  form.append('key', 'x');
  expect((await fetch(url, { method: 'POST', body: form })).status).toBe(400);
});

/** Posts a form as bytes of HTTP, the way a browser does that reads the answer only after sending everything. */
async function dial(file: string) {
  const { url, fields } = await work.presign();
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([file]), 'plan.pdf');
  const request = new Request(url, { method: 'POST', body: form });
  const body = Buffer.from(await request.arrayBuffer());
  const { port, hostname, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  const type = request.headers.get('content-type');
  socket.write(`POST ${pathname} HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: ${type}\r\n`);
  socket.write(`content-length: ${body.length}\r\n\r\n`);
  return { socket, body };
}

test('a refused upload is let by to its end, so that a browser gets to the answer', async () => {
  const { socket, body } = await dial('x'.repeat(20_000_000));
  await new Promise(sent => socket.write(body, sent));
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toContain('<Code>EntityTooLarge</Code>');
  socket.destroy();
});

test('an upload that breaks off leaves nothing', async () => {
  const { socket, body } = await dial(PDF.repeat(20));
  socket.write(body.subarray(0, body.length - 100));
  await expect.poll(() => work.files()).toBe(before + 1);
  socket.destroy();
  await expect.poll(() => work.files()).toBe(before);
});

test('a form ends when its time is over', async () => {
  const { url, fields } = await work.presign();
  expect((await post(url, fields, PDF)).status).toBe(204);
  work.pass(300_000);
  expect(await post(url, fields, PDF)).toMatchObject({ status: 403, code: 'AccessDenied' });
});
