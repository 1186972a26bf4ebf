import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { AccessKey, BucketSettings } from './bucket-settings.ts';
import { allowOrigin, answerPreflight } from './cors.ts';
import { checkUnderstood } from './object-headers.ts';
import { ObjectStore } from './object-store.ts';
import { postObject } from './post-object.ts';
import { readObject } from './read-object.ts';
import { errorXml, notImplemented, S3Error } from './s3-error.ts';
import { checkSignature } from './signature.ts';
import { deleteObject, putObject } from './write-object.ts';

/** How to start the embedded buckets. */
export type S3Options = {
  /** Where the objects are kept; made when missing. */
  readonly folder: string;
  readonly clock: Clock;
  readonly buckets: readonly BucketSettings[];
  /** What requests must be signed with. */
  readonly credentials: AccessKey;
  /**
   * The path the handler is mounted under, such as `/s3`; none when left out. Requests arrive with it in their
   * address, because clients sign the whole path.
   */
  readonly mount?: string;
};

/** The embedded buckets, running. */
export type RunningS3 = {
  readonly handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Body = NodeJS.AsyncIterator<Uint8Array, undefined>;
type Bucket = BucketSettings & { readonly store: ObjectStore };
type Address = {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly bucket: Bucket;
  readonly key: string;
};

/** Anything else in a query asks for something that the stand-in cannot do. */
const QUERY = /^(x-id|versionId|response-[a-z-]+|x-amz-.+)$/i;

/** Starts the stand-in for S3, addressed as `/{bucket}/{key}`. What it acknowledged is on disk. */
export async function startS3(options: S3Options): Promise<RunningS3> {
  const buckets = new Map<string, Bucket>();
  for (const settings of options.buckets) {
    const { name, versioned } = settings;
    if (!/^[a-z0-9][a-z0-9.-]*$/i.test(name)) throw new RangeError(`no bucket name: ${name}`);
    const store = await ObjectStore.open(join(options.folder, name), versioned, options.clock);
    buckets.set(settings.name, { ...settings, store });
  }
  const running = new Set<Promise<void>>();
  return {
    handler(request, response) {
      const answered = answerRequest(options, buckets, request, response);
      running.add(answered);
      return answered.finally(() => running.delete(answered));
    },
    close: async () => void (await Promise.allSettled(running)),
  };
}

async function answerRequest(
  options: S3Options,
  buckets: ReadonlyMap<string, Bucket>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requestId = randomUUID();
  const body: Body = request.iterator({ destroyOnReturn: false });
  response.sendDate = false;
  response.setHeader('date', new Date(options.clock.now()).toUTCString());
  response.setHeader('x-amz-request-id', requestId);
  try {
    const address = addressOf(options.mount ?? '', buckets, request);
    if (request.method === 'OPTIONS') return answerPreflight(address.bucket.cors, request, response);
    allowOrigin(address.bucket.cors, request, response);
    await route(options, address, request, body, response);
  } catch (error) {
    if (isHungUp(error, request)) return void response.destroy();
    answerError(error, requestId, request, response);
  } finally {
    // Browsers read the answer only after they have sent everything, so what is left of a refused body is let by.
    await body.return?.();
    request.resume();
  }
}

async function route(
  options: S3Options,
  { bucket, key, path, query }: Address,
  request: IncomingMessage,
  body: Body,
  response: ServerResponse,
): Promise<void> {
  const now = options.clock.now();
  const { method = '', headers } = request;
  for (const name of query.keys()) if (!QUERY.test(name)) throw notImplemented(`"${name}" in the query`);
  if (method === 'POST' && key === '') {
    const target = { bucket: bucket.name, store: bucket.store, key: options.credentials, now };
    return await postObject(target, request, body, response);
  }
  await checkSignature({ method, path, query, headers }, options.credentials, now);
  const given = givenHeaders(request, query);
  checkUnderstood(given.keys());
  if (key === '') throw notImplemented(`${method} on a bucket`);
  if (method === 'GET' || method === 'HEAD')
    return await readObject(bucket.store, key, query, request, response);
  if (method === 'PUT') return await putObject(bucket.store, key, given, body, response);
  if (method === 'DELETE') return await deleteObject(bucket.store, key, query, response);
  throw new S3Error(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.');
}

/** The headers, and those that a presigned address carries in its query; names in lower case. */
function givenHeaders(request: IncomingMessage, query: URLSearchParams): Map<string, string> {
  const hoisted = [...query].filter(([name]) => /^x-amz-/i.test(name));
  return new Map([
    ...hoisted.map(([name, value]) => [name.toLowerCase(), value] as const),
    ...Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const),
  ]);
}

function addressOf(mount: string, buckets: ReadonlyMap<string, Bucket>, request: IncomingMessage): Address {
  const [path = '', query = ''] = (request.url ?? '').split(/\?(.*)/s);
  if (!path.startsWith(`${mount}/`)) throw noSuchBucket();
  const [name = '', key = ''] = path.slice(mount.length + 1).split(/\/(.*)/s);
  const bucket = buckets.get(name);
  if (!bucket) throw noSuchBucket();
  try {
    return { path, query: new URLSearchParams(query), bucket, key: decodeURIComponent(key) };
  } catch {
    throw new S3Error(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
}

/** Whether the other side broke off, in the middle of sending or of receiving. */
function isHungUp(error: unknown, request: IncomingMessage): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return (request.destroyed && !request.complete) || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function answerError(
  error: unknown,
  requestId: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!(error instanceof S3Error)) console.error('embedded bucket:', error);
  if (response.headersSent) return void response.destroy();
  const known =
    error instanceof S3Error ? error : new S3Error(500, 'InternalError', 'We encountered an internal error.');
  response.setHeader('content-type', 'application/xml');
  const [path = ''] = (request.url ?? '').split('?');
  response.writeHead(known.status).end(request.method === 'HEAD' ? '' : errorXml(known, path, requestId));
}

function noSuchBucket(): S3Error {
  return new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist');
}
