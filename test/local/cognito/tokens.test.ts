import {
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminUserGlobalSignOutCommand,
  type AuthenticationResultType,
  GetUserCommand,
  GlobalSignOutCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLIENT_ID, ISSUER, PASSWORD, POOL_ID, type PoolAtWork, poolAtWork } from './pool-at-work.ts';

const MINUTE = 60_000;

let work: PoolAtWork;
beforeAll(async () => {
  work = await poolAtWork();
});
afterAll(() => work.close());

async function verifierFor(tokenUse: 'access' | 'id') {
  const verifier = CognitoJwtVerifier.create({ userPoolId: POOL_ID, clientId: CLIENT_ID, tokenUse });
  const jwks = await fetch(`${work.endpoint}/${POOL_ID}/.well-known/jwks.json`);
  verifier.cacheJwks((await jwks.json()) as never);
  return verifier;
}

test('the production verifier accepts the access token, with the claims that Cognito gives', async () => {
  await work.permanent('lan', { name: 'Lan', email: 'lan@example.com', email_verified: 'true' });
  const { AccessToken, IdToken, ExpiresIn } = await work.tokensOf('lan');
  const claims = await (await verifierFor('access')).verify(AccessToken);
  expect(claims).toMatchObject({
    iss: ISSUER,
    client_id: CLIENT_ID,
    token_use: 'access',
    scope: 'aws.cognito.signin.user.admin',
    username: 'lan',
  });
  expect(claims.exp - claims.iat).toBe(600);
  expect(ExpiresIn).toBe(600);
  expect(claims.auth_time).toBe(claims.iat);
  expect(claims.aud).toBeUndefined();
  const id = await (await verifierFor('id')).verify(IdToken);
  expect(id).toMatchObject({
    sub: claims.sub,
    aud: CLIENT_ID,
    token_use: 'id',
    name: 'Lan',
    email_verified: true,
  });
  expect(id['cognito:username']).toBe('lan');
  expect(id.scope).toBeUndefined();
});

test('an ID token is no access token, to the verifier and to the pool', async () => {
  await work.permanent('minh');
  const { IdToken } = await work.tokensOf('minh');
  await expect((await verifierFor('access')).verify(IdToken)).rejects.toThrow(/Token use/);
  const asked = work.client.send(new GetUserCommand({ AccessToken: IdToken }));
  await expect(asked).rejects.toMatchObject({ name: 'NotAuthorizedException' });
});

test('a refresh brings a new access token of the same sign-in, as long as the refresh token lasts', async () => {
  await work.permanent('refreshing');
  const { AccessToken, RefreshToken } = await work.tokensOf('refreshing');
  work.pass(5 * MINUTE);
  await work.restart();
  const { AuthenticationResult } = await work.refresh(RefreshToken);
  const [before, after] = [decodeJwt(AccessToken), decodeJwt(AuthenticationResult?.AccessToken ?? '')];
  expect(after.auth_time).toBe(before.auth_time);
  expect(after.origin_jti).toBe(before.origin_jti);
  expect(after.jti).not.toBe(before.jti);
  expect(Number(after.iat) - Number(before.iat)).toBeGreaterThanOrEqual(300);
  expect(AuthenticationResult?.RefreshToken).toBeUndefined();
  await expect(work.refresh(RefreshToken, 'refresh0only')).rejects.toMatchObject({
    name: 'NotAuthorizedException',
  });
  await expect(work.refresh(`${RefreshToken}x`)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  work.pass(12 * 60 * MINUTE);
  await expect(work.refresh(RefreshToken)).rejects.toThrow('Refresh Token has expired');
});

const END_SIGN_IN: Record<
  string,
  (tokens: Required<AuthenticationResultType>, who: string) => Promise<unknown>
> = {
  'the person signs out': ({ RefreshToken }) =>
    work.client.send(new RevokeTokenCommand({ Token: RefreshToken, ClientId: CLIENT_ID })),
  'the person signs out everywhere': ({ AccessToken }) =>
    work.client.send(new GlobalSignOutCommand({ AccessToken })),
  'the administrator signs them out': (_, Username) =>
    work.client.send(new AdminUserGlobalSignOutCommand({ UserPoolId: POOL_ID, Username })),
  'the administrator disables and enables the account': async (_, Username) => {
    const who = { UserPoolId: POOL_ID, Username };
    await work.client.send(new AdminDisableUserCommand(who));
    await expect(work.signIn(Username, PASSWORD)).rejects.toThrow('User is disabled.');
    await work.client.send(new AdminEnableUserCommand(who));
  },
};

test.each(Object.entries(END_SIGN_IN))('no refresh after %s', async (how, end) => {
  const name = how.replaceAll(' ', '-');
  await work.permanent(name);
  const tokens = await work.tokensOf(name);
  await end(tokens, name);
  await expect(work.refresh(tokens.RefreshToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  const asked = work.client.send(new GetUserCommand({ AccessToken: tokens.AccessToken }));
  await expect(asked).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  expect((await work.tokensOf(name)).RefreshToken).toBeDefined();
});

test('one sign-in ends without ending the others', async () => {
  await work.permanent('two-devices');
  const [phone, desk] = [await work.tokensOf('two-devices'), await work.tokensOf('two-devices')];
  await work.client.send(new RevokeTokenCommand({ Token: phone.RefreshToken, ClientId: CLIENT_ID }));
  expect((await work.refresh(desk.RefreshToken)).AuthenticationResult).toBeDefined();
});

test('an access token says who holds it until its ten minutes are over', async () => {
  await work.permanent('holder', { name: 'Hà' });
  const { AccessToken } = await work.tokensOf('holder');
  await work.restart();
  const user = await work.client.send(new GetUserCommand({ AccessToken }));
  expect(user.Username).toBe('holder');
  expect(user.UserAttributes).toContainEqual({ Name: 'name', Value: 'Hà' });
  work.pass(10 * MINUTE);
  await expect(work.client.send(new GetUserCommand({ AccessToken }))).rejects.toThrow(
    'Access Token has expired',
  );
});
