import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { undated } from './undated.ts';

/** The port in use, and how to end: `close` resolves when the requests in progress are answered. */
export type JsonApi = { endpoint: string; close(): Promise<void> };

/** What a caller did wrong; `name` is the type that the protocol gives the error. */
export class WireRefusal extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

const LARGEST_BODY = 2 ** 20;

/** Serves operations in AWS JSON 1.0, named by the header of the protocol, on a free loopback port. */
export function serveJsonApi(
  service: string,
  operate: (operation: string, input: Record<string, unknown>) => Promise<object>,
): Promise<JsonApi> {
  return serveRequests(service, async (request, response) => {
    const [, operation = ''] = String(request.headers['x-amz-target']).split('.');
    const answer = await operate(operation, JSON.parse((await bodyOf(request)).toString() || '{}'));
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(answer));
  });
}

/** Serves requests on a free loopback port; what `answer` throws is told in AWS JSON. */
export async function serveRequests(
  service: string,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<JsonApi> {
  let isClosing = false;
  const server = createServer((request, response) => {
    undated(response);
    // A client that keeps its connection open would hold up `close`.
    response.on('finish', () => isClosing && request.socket.end());
    answer(request, response).catch((error: unknown) => {
      const isRefusal = error instanceof WireRefusal;
      if (!isRefusal) console.error(service, error);
      const [type, message] = isRefusal
        ? [error.name, error.message]
        : ['InternalFailure', `${service} failed`];
      response.writeHead(isRefusal ? 400 : 500, {
        'content-type': 'application/x-amz-json-1.0',
        'x-amzn-errortype': type,
      });
      response.end(JSON.stringify({ __type: type, message }));
    });
  });
  server.listen(0, '127.0.0.1');
  await new Promise((listening, failed) => server.once('listening', listening).once('error', failed));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(closed => {
        isClosing = true;
        server.close(() => closed());
        server.closeIdleConnections();
      }),
  };
}

/** The body of a request, refused beyond a megabyte. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > LARGEST_BODY) throw new WireRefusal('ValidationException', 'The request is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
