import { expect, test } from 'vitest';
import { Client, type TokenSource } from '../../../web/api/client.ts';
import { ApiError, Offline, SignedOut } from '../../../web/api/problem.ts';

type Call = { url: string; method: string; headers: Record<string, string>; body: unknown };
type Reply = Response | Error;

const DATE = { type: 'register-date', date: '2023-04-20' } as const;
const AT = { term: '2023-2028', union: 'SH-001' };

/** A client whose requests are answered from `replies`, one after another. */
function clientWith(replies: Reply[], tokens: Partial<TokenSource> = {}) {
  const calls: Call[] = [];
  let keys = 0;
  const client = new Client({
    config: async () => ({ apiBase: '/api', idpUrl: '/idp', clientId: 'web', region: 'here' }),
    tokens: { accessToken: async () => 'token', end: () => undefined, ...tokens },
    newKey: () => {
      keys += 1;
      return `key-${keys}`;
    },
    fetch: async (url, init) => {
      const { method = 'GET', headers, body } = init ?? {};
      calls.push({
        url: String(url),
        method,
        headers: headers as Record<string, string>,
        body: typeof body === 'string' ? JSON.parse(body) : undefined,
      });
      const reply = replies.shift() ?? new Error('no more replies');
      if (reply instanceof Error) throw reply;
      return reply;
    },
  });
  return { client, calls, keysOf: () => calls.map(call => call.headers['idempotency-key']) };
}

const ok = (body: unknown = {}) => Response.json(body);
const problem = (status: number, code: string) =>
  Response.json({ type: 'about:blank', title: `Câu cho ${code}.`, status, code }, { status });

test('a route is filled with what it is asked, and reading carries no key', async () => {
  const { client, calls } = clientWith([ok()]);
  await client.call('unions', { params: { term: 'a/b' }, query: { parent: 'SH', search: 'dào san' } });
  expect(calls[0]?.url).toBe('/api/terms/a%2Fb/unions?parent=SH&search=d%C3%A0o+san');
  expect(calls[0]?.headers).toMatchObject({ authorization: 'Bearer token' });
  expect(calls[0]?.headers).not.toHaveProperty('idempotency-key');
});

test('a retry after a lost connection repeats the key of the same action', async () => {
  const { client, keysOf } = clientWith([new TypeError('network'), ok()]);
  const ask = { params: AT, body: DATE };
  await expect(client.call('command', ask)).rejects.toBeInstanceOf(Offline);
  await client.call('command', ask);
  expect(keysOf()).toEqual(['key-1', 'key-1']);
});

test('a server in trouble or busy leaves the key standing', async () => {
  const { client, keysOf } = clientWith([new Response('', { status: 503 }), problem(429, 'busy'), ok()]);
  const ask = { params: AT, body: DATE };
  await expect(client.call('command', ask)).rejects.toBeInstanceOf(ApiError);
  await expect(client.call('command', ask)).rejects.toBeInstanceOf(ApiError);
  await client.call('command', ask);
  expect(keysOf()).toEqual(['key-1', 'key-1', 'key-1']);
});

test('an answer that broke off may have been done: the key stands', async () => {
  const { client, keysOf } = clientWith([new Response('{"version":'), ok()]);
  const ask = { params: AT, body: DATE };
  await expect(client.call('command', ask)).rejects.toBeInstanceOf(Offline);
  await client.call('command', ask);
  expect(keysOf()).toEqual(['key-1', 'key-1']);
});

test('done or refused, the next time is another action', async () => {
  const { client, keysOf } = clientWith([ok(), problem(422, 'date-past'), ok()]);
  const ask = { params: AT, body: DATE };
  await client.call('command', ask);
  await expect(client.call('command', ask)).rejects.toMatchObject({ problem: { code: 'date-past' } });
  await client.call('command', ask);
  expect(keysOf()).toEqual(['key-1', 'key-2', 'key-3']);
});

test('a changed form is another action while the first is still unanswered', async () => {
  const { client, keysOf } = clientWith([new TypeError('network'), ok()]);
  await client.call('command', { params: AT, body: DATE }).catch(() => undefined);
  await client.call('command', { params: AT, body: { ...DATE, date: '2023-04-21' } });
  expect(keysOf()).toEqual(['key-1', 'key-2']);
});

test('an action with a key of its own keeps it, whatever the answer was', async () => {
  const { client, keysOf } = clientWith([new TypeError('network'), ok(), ok()]);
  const body = { ...AT, fileName: 'anh.jpg', contentType: 'image/jpeg', size: 9 } as const;
  await client.call('upload', { body }, { key: 'first' }).catch(() => undefined);
  await client.call('upload', { body }, { key: 'second' });
  await client.call('upload', { body }, { key: 'first' });
  expect(keysOf()).toEqual(['first', 'second', 'first']);
});

test('a token that the API does not take is renewed once, under the same key', async () => {
  const asked: boolean[] = [];
  const { client, keysOf, calls } = clientWith([new Response('', { status: 401 }), ok()], {
    accessToken: async options => {
      asked.push(options?.renew ?? false);
      return options?.renew ? 'new' : 'old';
    },
  });
  await client.call('command', { params: AT, body: DATE });
  expect(asked).toEqual([false, true]);
  expect(calls.map(call => call.headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
  expect(keysOf()).toEqual(['key-1', 'key-1']);
});

test('a sign-in that is over ends the session, and after signing in again the key still stands', async () => {
  let ended = 0;
  const refused = () => new Response('', { status: 401 });
  const { client, keysOf } = clientWith([refused(), refused(), ok()], {
    end: () => {
      ended += 1;
    },
  });
  const ask = { params: AT, body: DATE };
  await expect(client.call('command', ask)).rejects.toBeInstanceOf(SignedOut);
  expect(ended).toBe(1);
  await client.call('command', ask);
  expect(keysOf()).toEqual(['key-1', 'key-1', 'key-1']);
});

test('the sentence of a problem document is kept as it is', async () => {
  const { client } = clientWith([problem(409, 'already-ruled')]);
  const error = await client.call('command', { params: AT, body: DATE }).catch(caught => caught);
  expect(error.problem).toMatchObject({ title: 'Câu cho already-ruled.', status: 409 });
});

test('an answer that is no problem document leaves the sentence to the page', async () => {
  const { client } = clientWith([Response.json({ message: 'Forbidden' }, { status: 403 })]);
  const error = await client.call('me', {}).catch(caught => caught);
  expect(error.problem).toMatchObject({ title: '', status: 403, code: 'http-403' });
});
