import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  type AuthenticationResultType,
  ChangePasswordCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLIENT_ID, ISSUER, POOL_ID, type PoolAtWork, poolAtWork } from './pool-at-work.ts';

const MINUTE = 60_000;
const PASSWORD = 'Congress2023';
const WRONG = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };
const EXCEEDED = { name: 'NotAuthorizedException', message: 'Password attempts exceeded' };

let work: PoolAtWork;
beforeAll(async () => {
  work = await poolAtWork();
});
afterAll(() => work.close());

async function account(name: string, attributes: Record<string, string> = {}): Promise<void> {
  await work.client.send(
    new AdminCreateUserCommand({
      UserPoolId: POOL_ID,
      Username: name,
      TemporaryPassword: 'Temporary1',
      MessageAction: 'SUPPRESS',
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    }),
  );
}

async function permanent(name: string, attributes: Record<string, string> = {}): Promise<void> {
  await account(name, attributes);
  await work.client.send(
    new AdminSetUserPasswordCommand({
      UserPoolId: POOL_ID,
      Username: name,
      Password: PASSWORD,
      Permanent: true,
    }),
  );
}

function attempt(name: string, password: string, clientId = CLIENT_ID) {
  return work.client.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: clientId,
      AuthParameters: { USERNAME: name, PASSWORD: password },
    }),
  );
}

async function tokensOf(name: string): Promise<Required<AuthenticationResultType>> {
  const { AuthenticationResult } = await attempt(name, PASSWORD);
  return AuthenticationResult as Required<AuthenticationResultType>;
}

function refresh(token: string, clientId = CLIENT_ID) {
  return work.client.send(
    new InitiateAuthCommand({
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      ClientId: clientId,
      AuthParameters: { REFRESH_TOKEN: token },
    }),
  );
}

async function verifierFor(tokenUse: 'access' | 'id') {
  const verifier = CognitoJwtVerifier.create({ userPoolId: POOL_ID, clientId: CLIENT_ID, tokenUse });
  const jwks = await fetch(`${work.endpoint}/${POOL_ID}/.well-known/jwks.json`);
  verifier.cacheJwks((await jwks.json()) as never);
  return verifier;
}

test('the production verifier accepts the access token, with the claims that Cognito gives', async () => {
  await permanent('lan', { name: 'Lan', email: 'lan@example.com', email_verified: 'true' });
  const { AccessToken, IdToken, ExpiresIn } = await tokensOf('lan');
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
  await permanent('minh');
  const { IdToken } = await tokensOf('minh');
  await expect((await verifierFor('access')).verify(IdToken)).rejects.toThrow(/Token use/);
  const asked = work.client.send(new GetUserCommand({ AccessToken: IdToken }));
  await expect(asked).rejects.toMatchObject({ name: 'NotAuthorizedException' });
});

test('a temporary password signs nobody in: a new one must be given first', async () => {
  await account('hoa');
  const { Session, ChallengeName, AuthenticationResult } = await attempt('hoa', 'Temporary1');
  expect([ChallengeName, AuthenticationResult]).toEqual(['NEW_PASSWORD_REQUIRED', undefined]);
  const respond = (password: string) =>
    work.client.send(
      new RespondToAuthChallengeCommand({
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        ClientId: CLIENT_ID,
        Session,
        ChallengeResponses: { USERNAME: 'hoa', NEW_PASSWORD: password },
      }),
    );
  await expect(respond('short')).rejects.toMatchObject({ name: 'InvalidPasswordException' });
  expect((await respond(PASSWORD)).AuthenticationResult?.AccessToken).toBeDefined();
  await expect(respond('Another12345')).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  await expect(attempt('hoa', 'Temporary1')).rejects.toMatchObject(WRONG);
});

test('a challenge ends after three minutes, and when the administrator resets the password', async () => {
  await account('thu');
  const respond = (Session: string | undefined) =>
    work.ask('RespondToAuthChallenge', {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ClientId: CLIENT_ID,
      Session,
      ChallengeResponses: { USERNAME: 'thu', NEW_PASSWORD: PASSWORD },
    });
  const first = await attempt('thu', 'Temporary1');
  work.pass(3 * MINUTE);
  expect((await respond(first.Session)).body).toMatchObject({ __type: 'NotAuthorizedException' });
  const second = await attempt('thu', 'Temporary1');
  const reset = { UserPoolId: POOL_ID, Username: 'thu', Password: 'Temporary2' };
  await work.client.send(new AdminSetUserPasswordCommand(reset));
  expect((await respond(second.Session)).body).toMatchObject({ __type: 'NotAuthorizedException' });
});

test('a temporary password that lay for a week is refused', async () => {
  await account('old');
  work.pass(7 * 24 * 60 * MINUTE);
  await expect(attempt('old', 'Temporary1')).rejects.toThrow('Temporary password has expired');
});

/** Gives wrong passwords until the next lock is 32 s: long enough that a slow machine does not outwait it. */
async function lockOut(name: string): Promise<void> {
  for (let wrong = 1; wrong <= 10; wrong++) {
    await expect(attempt(name, 'Wrong12345')).rejects.toMatchObject(WRONG);
    if (wrong >= 5 && wrong < 10) work.pass(1000 * 2 ** (wrong - 5));
  }
}

test('an unknown user and a wrong password get the same answer, and lock out alike', async () => {
  await permanent('known');
  for (const name of ['known', 'nobody']) {
    await lockOut(name);
    await expect(attempt(name, PASSWORD)).rejects.toMatchObject(EXCEEDED);
  }
});

test('the lock doubles with each wrong password, outlasts a restart, and goes after the right one', async () => {
  await permanent('locked');
  await lockOut('locked');
  work.pass(16_000);
  await work.restart();
  await expect(attempt('locked', PASSWORD)).rejects.toMatchObject(EXCEEDED);
  work.pass(16_000);
  expect((await attempt('locked', PASSWORD)).AuthenticationResult).toBeDefined();
  await expect(attempt('locked', 'Wrong12345')).rejects.toMatchObject(WRONG);
  expect((await attempt('locked', PASSWORD)).AuthenticationResult).toBeDefined();
});

test('wrong passwords that come at once are counted one after another', async () => {
  await permanent('rush');
  const answers = await Promise.allSettled(Array.from({ length: 8 }, () => attempt('rush', 'Wrong12345')));
  const messages = answers.map(answer => (answer.status === 'rejected' ? answer.reason.message : 'in'));
  expect(messages).toContain(EXCEEDED.message);
  expect(messages).not.toContain('in');
});

test('a refresh brings a new access token of the same sign-in, as long as the refresh token lasts', async () => {
  await permanent('refreshing');
  const { AccessToken, RefreshToken } = await tokensOf('refreshing');
  work.pass(5 * MINUTE);
  await work.restart();
  const { AuthenticationResult } = await refresh(RefreshToken);
  const [before, after] = [decodeJwt(AccessToken), decodeJwt(AuthenticationResult?.AccessToken ?? '')];
  expect(after.auth_time).toBe(before.auth_time);
  expect(after.origin_jti).toBe(before.origin_jti);
  expect(after.jti).not.toBe(before.jti);
  expect(Number(after.iat) - Number(before.iat)).toBeGreaterThanOrEqual(300);
  expect(AuthenticationResult?.RefreshToken).toBeUndefined();
  await expect(refresh(RefreshToken, 'refresh0only')).rejects.toMatchObject({
    name: 'NotAuthorizedException',
  });
  await expect(refresh(`${RefreshToken}x`)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  work.pass(12 * 60 * MINUTE);
  await expect(refresh(RefreshToken)).rejects.toThrow('Refresh Token has expired');
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
    await expect(attempt(Username, PASSWORD)).rejects.toThrow('User is disabled.');
    await work.client.send(new AdminEnableUserCommand(who));
  },
};

test.each(Object.entries(END_SIGN_IN))('no refresh after %s', async (how, end) => {
  const name = how.replaceAll(' ', '-');
  await permanent(name);
  const tokens = await tokensOf(name);
  await end(tokens, name);
  await expect(refresh(tokens.RefreshToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  const asked = work.client.send(new GetUserCommand({ AccessToken: tokens.AccessToken }));
  await expect(asked).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  expect((await tokensOf(name)).RefreshToken).toBeDefined();
});

test('one sign-in ends without ending the others', async () => {
  await permanent('two-devices');
  const [phone, desk] = [await tokensOf('two-devices'), await tokensOf('two-devices')];
  await work.client.send(new RevokeTokenCommand({ Token: phone.RefreshToken, ClientId: CLIENT_ID }));
  expect((await refresh(desk.RefreshToken)).AuthenticationResult).toBeDefined();
});

test('the password changes for whoever knows the old one', async () => {
  await permanent('changing');
  const { AccessToken } = await tokensOf('changing');
  const change = (PreviousPassword: string) =>
    work.client.send(
      new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword: 'Different2024' }),
    );
  await expect(change('Wrong12345')).rejects.toMatchObject(WRONG);
  await change(PASSWORD);
  await expect(attempt('changing', PASSWORD)).rejects.toMatchObject(WRONG);
  expect((await attempt('changing', 'Different2024')).AuthenticationResult).toBeDefined();
});

test('an access token says who holds it until its ten minutes are over', async () => {
  await permanent('holder', { name: 'Hà' });
  const { AccessToken } = await tokensOf('holder');
  await work.restart();
  const user = await work.client.send(new GetUserCommand({ AccessToken }));
  expect(user.Username).toBe('holder');
  expect(user.UserAttributes).toContainEqual({ Name: 'name', Value: 'Hà' });
  work.pass(10 * MINUTE);
  await expect(work.client.send(new GetUserCommand({ AccessToken }))).rejects.toThrow(
    'Access Token has expired',
  );
});

test('only the flows of the client are offered, and only its clients', async () => {
  await permanent('flows');
  const name = 'InvalidParameterException';
  await expect(attempt('flows', PASSWORD, 'refresh0only')).rejects.toMatchObject({ name });
  await expect(attempt('flows', PASSWORD, 'stranger')).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});
