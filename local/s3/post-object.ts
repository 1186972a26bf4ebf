import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AccessKey } from './bucket-settings.ts';
import { checkDigests } from './digests.ts';
import { checkUnderstood, headerValue, keptHeaders } from './object-headers.ts';
import type { ObjectStore, Version } from './object-store.ts';
import { checkPolicy } from './post-policy.ts';
import { accessDenied, escapeXml, S3Error } from './s3-error.ts';
import { checkPolicySignature } from './signature.ts';
import { readUploadForm, type UploadForm } from './upload-form.ts';
import { announce } from './write-object.ts';

/** Where a form was posted. */
export type PostTarget = {
  readonly bucket: string;
  readonly store: ObjectStore;
  readonly key: AccessKey;
  /** The simulated instant, in milliseconds (UTC). */
  readonly now: number;
};

/** A browser's upload by form: signature and policy are checked before a byte of the file is taken. */
export async function postObject(
  target: PostTarget,
  request: IncomingMessage,
  body: AsyncIterable<Uint8Array>,
  response: ServerResponse,
): Promise<void> {
  const form = await readUploadForm(request.headers['content-type'] ?? '', body);
  const key = (form.fields.get('key') ?? '').replaceAll(/\$\{filename\}/g, () => form.fileName);
  const range = await checkForm(target, form, key);
  const headers = postedHeaders(form.fields);
  const staged = await target.store.stage(form.file(range.most));
  let version: Version;
  try {
    if (staged.size < range.least) throw tooSmall(range.least);
    checkDigests(form.fields, staged);
    version = await target.store.commit(key, staged, headers);
  } catch (error) {
    await target.store.discard(staged);
    throw error;
  }
  announce(target.store, version, response);
  answer(target.bucket, version, form.fields.get('success_action_status'), request, response);
}

async function checkForm(target: PostTarget, form: UploadForm, key: string) {
  const policy = form.fields.get('policy');
  if (!policy) throw accessDenied();
  await checkPolicySignature(policy, form.fields, target.key);
  const judged = new Map(form.fields).set('key', key).set('bucket', target.bucket);
  // A bucket field that names another bucket than the address must not slip past the condition.
  if ((form.fields.get('bucket') ?? target.bucket) !== target.bucket) {
    throw accessDenied('Invalid according to Policy: bucket');
  }
  const range = checkPolicy(policy, judged, target.now);
  checkUnderstood(form.fields.keys());
  if (key === '') throw new S3Error(400, 'InvalidArgument', 'Bucket POST must contain a field named key.');
  return range;
}

function answer(
  bucket: string,
  version: Version,
  status: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const key = version.key.split('/').map(encodeURIComponent).join('/');
  const path = (request.url ?? '').replace(/\/?(\?.*)?$/s, '');
  const location = `http://${request.headers.host}${path}/${key}`;
  response.setHeader('location', location);
  if (status !== '201') return void response.writeHead(status === '200' ? 200 : 204).end();
  const parts = { Location: location, Bucket: bucket, Key: version.key, ETag: `"${version.etag}"` };
  const elements = Object.entries(parts).map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`);
  response.setHeader('content-type', 'application/xml');
  response
    .writeHead(201)
    .end(`<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse>${elements.join('')}</PostResponse>`);
}

/** Form fields are text, header values are bytes. */
function postedHeaders(fields: ReadonlyMap<string, string>): Record<string, string> {
  const headers = Object.entries(keptHeaders(fields));
  return Object.fromEntries(headers.map(([name, value]) => [name, headerValue(value)]));
}

function tooSmall(least: number): S3Error {
  const message = 'Your proposed upload is smaller than the minimum allowed size';
  return new S3Error(400, 'EntityTooSmall', message, { MinSizeAllowed: String(least) });
}
