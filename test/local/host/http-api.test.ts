import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { judgeToken } from '../../../local/http-api/jwt-authorizer.ts';
import { matchRoute, routePattern } from '../../../local/http-api/match-route.ts';
import { Throttle } from '../../../local/http-api/throttle.ts';

const routes = [
  'GET /api/terms',
  'GET /api/terms/{term}',
  'GET /api/terms/now',
  'POST /api/terms/{term}/congresses/{union}/commands',
  'GET /api/{proxy+}',
  'ANY /api/terms/{term}/files',
  '$default',
].map(key => ({ pattern: routePattern(key) }));

test.each([
  ['GET', '/api/terms', 'GET /api/terms', {}],
  ['GET', '/api/terms/now', 'GET /api/terms/now', {}],
  ['GET', '/api/terms/2023', 'GET /api/terms/{term}', { term: '2023' }],
  ['GET', '/api/terms/2023/more', 'GET /api/{proxy+}', { proxy: 'terms/2023/more' }],
  ['GET', '/api/terms/2023/files', 'ANY /api/terms/{term}/files', { term: '2023' }],
  [
    'POST',
    '/api/terms/t/congresses/Nậm Cha/commands',
    'POST /api/terms/{term}/congresses/{union}/commands',
    { term: 't', union: 'Nậm Cha' },
  ],
  ['POST', '/api/terms', '$default', {}],
  ['GET', '/api/', '$default', {}],
  ['GET', '/api/terms/', 'GET /api/{proxy+}', { proxy: 'terms/' }],
])('%s %s takes the route %s', (method, path, key, parameters) => {
  const match = matchRoute(routes, method, path);
  expect(match?.route.pattern.key).toBe(key);
  expect(match?.parameters).toEqual(parameters);
});

test('without a default route nothing else is taken', () => {
  expect(matchRoute(routes.slice(0, 3), 'GET', '/elsewhere')).toBeUndefined();
});

test('a throttle lets a burst through, then its rate', () => {
  let now = 0;
  const throttle = new Throttle({ rate: 2, burst: 3 }, () => now);
  const taken = (count: number) => Array.from({ length: count }, () => throttle.take());
  expect(taken(4)).toEqual([true, true, true, false]);
  now = 1000;
  expect(taken(3)).toEqual([true, true, false]);
  now = 60_000;
  expect(taken(4)).toEqual([true, true, true, false]);
});

const now = Date.parse('2023-03-15T01:00:00Z');
const seconds = now / 1000;
const keys = await generateKeyPair('RS256');
const jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] };
const rules = { issuer: 'https://issuer', audience: ['client'] };
const access = {
  iss: 'https://issuer',
  client_id: 'client',
  scope: 'aws.cognito.signin.user.admin',
  sub: 'someone',
  iat: seconds - 10,
  exp: seconds + 600,
};

async function judged(claims: JWTPayload, scopes = ['aws.cognito.signin.user.admin'], key = keys.privateKey) {
  const token = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key);
  return judgeToken({ authorization: `Bearer ${token}`, rules, scopes, jwks, now });
}

test('an access token passes, and its claims come as text', async () => {
  const verdict = await judged({ ...access, 'cognito:groups': ['a', 'b'] });
  expect(verdict).toEqual({
    passed: true,
    identity: {
      claims: { ...access, iat: String(access.iat), exp: String(access.exp), 'cognito:groups': '[a b]' },
      scopes: ['aws.cognito.signin.user.admin'],
    },
  });
});

test.each([
  ['expired by the simulated clock', { ...access, exp: seconds - 1 }],
  ['of another issuer', { ...access, iss: 'https://other' }],
  ['for another client', { ...access, client_id: 'other' }],
  ['with an audience that is not ours, whatever its client', { ...access, aud: 'other' }],
  ['not yet valid', { ...access, nbf: seconds + 60 }],
  ['from the future', { ...access, iat: seconds + 60 }],
])('a token %s is refused with 401', async (_, claims) => {
  expect(await judged(claims)).toMatchObject({ passed: false, status: 401 });
});

test('a token signed by someone else is refused with 401', async () => {
  const { privateKey } = await generateKeyPair('RS256');
  expect(await judged(access, [], privateKey)).toMatchObject({ passed: false, status: 401 });
  for (const authorization of [undefined, '', 'Bearer', 'Bearer rubbish', 'Basic eDp5'])
    expect(await judgeToken({ authorization, rules, scopes: [], jwks, now })).toMatchObject({ status: 401 });
});

test('an ID token passes only where no scope is asked for', async () => {
  const { iss, sub, iat, exp } = access;
  const id = { iss, sub, iat, exp, aud: 'client', token_use: 'id' };
  expect(await judged(id)).toMatchObject({ passed: false, status: 403 });
  expect(await judged(id, [])).toMatchObject({ passed: true, identity: { scopes: null } });
});
