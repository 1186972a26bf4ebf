import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { codeOf, DOCUMENTS, PLAIN, type S3AtWork, s3AtWork } from './s3-at-work.ts';

let work: S3AtWork;
beforeAll(async () => {
  work = await s3AtWork();
});
afterAll(() => work.close());

async function put(Key: string, Body: string | Buffer, more: object = {}, Bucket = DOCUMENTS) {
  return await work.client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
}

async function read(Key: string, more: object = {}, Bucket = DOCUMENTS): Promise<string | undefined> {
  const { Body } = await work.client.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return await Body?.transformToString();
}

test('an object comes back as it was put, with its headers, after a restart too', async () => {
  const key = 'hồ sơ/Đề án (1) + phụ lục.docx';
  const headers = {
    ContentType: 'application/msword',
    CacheControl: 'no-store',
    Metadata: { union: 'u-17' },
  };
  const { VersionId, ETag } = await put(key, 'kế hoạch', headers);
  await work.restart();
  const found = await work.client.send(new GetObjectCommand({ Bucket: DOCUMENTS, Key: key }));
  expect(found).toMatchObject({ ...headers, VersionId, ETag, ContentLength: Buffer.byteLength('kế hoạch') });
  expect(ETag).toMatch(/^"[0-9a-f]{32}"$/);
  expect(Math.abs((found.LastModified?.getTime() ?? 0) - work.clock.now())).toBeLessThan(60_000);
  expect(await found.Body?.transformToString()).toBe('kế hoạch');
});

test('a version never changes, whatever is written later', async () => {
  const first = await put('versions', 'one');
  const second = await put('versions', 'two');
  expect(await read('versions')).toBe('two');
  await work.restart();
  expect(await read('versions', { VersionId: first.VersionId })).toBe('one');
  expect(await read('versions', { VersionId: second.VersionId })).toBe('two');
});

test('a deletion hides the object and keeps its versions; erasing the mark brings it back', async () => {
  const { VersionId } = await put('deleted', 'kept');
  const mark = await work.client.send(new DeleteObjectCommand({ Bucket: DOCUMENTS, Key: 'deleted' }));
  expect(mark.DeleteMarker).toBe(true);
  await expect(read('deleted')).rejects.toMatchObject({ name: 'NoSuchKey' });
  await expect(read('deleted', { VersionId: mark.VersionId })).rejects.toMatchObject({
    name: 'MethodNotAllowed',
  });
  expect(await read('deleted', { VersionId })).toBe('kept');
  const erase = { Bucket: DOCUMENTS, Key: 'deleted', VersionId: mark.VersionId };
  expect((await work.client.send(new DeleteObjectCommand(erase))).DeleteMarker).toBe(true);
  expect(await read('deleted')).toBe('kept');
});

test('an erased version is gone from the disk', async () => {
  const before = await work.files();
  const { VersionId } = await put('erased', 'personal data');
  await work.client.send(new DeleteObjectCommand({ Bucket: DOCUMENTS, Key: 'erased', VersionId }));
  await expect(read('erased', { VersionId })).rejects.toMatchObject({ name: 'NoSuchVersion' });
  expect(await work.files()).toBe(before);
});

test('a bucket without versions keeps only the last, and deletes for good', async () => {
  const before = await work.files();
  expect((await put('page', 'old', {}, PLAIN)).VersionId).toBeUndefined();
  await put('page', 'new', {}, PLAIN);
  expect(await read('page', {}, PLAIN)).toBe('new');
  expect(await work.files()).toBe(before + 2);
  await work.client.send(new DeleteObjectCommand({ Bucket: PLAIN, Key: 'page' }));
  await expect(read('page', {}, PLAIN)).rejects.toMatchObject({ name: 'NoSuchKey' });
  expect(await work.files()).toBe(before);
});

test.each([
  ['bytes=2-4', '234', 'bytes 2-4/10'],
  ['bytes=7-', '789', 'bytes 7-9/10'],
  ['bytes=-2', '89', 'bytes 8-9/10'],
  ['bytes=0-99', '0123456789', 'bytes 0-9/10'],
])('the range %s is %s', async (Range, text, ContentRange) => {
  await put('digits', '0123456789');
  const found = await work.client.send(new GetObjectCommand({ Bucket: DOCUMENTS, Key: 'digits', Range }));
  expect(found).toMatchObject({
    ContentRange,
    ContentLength: text.length,
    $metadata: { httpStatusCode: 206 },
  });
  expect(await found.Body?.transformToString()).toBe(text);
  await expect(read('digits', { Range: 'bytes=10-' })).rejects.toMatchObject({ name: 'InvalidRange' });
});

test('the first bytes of a large object are read without the rest', async () => {
  const large = Buffer.alloc(3_000_000, 7);
  await put('large', large);
  const head = await work.client.send(new HeadObjectCommand({ Bucket: DOCUMENTS, Key: 'large' }));
  expect(head).toMatchObject({ ContentLength: 3_000_000, AcceptRanges: 'bytes' });
  const part = await work.client.send(
    new GetObjectCommand({ Bucket: DOCUMENTS, Key: 'large', Range: 'bytes=0-4099' }),
  );
  expect((await part.Body?.transformToByteArray())?.length).toBe(4100);
});

test('a reader who hangs up disturbs nobody', async () => {
  const logged = vi.spyOn(console, 'error');
  await put('abandoned', Buffer.alloc(8_000_000));
  const found = await work.client.send(new GetObjectCommand({ Bucket: DOCUMENTS, Key: 'abandoned' }));
  (found.Body as Readable).destroy();
  await work.restart();
  expect(await read('abandoned', { Range: 'bytes=0-1' })).toHaveLength(2);
  expect(logged).not.toHaveBeenCalled();
  logged.mockRestore();
});

test('a stream is stored as the bytes it carried', async () => {
  const parts = Array.from({ length: 40 }, (_, i) => Buffer.alloc(5000, i));
  const input = { Bucket: DOCUMENTS, Key: 'stream', Body: Readable.from(parts), ContentLength: 200_000 };
  await work.client.send(new PutObjectCommand(input));
  const found = await work.client.send(new GetObjectCommand({ Bucket: DOCUMENTS, Key: 'stream' }));
  expect(Buffer.concat(parts).equals((await found.Body?.transformToByteArray()) ?? Buffer.alloc(0))).toBe(
    true,
  );
  expect(found.ContentEncoding).toBeUndefined();
});

test('an empty object is an object', async () => {
  await put('empty', Buffer.alloc(0));
  expect(await read('empty')).toBe('');
});

test.each(['../escape', 'a/../../b', '/etc/passwd', '%2e%2e/x', '.', `${'long/'.repeat(180)}x`])(
  'the key %s names an object, never a path',
  async key => {
    await put(key, key);
    expect(await read(key)).toBe(key);
    const encoded = key.split('/').map(encodeURIComponent).join('/');
    const raw = await fetch(`${work.endpoint}/${DOCUMENTS}/${encoded}`);
    expect(raw.status).not.toBe(200);
  },
);

test.each([`..`, '%2e%2e', `${DOCUMENTS}%2f..`, 'incoming', 'nothing'])(
  'there is no bucket %s',
  async name => {
    const response = await fetch(`${work.endpoint}/${name}/x`);
    expect([response.status, codeOf(await response.text())]).toEqual([404, 'NoSuchBucket']);
  },
);

test('bytes that do not fit their checksum are refused and leave nothing', async () => {
  const before = await work.files();
  const wrong = { ChecksumSHA256: Buffer.alloc(32).toString('base64') };
  await expect(put('damaged', 'bytes', wrong)).rejects.toMatchObject({ name: 'BadDigest' });
  await expect(
    put('damaged', 'bytes', { ContentMD5: Buffer.alloc(16).toString('base64') }),
  ).rejects.toMatchObject({
    name: 'BadDigest',
  });
  await expect(read('damaged')).rejects.toMatchObject({ name: 'NoSuchKey' });
  expect(await work.files()).toBe(before);
});

test('only the right secret opens the bucket, and only for a quarter of an hour', async () => {
  await put('secret', 'x');
  const get = new GetObjectCommand({ Bucket: DOCUMENTS, Key: 'secret' });
  await expect(work.forger.send(get)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  const bare = await fetch(`${work.endpoint}/${DOCUMENTS}/secret`);
  expect([bare.status, codeOf(await bare.text())]).toEqual([403, 'AccessDenied']);
  const moved = await s3AtWork();
  try {
    moved.pass(16 * 60_000);
    const late = { Bucket: DOCUMENTS, Key: 'x', Body: 'x' };
    await expect(moved.client.send(new PutObjectCommand(late))).rejects.toMatchObject({
      name: 'RequestTimeTooSkewed',
    });
    // The SDK sets its clock by the answer's date, so a machine with another date gets in at the second try.
    await moved.client.send(new PutObjectCommand(late));
  } finally {
    await moved.close();
  }
});

test('what the stand-in cannot do is refused, not done otherwise', async () => {
  const name = 'NotImplemented';
  await expect(work.client.send(new ListObjectsV2Command({ Bucket: DOCUMENTS }))).rejects.toMatchObject({
    name,
  });
  await expect(put('x', 'x', { ACL: 'public-read' })).rejects.toMatchObject({ name });
  await expect(put('x', 'x', { Tagging: 'a=b' })).rejects.toMatchObject({ name });
  await expect(put('x', 'x', { IfNoneMatch: '*' })).rejects.toMatchObject({ name });
});
