import type { ServerResponse } from 'node:http';
import { decodeAwsChunked } from './aws-chunked.ts';
import { checkDigests } from './digests.ts';
import { keptHeaders } from './object-headers.ts';
import type { ObjectStore, Version } from './object-store.ts';
import { LONGEST_UPLOAD } from './post-policy.ts';
import { checkVersionId } from './read-object.ts';
import { notImplemented, S3Error } from './s3-error.ts';
import { tooLarge } from './upload-form.ts';

/** `PutObject`: the body becomes the latest version, once it is whole. `given` are its headers, in lower case. */
export async function putObject(
  store: ObjectStore,
  key: string,
  given: ReadonlyMap<string, string>,
  body: AsyncIterable<Uint8Array>,
  response: ServerResponse,
): Promise<void> {
  const headers = new Map(given);
  for (const name of ['if-match', 'if-none-match']) if (headers.has(name)) throw notImplemented(name);
  if (!headers.has('content-length') && !headers.has('x-amz-decoded-content-length')) {
    throw new S3Error(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.');
  }
  const staged = await store.stage(limited(payload(body, headers), LONGEST_UPLOAD));
  try {
    checkDigests(headers, staged);
    announce(store, await store.commit(key, staged, keptHeaders(headers)), response);
  } catch (error) {
    await store.discard(staged);
    throw error;
  }
  response.writeHead(200).end();
}

/** `DeleteObject`: marks the key as deleted, or erases the one version that is named. */
export async function deleteObject(
  store: ObjectStore,
  key: string,
  query: URLSearchParams,
  response: ServerResponse,
): Promise<void> {
  const id = query.get('versionId') ?? undefined;
  checkVersionId(id);
  const version = id === undefined ? await store.remove(key) : await store.erase(key, id);
  if (version?.isDeleteMarker) response.setHeader('x-amz-delete-marker', 'true');
  if (version && store.isVersioned) response.setHeader('x-amz-version-id', version.id);
  response.writeHead(204).end();
}

/** Tells which version was written. */
export function announce(store: ObjectStore, version: Version, response: ServerResponse): void {
  response.setHeader('etag', `"${version.etag}"`);
  if (store.isVersioned) response.setHeader('x-amz-version-id', version.id);
}

/** The object's bytes. What the trailers say is added to `headers` when the bytes are over. */
function payload(body: AsyncIterable<Uint8Array>, headers: Map<string, string>): AsyncIterable<Uint8Array> {
  const kind = headers.get('x-amz-content-sha256') ?? '';
  if (!kind.startsWith('STREAMING-')) return body;
  if (kind !== 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') throw notImplemented(kind);
  return decodeAwsChunked(body, headers);
}

async function* limited(source: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > most) throw tooLarge(most);
    yield chunk;
  }
}
