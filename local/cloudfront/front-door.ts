import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebAnswer, type WebRequest, webRequest } from '../http-api/web-request.ts';
import { StartError } from '../start-error.ts';

/** Something mounted beside the product on the front door's port, such as the sign-in service under `/idp`. */
export type Mount = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** What answers behind the front door, and what is mounted beside it by its first path segment (`/idp`). */
export type Inside = { handle: (request: WebRequest) => Promise<WebAnswer>; mounts: Map<string, Mount> };

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Whether the request names this machine. A page of a foreign name that resolves to it (DNS rebinding) does not. */
export function isForThisMachine({ headers }: IncomingMessage): boolean {
  return headers.host !== undefined && LOOPBACK.test(headers.host);
}

/**
 * The one port that a browser sees, on the loopback address only. It listens before there is anything behind it, so
 * that a taken port is known at once; requests wait until `open`.
 */
export class FrontDoor {
  readonly #server: Server;
  readonly #inside = Promise.withResolvers<Inside>();
  #inFlight = 0;

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
    // As at CloudFront; a shorter time races with the next request of a client that keeps its connection.
    this.#server.keepAliveTimeout = 65_000;
    this.#inside.promise.catch(() => {});
  }

  /** Takes the port; 0 takes any free one. Throws `StartError` if it is taken. */
  static async listen(port: number): Promise<FrontDoor> {
    const door = new FrontDoor();
    await new Promise<void>((resolve, reject) => {
      door.#server.once('error', (error: NodeJS.ErrnoException) => {
        const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
        reject(
          taken ? new StartError('PORT_IN_USE', `port ${port} is in use: choose another with --port`) : error,
        );
      });
      door.#server.listen(port, '127.0.0.1', resolve);
    });
    return door;
  }

  /** Like `http://127.0.0.1:8080`. */
  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  open(inside: Inside): void {
    this.#inside.resolve(inside);
  }

  async close(): Promise<void> {
    this.#inside.reject(new Error('the embedded run is stopping'));
    await new Promise(resolve => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#inFlight += 1;
    try {
      if (!isForThisMachine(request)) return write(response, request, refused());
      const moved = this.#canonical(request);
      if (moved !== undefined) return write(response, request, moved);
      const { handle, mounts } = await this.#inside.promise;
      const mount = mounts.get(`/${request.url?.split(/[/?]/)[1] ?? ''}`);
      if (mount !== undefined) return await mount(request, response);
      write(response, request, await handle(webRequest(request)));
    } catch (error) {
      // Whoever asked may have hung up in the middle: nobody is left to answer, and nothing is wrong.
      if (response.headersSent || request.errored) return void response.destroy();
      console.error(error);
      write(response, request, {
        status: 500,
        headers: { 'content-type': 'text/plain' },
        body: 'Internal error',
      });
    } finally {
      this.#inFlight -= 1;
    }
  }

  /** A page opened as `localhost` moves to the one address, or the bucket's addresses would be of another origin. */
  #canonical({ headers, url, method }: IncomingMessage): WebAnswer | undefined {
    const navigates = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
    if (!navigates || `http://${headers.host}` === this.address) return undefined;
    return { status: 307, headers: { location: `${this.address}${url}` }, body: '' };
  }
}

function refused(): WebAnswer {
  return { status: 421, headers: { 'content-type': 'text/plain' }, body: 'This address is not served here.' };
}

function write(response: ServerResponse, request: IncomingMessage, answer: WebAnswer): void {
  // Without this, a refused body would be read on as the next request of the connection.
  if (!request.complete) response.setHeader('connection', 'close');
  const body = Buffer.from(answer.body);
  const hasBody = answer.status !== 204 && answer.status !== 304;
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(hasBody ? { 'content-length': body.length } : {}),
  });
  response.end(hasBody && request.method !== 'HEAD' ? body : undefined);
}
