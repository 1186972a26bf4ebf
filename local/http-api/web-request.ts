import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A request as an origin behind the front door sees it. */
export type WebRequest = {
  method: string;
  /** Path without the query; percent-encoded as it was sent, until an HTTP API decodes it. */
  path: string;
  /** Query as sent, without the question mark. */
  query: string;
  headers: IncomingHttpHeaders;
  sourceIp: string;
  /** Reads the body; gives undefined, and reads no further, if it is longer than `limit` bytes. */
  body: (limit: number) => Promise<Buffer | undefined>;
};

/** What an origin answers. Header names are lower-case; a list stands for a header that is repeated. */
export type WebAnswer = { status: number; headers: Record<string, string | string[]>; body: Buffer | string };

/** The request that arrived on a socket. */
export function webRequest(message: IncomingMessage): WebRequest {
  const [path = '/', ...query] = (message.url ?? '/').split('?');
  return {
    method: message.method ?? 'GET',
    path,
    query: query.join('?'),
    headers: message.headers,
    sourceIp: message.socket.remoteAddress?.replace('::ffff:', '') ?? '127.0.0.1',
    body: limit => readBody(message, limit),
  };
}

/** An answer with a JSON body. */
export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): WebAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

async function readBody(message: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  if (Number(message.headers['content-length'] ?? 0) > limit) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
