import { decodeJwt, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTRACTS } from '../../lambdas/api/contracts.ts';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import { send } from '../embedded/person.ts';
import { IS_EMBEDDED } from '../embedded/target.ts';
import { until } from '../embedded/until.ts';
import { pathOf, viewOf } from './filing.ts';

let at: Installation;

beforeAll(async () => {
  at = await startInstallation();
});
afterAll(() => at?.close());

/** What reading and ruling answer to `token`. */
async function statuses(token: string | null): Promise<number[]> {
  const body = { type: 'recommend', judged: { stage: 'plan', round: 1 } };
  const ruled = await send(at, 'POST', `${pathOf('TR-001')}/commands`, { token, body, key: 'key-12345' });
  return [(await send(at, 'GET', '/api/me', { token })).status, ruled.status];
}

test('anybody may ask whether the API is up, and nothing else', async () => {
  expect((await send(at, 'GET', '/api/healthz')).body).toEqual({ status: 'ok' });
  expect(await statuses(null)).toEqual([401, 401]);
  for (const token of ['x', 'a.b.c', 'null', ' ']) expect(await statuses(token)).toEqual([401, 401]);
});

test('anybody may read the description, which names every route', async () => {
  const { status, body } = await send(at, 'GET', '/api/openapi.json');
  expect(status).toBe(200);
  const paths = new Set(Object.values(CONTRACTS).map(({ path }) => path));
  expect(Object.keys(body.paths).sort()).toEqual([...paths].sort());
});

test('an ID token opens nothing: it is not for the API', async () => {
  const { IdToken } = await at.people.signatory.tokens();
  // The authorizer refuses for want of the scope, which API Gateway answers with 403.
  expect(await statuses(IdToken)).toEqual([403, 403]);
});

test('a token that somebody else signed is refused, whatever it says', async () => {
  const { AccessToken } = await at.people.signatory.tokens();
  const claims = decodeJwt(AccessToken);
  const { privateKey } = await generateKeyPair('RS256');
  const [header = '', payload = '', signature = ''] = AccessToken.split('.');
  const kid = JSON.parse(Buffer.from(header, 'base64url').toString()).kid;
  const signed = (change: object) =>
    new SignJWT({ ...claims, ...change }).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
  const symmetric = new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid })
    .sign(Buffer.from('0123456789abcdef0123456789abcdef'));
  const others = Buffer.from(JSON.stringify({ ...claims, sub: 'someone-else' })).toString('base64url');
  const forged = [
    await signed({}),
    await signed({ iss: 'https://cognito-idp.ap-southeast-1.amazonaws.com/ap-southeast-1_other' }),
    await symmetric,
    new UnsecuredJWT(claims).encode(),
    `${header}.${others}.${signature}`,
    `${header}.${payload}.`,
  ];
  for (const token of forged) expect(await statuses(token)).toEqual([401, 401]);
  expect((await send(at, 'GET', '/api/me', { token: AccessToken })).status).toBe(200);
});

test('what the request says of its sender counts for nothing', async () => {
  const { officer, signatory } = at.people;
  const { sub } = decodeJwt((await signatory.tokens()).AccessToken);
  const body = { type: 'recommend', judged: { stage: 'plan', round: 1 }, by: { kind: 'person', sub }, sub };
  const headers = { 'x-sub': `${sub}`, 'x-amzn-oidc-identity': `${sub}`, 'x-forwarded-user': `${sub}` };
  const key = officer.newKey();
  const answer = await officer.ask('POST', `${pathOf('TR-001')}/commands?sub=${sub}`, { body, headers, key });
  expect(answer.status).toBe(403);
});

test('who is signed out must sign in again, and who is disabled stays out', async () => {
  const { leaving } = at.people;
  const old = (await leaving.tokens()).AccessToken;
  expect((await send(at, 'GET', '/api/inbox', { token: old })).status).toBe(200);

  await at.changeOfficer('leaving', { signedOutBefore: Number(decodeJwt(old).auth_time) * 1000 + 1 });
  const body = { type: 'register-date', date: at.today };
  const read = await send(at, 'GET', '/api/inbox', { token: old });
  const changed = await send(at, 'POST', `${pathOf('NK-001')}/commands`, {
    token: old,
    body,
    key: 'key-12345',
  });
  expect([read.status, changed.status]).toEqual([401, 401]);
  expect(read.body).toMatchObject({ code: 'unauthenticated', title: expect.stringMatching(/[à-ỹ]/) });
  // Sessions are dated in whole seconds: one begun in the second of the sign-out counts as before it.
  await until('a new session to count', async () => {
    const token = (await leaving.signIn()).AccessToken;
    return (await send(at, 'GET', '/api/inbox', { token })).status === 200;
  });

  await at.changeOfficer('leaving', { isDisabled: true });
  const { AccessToken: fresh } = await leaving.signIn();
  for (const path of ['/api/me', '/api/inbox', pathOf('NK-001')]) {
    expect((await send(at, 'GET', path, { token: fresh })).status).toBe(401);
  }
  expect((await viewOf(at.people.leader, 'NK-001')).version).toBe(3);
});

test.skipIf(!IS_EMBEDDED)('an access token is good for ten minutes', async () => {
  const run = at.run;
  if (!run) throw new Error('the clock can be moved on an embedded run only');
  const token = (await at.people.reviewer.signIn()).AccessToken;
  const { exp = 0, iat = 0 } = decodeJwt(token);
  expect(exp - iat).toBe(600);
  await run.moveClock({ instant: exp * 1000 - 5000 });
  expect((await send(at, 'GET', '/api/me', { token })).status).toBe(200);
  await run.moveClock({ instant: exp * 1000 + 1000 });
  expect((await send(at, 'GET', '/api/me', { token })).status).toBe(401);
});
