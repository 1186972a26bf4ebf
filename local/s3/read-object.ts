import type { FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { isValid } from 'ulid';
import { headerValue } from './object-headers.ts';
import type { ObjectStore, Version } from './object-store.ts';
import { S3Error } from './s3-error.ts';

const OVERRIDABLE = [
  'content-type',
  'content-language',
  'expires',
  'cache-control',
  'content-disposition',
  'content-encoding',
];

type Part = { readonly first: number; readonly last: number };

/** `GetObject` and `HeadObject`, of the latest version or the one named, whole or one range. */
export async function readObject(
  store: ObjectStore,
  key: string,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const version = await theVersion(store, key, query.get('versionId') ?? undefined, response);
  if (isUnchanged(version, request)) {
    response.setHeader('etag', `"${version.etag}"`);
    return void response.writeHead(304).end();
  }
  const part = rangeOf(request.headers.range, version.size);
  const bytes = request.method === 'HEAD' ? undefined : await store.openBytes(version);
  if (request.method !== 'HEAD' && !bytes) throw noSuchKey(key);
  describe(version, query, store.isVersioned, response);
  const { first, last } = part ?? { first: 0, last: version.size - 1 };
  if (part) response.setHeader('content-range', `bytes ${first}-${last}/${version.size}`);
  response.setHeader('content-length', String(last - first + 1));
  response.writeHead(part ? 206 : 200);
  await send(bytes, first, last, response);
}

/** The version asked for. Throws `NoSuchKey`, `NoSuchVersion`, or `MethodNotAllowed` for the mark of a deletion. */
async function theVersion(
  store: ObjectStore,
  key: string,
  id: string | undefined,
  response: ServerResponse,
): Promise<Version> {
  checkVersionId(id);
  const version = await store.find(key, id);
  if (!version) throw id === undefined ? noSuchKey(key) : noSuchVersion(key, id);
  if (!version.isDeleteMarker) return version;
  response.setHeader('x-amz-delete-marker', 'true');
  response.setHeader('x-amz-version-id', version.id);
  if (id === undefined) throw noSuchKey(key);
  throw new S3Error(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.');
}

/** Throws unless `id` looks like a version id, which also keeps it from being a path. */
export function checkVersionId(id: string | undefined): void {
  if (id === undefined || isValid(id)) return;
  throw new S3Error(400, 'InvalidArgument', 'Invalid version id specified');
}

function describe(
  version: Version,
  query: URLSearchParams,
  isVersioned: boolean,
  response: ServerResponse,
): void {
  for (const [name, value] of Object.entries(version.headers)) response.setHeader(name, value);
  for (const name of OVERRIDABLE) {
    const value = query.get(`response-${name}`);
    if (value !== null) response.setHeader(name, headerValue(value));
  }
  response.setHeader('etag', `"${version.etag}"`);
  response.setHeader('last-modified', new Date(version.written).toUTCString());
  response.setHeader('accept-ranges', 'bytes');
  if (isVersioned) response.setHeader('x-amz-version-id', version.id);
}

function isUnchanged(version: Version, request: IncomingMessage): boolean {
  const etag = `"${version.etag}"`;
  const names = (header: string | undefined) =>
    (header ?? '').split(',').map(name => name.trim().replace(/^W\//, ''));
  const wanted = request.headers['if-match'];
  if (wanted && !names(wanted).some(name => name === etag || name === '*' || name === version.etag)) {
    throw new S3Error(
      412,
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
    );
  }
  return names(request.headers['if-none-match']).some(name => name === etag || name === '*');
}

/** The range asked for; undefined where none was, or one that is not understood (the whole is sent, as by S3). */
function rangeOf(header: string | undefined, size: number): Part | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(from) > Number(to)) return undefined;
  if (first < size && last >= first) return { first, last };
  throw new S3Error(416, 'InvalidRange', 'The requested range is not satisfiable', {
    ActualObjectSize: String(size),
  });
}

async function send(
  bytes: FileHandle | undefined,
  first: number,
  last: number,
  response: ServerResponse,
): Promise<void> {
  if (bytes && last >= first)
    return await pipeline(bytes.createReadStream({ start: first, end: last }), response);
  await bytes?.close();
  response.end();
}

function noSuchKey(key: string): S3Error {
  return new S3Error(404, 'NoSuchKey', 'The specified key does not exist.', { Key: key });
}

function noSuchVersion(key: string, id: string): S3Error {
  return new S3Error(404, 'NoSuchVersion', 'The specified version does not exist.', {
    Key: key,
    VersionId: id,
  });
}
