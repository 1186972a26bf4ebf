import * as z from 'zod';
import {
  type CognitoError,
  invalidParameter,
  notAuthorized,
  userDisabled,
  wrongCredentials,
} from './cognito-error.ts';
import { checkPolicy, hashPassword, isPassword } from './password.ts';
import type { Pool } from './pool.ts';
import { hashSecret, newSecret, type PoolUser } from './pool-database.ts';
import type { ClientSettings } from './pool-settings.ts';

const SESSION_MS = 3 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const DEFAULT_TEMPORARY_DAYS = 7;

const Answers = z.record(z.string(), z.string());
const InitiateAuth = z.object({
  AuthFlow: z.string(),
  ClientId: z.string(),
  AuthParameters: Answers.default({}),
});
const Respond = z.object({
  ClientId: z.string(),
  ChallengeName: z.string(),
  Session: z.string().default(''),
  ChallengeResponses: Answers.default({}),
});
const Revoke = z.object({ Token: z.string(), ClientId: z.string() });

/** `InitiateAuth`: signs in by password, or refreshes. */
export async function initiateAuth(pool: Pool, input: unknown): Promise<object> {
  const { AuthFlow, ClientId, AuthParameters } = InitiateAuth.parse(input);
  const client = pool.client(ClientId);
  const flow = AuthFlow === 'REFRESH_TOKEN' ? 'REFRESH_TOKEN_AUTH' : AuthFlow;
  if (!client.authFlows.includes(`ALLOW_${flow}`)) {
    throw invalidParameter(`${AuthFlow} flow not enabled for this client`);
  }
  if (flow === 'USER_PASSWORD_AUTH') return await byPassword(pool, client, AuthParameters);
  if (flow === 'REFRESH_TOKEN_AUTH') return await byRefreshToken(pool, client, AuthParameters);
  throw invalidParameter(`${AuthFlow} is not offered by the embedded user pool`);
}

/** `RespondToAuthChallenge`: gives the new password that a temporary one asks for, and signs in. */
export async function respondToAuthChallenge(pool: Pool, input: unknown): Promise<object> {
  const { ClientId, ChallengeName, Session, ChallengeResponses } = Respond.parse(input);
  const client = pool.client(ClientId);
  if (ChallengeName !== 'NEW_PASSWORD_REQUIRED')
    throw invalidParameter(`No challenge ${ChallengeName} was set`);
  const key = hashSecret(Session);
  const session = await pool.database.sessions.get(key);
  const user = await pool.users.find(required(ChallengeResponses, 'USERNAME'));
  if (!session || session.clientId !== client.id || session.sub !== user?.sub) throw invalidSession();
  if (session.expires <= pool.clock.now()) throw invalidSession(', session is expired');
  const password = required(ChallengeResponses, 'NEW_PASSWORD');
  checkPolicy(password, pool.settings.passwordPolicy);
  const hash = await hashPassword(password);
  const changed = await pool.users.update(user.sub, now => {
    if (!now.enabled) throw userDisabled();
    if (now.password.salt !== session.salt) throw invalidSession();
    const at = pool.clock.now();
    return { ...now, password: hash, status: 'CONFIRMED', passwordSetAt: at, modified: at };
  });
  await pool.database.drop(pool.database.sessions, key);
  return await signIn(pool, client, changed);
}

/** `RevokeToken`: ends the sign-in of a refresh token. Does so as often as asked. */
export async function revokeToken(pool: Pool, input: unknown): Promise<object> {
  const { Token, ClientId } = Revoke.parse(input);
  await pool.grants.revoke(Token, pool.client(ClientId));
  return {};
}

async function byPassword(
  pool: Pool,
  client: ClientSettings,
  given: Record<string, string>,
): Promise<object> {
  const name = required(given, 'USERNAME');
  const password = required(given, 'PASSWORD');
  const user = await pool.users.find(name);
  await checkPassword(pool, user?.sub ?? pool.users.fold(name), user, password);
  if (!user) throw wrongCredentials();
  if (!user.enabled) throw userDisabled();
  if (user.status === 'CONFIRMED') return await signIn(pool, client, user);
  const days = pool.settings.passwordPolicy.temporaryPasswordDays ?? DEFAULT_TEMPORARY_DAYS;
  if (user.passwordSetAt + days * DAY_MS <= pool.clock.now()) {
    const message = 'Temporary password has expired and must be reset by an administrator.';
    throw notAuthorized(message);
  }
  return await askForNewPassword(pool, client, user);
}

/** Throws `NotAuthorizedException` unless `password` is the user's; wrong ones in a row under `key` lock out. */
export async function checkPassword(
  pool: Pool,
  key: string,
  user: PoolUser | undefined,
  password: string,
): Promise<void> {
  if (!(await pool.attempts.attempt(`password!${key}`, () => isPassword(password, user?.password)))) {
    throw wrongCredentials();
  }
}

async function byRefreshToken(
  pool: Pool,
  client: ClientSettings,
  given: Record<string, string>,
): Promise<object> {
  const grant = await pool.grants.redeem(required(given, 'REFRESH_TOKEN'), client);
  const user = await pool.users.get(grant.sub);
  if (!user) throw notAuthorized('Invalid Refresh Token');
  if (!user.enabled) throw userDisabled();
  return { AuthenticationResult: await pool.tokens.issue(user, grant, client), ChallengeParameters: {} };
}

async function signIn(pool: Pool, client: ClientSettings, user: PoolUser): Promise<object> {
  const { grant, refreshToken } = await pool.grants.open(user.sub, client);
  const tokens = await pool.tokens.issue(user, grant, client);
  return { AuthenticationResult: { ...tokens, RefreshToken: refreshToken }, ChallengeParameters: {} };
}

async function askForNewPassword(pool: Pool, client: ClientSettings, user: PoolUser): Promise<object> {
  const secret = newSecret();
  await pool.database.keep(pool.database.sessions, hashSecret(secret), {
    sub: user.sub,
    clientId: client.id,
    salt: user.password.salt,
    expires: pool.clock.now() + SESSION_MS,
  });
  return {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: secret,
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: '[]',
      userAttributes: JSON.stringify(user.attributes),
    },
  };
}

function required(given: Record<string, string>, name: string): string {
  const value = given[name];
  if (!value) throw invalidParameter(`Missing required parameter ${name}`);
  return value;
}

function invalidSession(why = ''): CognitoError {
  return notAuthorized(`Invalid session for the user${why}.`);
}
