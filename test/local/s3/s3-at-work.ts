import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { Clock } from '../../../local/clock.ts';
import { startS3 } from '../../../local/s3/start-s3.ts';

export const DOCUMENTS = 'documents';
export const PLAIN = 'plain-files';
export const SITE = 'http://127.0.0.1:8080';

const MOUNT = '/s3';
export const CREDENTIALS = { accessKeyId: 'LOCALKEY', secretAccessKey: 'local-secret' };
const CORS = {
  allowedOrigins: [SITE],
  allowedMethods: ['GET', 'POST'],
  allowedHeaders: ['*'],
  exposedHeaders: ['ETag', 'x-amz-version-id'],
  maxAge: 3000,
};

/** Buckets on a port of their own, mounted as on the front door, the SDK client for them, and their clock. */
export async function s3AtWork() {
  const folder = await mkdtemp(join(tmpdir(), 'buckets-'));
  const clock = new Clock();
  const start = () =>
    startS3({
      folder,
      clock,
      credentials: CREDENTIALS,
      mount: MOUNT,
      buckets: [
        { name: DOCUMENTS, cors: [CORS], versioned: true },
        { name: PLAIN, cors: [], versioned: false },
      ],
    });
  let s3 = await start();
  const server = createServer((request, response) => void s3.handler(request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const endpoint = `${origin}${MOUNT}`;
  const clientLike = (config: S3ClientConfig) =>
    new S3Client({
      endpoint,
      forcePathStyle: true,
      region: 'ap-southeast-1',
      credentials: CREDENTIALS,
      maxAttempts: 1,
      ...config,
    });
  const client = clientLike({});
  const forger = clientLike({ credentials: { ...CREDENTIALS, secretAccessKey: 'guessed' } });
  return {
    origin,
    endpoint,
    clientLike,
    client,
    forger,
    clock,

    /** A form that may be posted, as the product signs it. */
    presign: (options: Partial<PresignedPostOptions> = {}, by = client) =>
      createPresignedPost(by, {
        Bucket: DOCUMENTS,
        Key: 'uploads/plan.pdf',
        Conditions: [['content-length-range', 3, 1000]],
        Fields: { 'Content-Type': 'application/pdf' },
        Expires: 300,
        ...options,
      }),

    /** How many files the buckets hold, whatever they are. */
    async files(): Promise<number> {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries.filter(entry => entry.isFile()).length;
    },

    pass(milliseconds: number): void {
      clock.moveTo(clock.now() + milliseconds);
    },

    async restart(): Promise<void> {
      await s3.close();
      s3 = await start();
    },

    async close(): Promise<void> {
      client.destroy();
      forger.destroy();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      await s3.close();
      clock.close();
      await rm(folder, { recursive: true });
    },
  };
}

export type S3AtWork = Awaited<ReturnType<typeof s3AtWork>>;

/** Posts a form as a browser does: the fields, then the file. */
export async function post(
  url: string,
  fields: Record<string, string>,
  file: string | Uint8Array<ArrayBuffer>,
  name = 'plan.pdf',
) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([file]), name);
  const response = await fetch(url, { method: 'POST', body: form, headers: { origin: SITE } });
  const body = await response.text();
  return { status: response.status, headers: response.headers, body, code: codeOf(body) };
}

/** The code of an error answer. */
export function codeOf(body: string): string | undefined {
  return /<Error><Code>(\w+)<\/Code>/.exec(body)?.[1];
}
