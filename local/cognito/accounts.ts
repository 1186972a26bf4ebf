import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { AttributeList, attributeList, userSummary, withAttributes } from './attributes.ts';
import { CognitoError, invalidParameter } from './cognito-error.ts';
import { checkPolicy, hashPassword, temporaryPassword } from './password.ts';
import type { Pool } from './pool.ts';
import type { PoolUser } from './pool-database.ts';

const DEFAULT_MAIL = {
  subject: 'Your temporary password',
  text: 'Your username is {username} and temporary password is {####}',
};

const Named = z.object({ UserPoolId: z.string(), Username: z.string().min(1).max(128) });
const Create = Named.extend({
  UserAttributes: AttributeList.default([]),
  TemporaryPassword: z.string().min(1).optional(),
  MessageAction: z.enum(['SUPPRESS', 'RESEND']).optional(),
});
const SetPassword = Named.extend({ Password: z.string().min(1), Permanent: z.boolean().default(false) });
const Update = Named.extend({ UserAttributes: AttributeList });

/** `AdminCreateUser`: a new account with a temporary password, mailed unless suppressed. */
export async function adminCreateUser(pool: Pool, input: unknown): Promise<object> {
  const given = Create.parse(input);
  pool.checkId(given.UserPoolId);
  const secret = given.TemporaryPassword ?? temporaryPassword(pool.settings.passwordPolicy);
  checkPolicy(secret, pool.settings.passwordPolicy);
  const password = await hashPassword(secret);
  const at = pool.clock.now();
  const fresh = { password, passwordSetAt: at, modified: at };
  const user =
    given.MessageAction === 'RESEND'
      ? await renew(pool, given.Username, fresh)
      : await pool.users.add({ ...newAccount(pool, given), ...fresh, created: at });
  const to = user.attributes.email ?? user.attributes.phone_number;
  if (given.MessageAction !== 'SUPPRESS' && to) {
    await pool.mail(user, to, pool.settings.invitationMail ?? DEFAULT_MAIL, secret);
  }
  return { User: { Username: user.username, Attributes: attributeList(user), ...userSummary(user) } };
}

/** `AdminSetUserPassword`: for good, or one that must be changed at the next sign-in. */
export async function adminSetUserPassword(pool: Pool, input: unknown): Promise<object> {
  const { Password, Permanent, ...who } = SetPassword.parse(input);
  const user = await theUser(pool, who);
  checkPolicy(Password, pool.settings.passwordPolicy);
  const password = await hashPassword(Password);
  const at = pool.clock.now();
  const status = Permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD';
  await pool.users.update(user.sub, now => ({ ...now, password, status, passwordSetAt: at, modified: at }));
  await pool.attempts.forgive(`password!${user.sub}`);
  return {};
}

/** `AdminGetUser`: one account as it stands. */
export async function adminGetUser(pool: Pool, input: unknown): Promise<object> {
  const user = await theUser(pool, Named.parse(input));
  return { Username: user.username, UserAttributes: attributeList(user), ...userSummary(user) };
}

/** `AdminDisableUser`: nobody signs in with the account, and every sign-in of it ends. */
export async function adminDisableUser(pool: Pool, input: unknown): Promise<object> {
  const user = await theUser(pool, Named.parse(input));
  await change(pool, user, { enabled: false });
  await pool.grants.revokeAll(user.sub);
  return {};
}

/** `AdminEnableUser`: the account can be used again; sign-ins that ended stay ended. */
export async function adminEnableUser(pool: Pool, input: unknown): Promise<object> {
  await change(pool, await theUser(pool, Named.parse(input)), { enabled: true });
  return {};
}

/** `AdminUpdateUserAttributes`: sets attributes; a blank value removes one. */
export async function adminUpdateUserAttributes(pool: Pool, input: unknown): Promise<object> {
  const { UserAttributes, ...who } = Update.parse(input);
  const user = await theUser(pool, who);
  const modified = pool.clock.now();
  await pool.users.update(user.sub, now => ({
    ...now,
    attributes: withAttributes(now.attributes, UserAttributes),
    modified,
  }));
  return {};
}

/** `AdminUserGlobalSignOut`: ends every sign-in of the account. */
export async function adminUserGlobalSignOut(pool: Pool, input: unknown): Promise<object> {
  await pool.grants.revokeAll((await theUser(pool, Named.parse(input))).sub);
  return {};
}

/** `AdminDeleteUser`: the account and its sign-ins are gone, and its names are free. */
export async function adminDeleteUser(pool: Pool, input: unknown): Promise<object> {
  const user = await theUser(pool, Named.parse(input));
  await pool.users.remove(user.sub);
  await pool.grants.revokeAll(user.sub);
  return {};
}

async function theUser(pool: Pool, who: z.infer<typeof Named>): Promise<PoolUser> {
  pool.checkId(who.UserPoolId);
  return await pool.users.named(who.Username);
}

function change(pool: Pool, user: PoolUser, changes: Partial<PoolUser>): Promise<PoolUser> {
  const modified = pool.clock.now();
  return pool.users.update(user.sub, now => ({ ...now, ...changes, modified }));
}

function renew(pool: Pool, name: string, fresh: Partial<PoolUser>): Promise<PoolUser> {
  return pool.users.named(name).then(user =>
    pool.users.update(user.sub, now => {
      if (now.status === 'FORCE_CHANGE_PASSWORD') return { ...now, ...fresh };
      const message = `Resend not possible. ${now.username} status is not FORCE_CHANGE_PASSWORD`;
      throw new CognitoError('UnsupportedUserStateException', message);
    }),
  );
}

function newAccount(pool: Pool, given: z.infer<typeof Create>) {
  const sub = randomUUID();
  const kinds = pool.settings.usernameAttributes ?? [];
  const attributes = withAttributes({}, given.UserAttributes);
  const account = { sub, enabled: true, status: 'FORCE_CHANGE_PASSWORD' } as const;
  if (kinds.length === 0) return { ...account, username: given.Username, attributes };
  const kind = given.Username.startsWith('+') ? 'phone_number' : 'email';
  if (!kinds.includes(kind) || (kind === 'email' && !given.Username.includes('@'))) {
    throw invalidParameter(`Username should be ${kinds.join(' or ')}.`);
  }
  const named = attributes[kind] === undefined ? [{ Name: kind, Value: given.Username }] : [];
  return { ...account, username: sub, attributes: withAttributes(attributes, named) };
}
