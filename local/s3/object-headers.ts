import { notImplemented, S3Error } from './s3-error.ts';

const KEPT = new Set([
  'content-type',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires',
]);

/** What the embedded bucket honours, or may ignore because it changes no answer. */
const UNDERSTOOD = [
  /^x-amz-(algorithm|credential|signature|signedheaders|date|expires|security-token|content-sha256|user-agent)$/,
  /^x-amz-(decoded-content-length|trailer|sdk-checksum-algorithm|checksum-.+)$/,
  /^x-amz-(expected-bucket-owner|storage-class|server-side-encryption.*|meta-.+)$/,
];

/** Throws `NotImplemented` when `names` (in lower case) hold something that would change what S3 does. */
export function checkUnderstood(names: Iterable<string>): void {
  for (const name of names) {
    const matters = name.startsWith('x-amz-') || name === 'success_action_redirect';
    if (matters && !UNDERSTOOD.some(pattern => pattern.test(name))) throw notImplemented(name);
  }
}

/** Of what came with an upload, the headers that go out again with the object. */
export function keptHeaders(given: ReadonlyMap<string, string>): Record<string, string> {
  const kept = [...given].filter(([name]) => KEPT.has(name) || name.startsWith('x-amz-meta-'));
  const headers = Object.fromEntries(kept);
  const encoding = headers['content-encoding']?.replace(/\s*aws-chunked\s*,?/, '');
  if (encoding) headers['content-encoding'] = encoding;
  else delete headers['content-encoding'];
  return { 'content-type': 'binary/octet-stream', ...headers };
}

/**
 * `text` as a header's value. Those travel as Latin-1, so a character beyond it goes as its UTF-8 bytes, as S3
 * sends it. Throws `InvalidArgument` for what would break out of the line.
 */
export function headerValue(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(text)) {
    throw new S3Error(400, 'InvalidArgument', 'Header value cannot be represented.');
  }
  return Buffer.from(text).toString('latin1');
}
