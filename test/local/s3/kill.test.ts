import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CREDENTIALS, DOCUMENTS } from './s3-at-work.ts';

let folder = '';
let child: ChildProcess | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 's3-killed-'));
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

async function serve(): Promise<S3Client> {
  const script = join(import.meta.dirname, 'serve-s3.ts');
  child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = child.stdout ? await once(child.stdout, 'data') : [];
  return new S3Client({
    endpoint: `http://127.0.0.1:${String(port).trim()}`,
    forcePathStyle: true,
    region: 'ap-southeast-1',
    credentials: CREDENTIALS,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    maxAttempts: 1,
  });
}

async function kill(): Promise<void> {
  const ended = child && once(child, 'exit');
  child?.kill('SIGKILL');
  await ended;
}

/** Begins to put an object, and stops in the middle of its bytes. */
async function putHalf(client: S3Client, Key: string): Promise<Socket> {
  const url = new URL(await getSignedUrl(client, new PutObjectCommand({ Bucket: DOCUMENTS, Key })));
  const socket = connect(Number(url.port), url.hostname);
  socket.on('error', () => socket.destroy());
  const head = `PUT ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\ncontent-length: 200\r\n\r\n`;
  socket.write(head + 'x'.repeat(100));
  return socket;
}

const incoming = () => readdir(join(folder, DOCUMENTS, 'incoming'));

test('a kill -9 leaves whole versions, and nothing of the half one', async () => {
  const before = await serve();
  const object = { Bucket: DOCUMENTS, Key: 'plan' };
  await before.send(new PutObjectCommand({ ...object, Body: 'whole' }));
  const half = await putHalf(before, 'plan');
  await expect.poll(incoming).toHaveLength(1);
  await kill();
  half.destroy();

  const after = await serve();
  const found = await after.send(new GetObjectCommand(object));
  expect(await found.Body?.transformToString()).toBe('whole');
  expect(await incoming()).toEqual([]);
});
