import { request } from 'node:http';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SampleRun } from './sample-run.ts';

let sample: SampleRun;
beforeAll(async () => {
  sample = new SampleRun();
  await sample.start({ today: '2023-03-15' });
});
afterAll(() => sample.close());

const json = async (answer: Response) => (await answer.json()) as Record<string, unknown>;

/** A request with headers that `fetch` would not send. */
function raw(path: string, headers: Record<string, string>, method = 'GET') {
  return new Promise<{ status: number | undefined; location: string | undefined }>((resolve, reject) => {
    const url = new URL(sample.now.address + path);
    const sent = request({ hostname: url.hostname, port: url.port, path, method, headers }, answer => {
      answer.resume();
      resolve({ status: answer.statusCode, location: answer.headers.location });
    });
    sent.on('error', reject).end();
  });
}

test('no service says another time than functions have, who would take that for skew and ask again', async () => {
  const endpoints = Object.values(sample.now.endpoints);
  expect(endpoints.length).toBeGreaterThan(3);
  for (const endpoint of endpoints) {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': 'No.Such' },
      body: '{}',
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers.get('date') ?? '15 Mar 2023', endpoint).toMatch('15 Mar 2023');
  }
});

test('the site is served with the policy of the template, fit for plain http', async () => {
  const answer = await sample.fetch('/');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toMatch('<title>Sample</title>');
  const headers = Object.fromEntries(answer.headers);
  expect(headers).toMatchObject({
    'content-type': 'text/html',
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=()',
  });
  expect(headers['content-security-policy']).not.toMatch('amazonaws');
  expect(headers['strict-transport-security']).toBeUndefined();
  expect((await sample.fetch('/', { method: 'POST' })).status).toBe(403);
});

test('a page of the app is its one file, and a file that is not there is refused', async () => {
  expect(await (await sample.fetch('/unions/12')).text()).toMatch('Sample');
  expect((await sample.fetch('/nowhere.js')).status).toBe(403);
  expect((await sample.fetch('/..%2f..%2fformat.json')).status).toBe(403);
});

test('a file comes compressed, and not again when it is known', async () => {
  const answer = await sample.fetch('/assets/app.js', { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(Number(answer.headers.get('content-length'))).toBeLessThan(500);
  expect(await answer.text()).toMatch(/^console.log\("x{3000}"\)$/);
  const etag = answer.headers.get('etag') ?? '';
  const again = await sample.fetch('/assets/app.js', { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test('the configuration of the site holds addresses of this machine', async () => {
  expect(await json(await sample.fetch('/config.json'))).toEqual({
    apiBase: '/api',
    idpUrl: '/idp',
    clientId: sample.now.outputs.ClientId,
    region: 'ap-southeast-1',
  });
  const { address, outputs } = sample.now;
  expect(outputs).toMatchObject({ Address: address, IdpUrl: `${address}/idp` });
});

test('a function gets an event of payload format 2.0', async () => {
  const event = await json(
    await sample.fetch('/api/open/echo%20%C4%91?a=1&a=2&b=c%20d', {
      method: 'POST',
      body: '{"x":"đ"}',
      headers: { 'content-type': 'application/json', cookie: 'q=1; r=2', 'X-One': 'eins' },
    }),
  );
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: 'ANY /api/open/{proxy+}',
    rawPath: '/api/open/echo đ',
    rawQueryString: 'a=1&a=2&b=c%20d',
    queryStringParameters: { a: '1,2', b: 'c d' },
    pathParameters: { proxy: 'echo đ' },
    cookies: ['q=1', 'r=2'],
    headers: { 'x-one': 'eins' },
    body: '{"x":"đ"}',
    isBase64Encoded: false,
    requestContext: {
      stage: '$default',
      routeKey: 'ANY /api/open/{proxy+}',
      http: { method: 'POST', path: '/api/open/echo đ', sourceIp: '127.0.0.1' },
      time: expect.stringMatching(/^15\/Mar\/2023:01:\d\d:\d\d \+0000$/),
    },
  });
  expect((event.headers as Record<string, string>).cookie).toBeUndefined();
  const upload = { method: 'POST', body: new Uint8Array([0, 255]), headers: { 'content-type': 'image/png' } };
  expect(await json(await sample.fetch('/api/open/echo', upload))).toMatchObject({
    body: 'AP8=',
    isBase64Encoded: true,
  });
});

test('what a function returns becomes the answer', async () => {
  const plain = await sample.fetch('/api/open/plain');
  expect([plain.status, await json(plain)]).toEqual([200, { hello: 'xin chào' }]);
  expect((await sample.fetch('/api/open/cookies')).headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  const bytes = await sample.fetch('/api/open/bytes');
  expect(new Uint8Array(await bytes.arrayBuffer())).toEqual(new Uint8Array([0, 1, 2]));
});

test('a failed function answers 500 with no detail, and is there again', async () => {
  for (const way of ['throw', 'exit', 'hang', 'big']) {
    const answer = await sample.fetch(`/api/open/${way}`);
    expect([way, answer.status, await json(answer)]).toEqual([
      way,
      500,
      { message: 'Internal Server Error' },
    ]);
  }
  expect((await sample.fetch('/api/open/plain')).status).toBe(200);
});

test('requests that no route takes, or that are too big, do not reach a function', async () => {
  expect((await sample.fetch('/api/elsewhere', { method: 'POST' })).status).toBe(404);
  const body = new Uint8Array(10 * 1024 * 1024 + 1);
  expect((await sample.fetch('/api/open/echo', { method: 'POST', body })).status).toBe(413);
});

test('a route with a scope takes an access token only', async () => {
  const { AccessToken, IdToken } = await sample.signIn('officer');
  const ask = (authorization?: string) =>
    sample.fetch('/api/inbox', authorization === undefined ? {} : { headers: { authorization } });
  const event = (await json(await ask(`Bearer ${AccessToken}`))) as {
    requestContext: { authorizer: { jwt: { claims: Record<string, string>; scopes: string[] } } };
  };
  const { claims, scopes } = event.requestContext.authorizer.jwt;
  expect(claims).toMatchObject({
    token_use: 'access',
    username: 'officer',
    client_id: sample.now.outputs.ClientId,
    exp: expect.stringMatching(/^\d+$/),
  });
  expect(scopes).toEqual(['aws.cognito.signin.user.admin']);

  const refused = await ask(`Bearer ${IdToken}`);
  expect([refused.status, await json(refused)]).toEqual([403, { message: 'Forbidden' }]);
  for (const bad of [undefined, 'Bearer x.y.z', `Bearer ${AccessToken.slice(0, -4)}AAAA`]) {
    const answer = await ask(bad);
    expect([answer.status, await json(answer)]).toEqual([401, { message: 'Unauthorized' }]);
  }
  expect((await sample.fetch('/api/healthz')).status).toBe(200);

  // Ten minutes later by the simulated clock the token is over.
  await sample.now.moveClock({ instant: sample.now.now().instant + 11 * 60_000 });
  expect((await ask(`Bearer ${AccessToken}`)).status).toBe(401);
});

test('only pages of this machine are served, under its one address', async () => {
  expect((await raw('/', { host: 'evil.example' })).status).toBe(421);
  expect((await raw('/api/healthz', { host: 'evil.example:80' })).status).toBe(421);
  const port = new URL(sample.now.address).port;
  const opened = await raw('/unions?a=1', { host: `localhost:${port}`, 'sec-fetch-mode': 'navigate' });
  expect(opened).toEqual({ status: 307, location: `${sample.now.address}/unions?a=1` });
});

test('buckets answer under /s3 to signed requests', async () => {
  const client = new S3Client({
    region: 'ap-southeast-1',
    endpoint: sample.now.endpoints.s3,
    credentials: { accessKeyId: 'AKIALOCALLOCALLOCAL0', secretAccessKey: 'local-secret-that-opens-nothing' },
    // Signed at the simulated time, as in a function.
    systemClockOffset: sample.now.now().instant - Date.now(),
  });
  const target = { Bucket: sample.now.outputs.DocumentsBucket, Key: 'a/đề án.pdf' };
  await client.send(new PutObjectCommand({ ...target, Body: 'text' }));
  const { Body, VersionId } = await client.send(new GetObjectCommand(target));
  expect(await Body?.transformToString()).toBe('text');
  expect(VersionId).toBeTruthy();
  client.destroy();
});

test('a new event is relayed, and what the filter leaves out is not', async () => {
  await sample.put('U1', 'STATE');
  await sample.put('U1', 'EVENT#1');
  await sample.put('U2', 'EVENT#1');
  await sample.put('U2', 'EVENT#1');
  await sample.now.drained();
  expect(await sample.sorts('DONE')).toEqual(['U1', 'U2']);
  const relayed = (await sample.items('RELAYED')).map(item => item.ids);
  expect(relayed.join(' ').split(' ').sort()).toEqual(['U1', 'U2']);
});

test('a record that always fails is tried three times, told to the queue, and holds nobody up', async () => {
  await sample.put('BAD', 'EVENT#1');
  await sample.put('U3', 'EVENT#1');
  await sample.now.drained();
  const tries = (await sample.items('RELAYED')).filter(item => String(item.ids).startsWith('BAD'));
  expect(tries.length).toBeGreaterThanOrEqual(3);
  expect(await sample.sorts('DONE')).toContain('U3');
  const [message, ...more] = sample.now.messages('DeadB2807C34');
  expect(more).toEqual([]);
  expect(JSON.parse(message?.body ?? '{}')).toMatchObject({
    requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 3 },
    DDBStreamBatchInfo: { batchSize: 1 },
  });
});

test('a machine runs, started by a function', async () => {
  const body = JSON.stringify({ name: 'first' });
  expect((await sample.fetch('/api/open/start', { method: 'POST', body })).status).toBe(200);
  await sample.now.drained();
  expect(await sample.sorts('STEP')).toEqual(['first']);
  const { stateMachines } = await sample.now.counters();
  expect(stateMachines).toMatchObject({ running: 0, inFlight: 0 });
});

test('schedules run by the simulated clock: once for what a move has passed, at the latest time due', async () => {
  const before = await sample.sorts('TICK');
  // Away from the quarters of an hour since the minute of the start, at which time itself would ring.
  await sample.now.moveClock({ instant: Date.parse('2023-03-18T01:07:00Z') });
  await sample.now.drained();
  const after = (await sample.sorts('TICK')).filter(sk => !before.includes(sk));
  // 06:00 in Hanoi is 23:00 UTC of the day before.
  expect(after).toContain('daily#2023-03-17T23:00:00Z');
  expect(after.filter(sk => String(sk).startsWith('every#'))).toHaveLength(1);
  await sample.now.moveClock({ instant: sample.now.now().instant + 15 * 60_000 });
  await sample.now.drained();
  const more = (await sample.sorts('TICK')).filter(sk => !before.includes(sk) && !after.includes(sk));
  expect(more).toHaveLength(1);
  expect(String(more[0])).toMatch(/^every#2023-03-18T01:/);
});

test('a schedule rings at the beginning of its minute, so that a move to a minute has it behind it', async () => {
  const before = await sample.sorts('TICK');
  await sample.now.moveClock({ instant: Date.parse('2023-03-19T01:15:00Z') });
  await sample.now.drained();
  const after = (await sample.sorts('TICK')).filter(sk => !before.includes(sk));
  expect(after.filter(sk => String(sk).startsWith('every#'))).toEqual(['every#2023-03-19T01:15:00Z']);
});

test('the control port shows and moves, for tools only', async () => {
  const address = sample.now.controlAddress ?? '';
  const post = (body: unknown, headers = {}) =>
    fetch(`${address}/clock`, { method: 'POST', body: JSON.stringify(body), headers });
  expect(await json(await fetch(`${address}/counters`))).toMatchObject({ streams: expect.any(Object) });
  expect(await json(await fetch(`${address}/outputs`))).toEqual(sample.now.outputs);
  expect((await post({ day: '2023-03-20' }, { origin: 'http://evil.example' })).status).toBe(403);
  expect((await post({ day: 'tomorrow' })).status).toBe(400);
  expect((await post({ day: '2023-03-10' })).status).toBe(409);
  expect(await json(await post({ day: '2023-03-20' }))).toMatchObject({ day: '2023-03-20' });
  expect(await json(await sample.fetch('/api/open/time'))).toMatchObject({
    today: expect.stringMatching(/^2023-03-20T01:/),
    zone: 0,
  });
  expect((await sample.fetch('/clock', { method: 'POST', body: '{"day":"2023-03-21"}' })).status).toBe(403);
  await sample.now.drained();
});

test('after a restart everything is where it was, and the clock has run on', async () => {
  // A fresh record: older ones have left the stream, which keeps a day.
  await sample.put('U5', 'EVENT#1');
  await sample.now.drained();
  const done = await sample.sorts('DONE');
  const queued = sample.now.messages('DeadB2807C34');
  const { day } = sample.now.now();
  const relayed = (await sample.items('RELAYED')).length;
  await sample.now.close();
  await sample.start();
  expect(sample.now.now().day).toBe(day);
  expect(await sample.sorts('DONE')).toEqual(done);
  expect(sample.now.messages('DeadB2807C34')).toEqual(queued);
  await sample.now.drained();
  expect(await sample.items('RELAYED')).toHaveLength(relayed);
  await sample.put('U4', 'EVENT#1');
  await sample.now.drained();
  expect(await sample.items('RELAYED')).toHaveLength(relayed + 1);
});
