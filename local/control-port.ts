import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';
import { isForThisMachine } from './cloudfront/front-door.ts';
import { StartError } from './start-error.ts';

const moveSchema = z.union([
  z.strictObject({ day: z.iso.date() }),
  z.strictObject({ instant: z.union([z.number(), z.iso.datetime().transform(text => Date.parse(text))]) }),
]);

/** What the control port can ask of a run. */
export type Controlled = {
  counters: () => Promise<unknown>;
  outputs: () => Record<string, string>;
  now: () => { instant: number; day: string };
  move: (to: { day: string } | { instant: number }) => Promise<void>;
};

/**
 * A port of its own for tests and tools, on the loopback address only and never reachable through the front door:
 * `GET /counters`, `GET /outputs`, `GET /clock`, and `POST /clock` with `{ day }` or `{ instant }`.
 */
export async function openControlPort(
  run: Controlled,
  port: number,
): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => void serve(run, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', cause =>
      reject(new StartError('PORT_IN_USE', `port ${port} (control) is in use`, { cause })),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(run: Controlled, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [status, body] = await answer(run, request).catch(
    (error: unknown) => [500, { message: String(error) }] as const,
  );
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function answer(run: Controlled, request: IncomingMessage): Promise<readonly [number, unknown]> {
  // Tools send no Origin; a page that could move the clock would be someone else's.
  if (!isForThisMachine(request) || request.headers.origin !== undefined)
    return [403, { message: 'for tools only' }];
  const asked = `${request.method} ${request.url}`;
  if (asked === 'GET /counters') return [200, await run.counters()];
  if (asked === 'GET /outputs') return [200, run.outputs()];
  if (asked === 'GET /clock') return [200, run.now()];
  if (asked !== 'POST /clock')
    return [404, { message: 'GET /counters, GET /outputs, GET /clock, POST /clock' }];
  const parsed = moveSchema.safeParse(await readJson(request));
  if (!parsed.success) return [400, { message: '{ "day": "YYYY-MM-DD" } or { "instant": … }' }];
  try {
    await run.move(parsed.data);
    return [200, run.now()];
  } catch (error) {
    if (error instanceof RangeError) return [409, { message: error.message }];
    throw error;
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse(Buffer.concat(await request.toArray()).toString());
  } catch {
    return undefined;
  }
}
