import { randomInt } from 'node:crypto';
import * as z from 'zod';
import { CognitoError } from './cognito-error.ts';
import { checkPolicy, hashPassword } from './password.ts';
import type { Pool } from './pool.ts';
import { hashSecret, type PoolUser } from './pool-database.ts';

const CODE_MS = 60 * 60 * 1000;
const DEFAULT_MAIL = { subject: 'Your verification code', text: 'Your password reset code is {####}' };

const Forgot = z.object({ ClientId: z.string(), Username: z.string().min(1) });
const Confirm = Forgot.extend({ ConfirmationCode: z.string().min(1), Password: z.string().min(1) });

type Channel = { readonly attribute: 'email' | 'phone_number'; readonly to: string };

/** `ForgotPassword`: sends a code. Whoever has no account, or no way to receive one, gets the same kind of answer. */
export async function forgotPassword(pool: Pool, input: unknown): Promise<object> {
  const { ClientId, Username } = Forgot.parse(input);
  pool.client(ClientId);
  const user = await pool.users.find(Username);
  const channel = user && channelOf(user);
  if (!user || !channel || !user.enabled || user.status !== 'CONFIRMED') return delivery(pretended(Username));
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expires = pool.clock.now() + CODE_MS;
  await pool.database.keep(pool.database.codes, user.sub, { hash: hashCode(user, code), expires });
  await pool.mail(user, channel.to, pool.settings.verificationMail ?? DEFAULT_MAIL, code);
  return delivery(channel);
}

/** `ConfirmForgotPassword`: sets a new password for whoever received the code. */
export async function confirmForgotPassword(pool: Pool, input: unknown): Promise<object> {
  const { ClientId, Username, ConfirmationCode, Password } = Confirm.parse(input);
  pool.client(ClientId);
  const user = await pool.users.find(Username);
  const key = user?.sub ?? pool.users.fold(Username);
  const isRight = async () => {
    const kept = user && (await pool.database.codes.get(user.sub));
    return user?.enabled === true && kept?.hash === hashCode(user, ConfirmationCode);
  };
  const right = await pool.attempts.attempt(`code!${key}`, isRight).catch(error => {
    if (!(error instanceof CognitoError)) throw error;
    throw new CognitoError('LimitExceededException', 'Attempt limit exceeded, please try after some time.');
  });
  if (!right || !user) throw mismatch();
  await checkAge(pool, user);
  checkPolicy(Password, pool.settings.passwordPolicy);
  const password = await hashPassword(Password);
  const at = pool.clock.now();
  await pool.users.update(user.sub, now => ({
    ...now,
    password,
    status: 'CONFIRMED',
    passwordSetAt: at,
    modified: at,
  }));
  await pool.database.drop(pool.database.codes, user.sub);
  await pool.attempts.forgive(`password!${user.sub}`);
  return {};
}

async function checkAge(pool: Pool, user: PoolUser): Promise<void> {
  const kept = await pool.database.codes.get(user.sub);
  if (kept && kept.expires > pool.clock.now()) return;
  throw new CognitoError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
}

function channelOf(user: PoolUser): Channel | undefined {
  for (const attribute of ['email', 'phone_number'] as const) {
    const to = user.attributes[attribute];
    if (to && user.attributes[`${attribute}_verified`] === 'true') return { attribute, to };
  }
  return undefined;
}

function pretended(name: string): Channel {
  return name.startsWith('+')
    ? { attribute: 'phone_number', to: name }
    : { attribute: 'email', to: name.includes('@') ? name : `${name}@example.com` };
}

function delivery({ attribute, to }: Channel): object {
  const [name = '', domain = ''] = to.split('@');
  const Destination =
    attribute === 'email' ? `${name.slice(0, 1)}***@${domain.slice(0, 1)}***` : `+*********${to.slice(-2)}`;
  const DeliveryMedium = attribute === 'email' ? 'EMAIL' : 'SMS';
  return { CodeDeliveryDetails: { AttributeName: attribute, DeliveryMedium, Destination } };
}

function hashCode(user: PoolUser, code: string): string {
  return hashSecret(`${user.sub}:${user.password.salt}:${code}`);
}

function mismatch(): CognitoError {
  return new CognitoError('CodeMismatchException', 'Invalid verification code provided, please try again.');
}
