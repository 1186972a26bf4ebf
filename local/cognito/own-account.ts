import * as z from 'zod';
import { attributeList } from './attributes.ts';
import { checkPolicy, hashPassword } from './password.ts';
import type { Pool } from './pool.ts';
import { checkPassword } from './sign-in.ts';

const Holder = z.object({ AccessToken: z.string() });
const Change = Holder.extend({ PreviousPassword: z.string().min(1), ProposedPassword: z.string().min(1) });

/** `GetUser`: who holds the access token. */
export async function getUser(pool: Pool, input: unknown): Promise<object> {
  const user = await pool.holderOf(Holder.parse(input).AccessToken);
  return { Username: user.username, UserAttributes: attributeList(user) };
}

/** `ChangePassword`: from the one that is known to a new one. Sign-ins stay as they are. */
export async function changePassword(pool: Pool, input: unknown): Promise<object> {
  const { AccessToken, PreviousPassword, ProposedPassword } = Change.parse(input);
  const user = await pool.holderOf(AccessToken);
  await checkPassword(pool, user.sub, user, PreviousPassword);
  checkPolicy(ProposedPassword, pool.settings.passwordPolicy);
  const password = await hashPassword(ProposedPassword);
  const at = pool.clock.now();
  await pool.users.update(user.sub, now => ({
    ...now,
    password,
    status: 'CONFIRMED',
    passwordSetAt: at,
    modified: at,
  }));
  return {};
}

/** `GlobalSignOut`: ends every sign-in of whoever holds the access token. */
export async function globalSignOut(pool: Pool, input: unknown): Promise<object> {
  const user = await pool.holderOf(Holder.parse(input).AccessToken);
  await pool.grants.revokeAll(user.sub);
  return {};
}
