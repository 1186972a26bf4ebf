import { bodyOf, type JsonApi, serveRequests, WireRefusal } from '../json-api.ts';

const PATH = /^\/2015-03-31\/functions\/([^/]+)\/invocations\/?$/;

/** Serves Lambda's Invoke for calls that nobody waits for (`Event`). */
export function serveInvoke(send: (name: string, event: unknown) => Promise<void>): Promise<JsonApi> {
  return serveRequests('lambda', async (request, response) => {
    const [, name] = PATH.exec(new URL(request.url ?? '', 'http://lambda').pathname) ?? [];
    if (
      request.method !== 'POST' ||
      name === undefined ||
      request.headers['x-amz-invocation-type'] !== 'Event'
    )
      throw new WireRefusal(
        'InvalidRequestContentException',
        'only Invoke with the type Event is served here',
      );
    await send(decodeURIComponent(name), JSON.parse((await bodyOf(request)).toString() || 'null'));
    response.writeHead(202).end();
  });
}
