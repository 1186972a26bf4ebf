import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { undated } from '../undated.ts';
import { OPERATIONS, type Scope } from './operations.ts';
import { Refusal } from './refusal.ts';

/** The port in use, and how to end: `close` resolves when the requests in progress are answered. */
export type WireApi = { endpoint: string; close(): Promise<void> };

const LARGEST_BODY = 2 ** 20;

/** Serves the operations of Step Functions in AWS JSON 1.0 on a loopback `port` (0: a free one). */
export async function serveWireApi(scope: Scope, port: number): Promise<WireApi> {
  let isClosing = false;
  const server = createServer((request, response) => {
    undated(response);
    // A client that keeps its connection open would hold up `close`.
    response.on('finish', () => isClosing && request.socket.end());
    void answer(scope, request, response);
  });
  server.listen(port, '127.0.0.1');
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

async function answer(scope: Scope, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (status: number, body: object) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(body));
  };
  try {
    const [, name = ''] = String(request.headers['x-amz-target']).split('.');
    const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
    if (!operation) throw new Refusal('UnknownOperationException', `${name} is not served here`);
    send(200, await operation(scope, await bodyOf(request)));
  } catch (error) {
    if (error instanceof Refusal) return send(400, { __type: error.name, message: error.message });
    console.error('step-functions', error);
    send(500, { __type: 'InternalFailure', message: 'The embedded Step Functions failed; see their log.' });
  }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > LARGEST_BODY) throw new Refusal('ValidationException', 'The request is too large');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString() || '{}');
  } catch {
    throw new Refusal('ValidationException', 'The request is not JSON');
  }
}
