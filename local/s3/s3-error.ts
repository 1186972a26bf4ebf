/** An answer of the kind `<Error><Code>…`, by S3's name for what is wrong. `details` become elements beside it. */
export class S3Error extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, details: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'S3Error';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** The answer to whoever may not, for the reason given. */
export function accessDenied(why = 'Access Denied'): S3Error {
  return new S3Error(403, 'AccessDenied', why);
}

/** The answer to what S3 can do and the embedded bucket cannot. */
export function notImplemented(what: string): S3Error {
  return new S3Error(501, 'NotImplemented', `The embedded bucket does not implement ${what}.`);
}

/** The body of an error answer. */
export function errorXml(error: S3Error, resource: string, requestId: string): string {
  const parts = {
    Code: error.code,
    Message: error.message,
    ...error.details,
    Resource: resource,
    RequestId: requestId,
  };
  const elements = Object.entries(parts).map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${elements.join('')}</Error>`;
}

/** `text` as it may stand between two XML tags. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
