import type { Officer, Post } from '../domain/authority.ts';
import type { RegisterStore } from './register-store.ts';

/** Where accounts are kept that people sign in with. */
export type Accounts = {
  /** Makes the account, or finds it; answers its `sub`. `login` is an e-mail address or a phone number (+84…). */
  create(login: string, name: string, password: Password): Promise<string>;
};

/** A first password: to be changed at first sign-in, unless `isPermanent`. */
export type Password = { readonly text: string; readonly isPermanent: boolean };

/** A person to invite. */
export type Invitation = { readonly login: string; readonly name: string; readonly posts: readonly Post[] };

/** Gives a person an account and posts. Inviting again sets the posts and the password anew. */
export async function invite(
  ports: { accounts: Accounts; register: RegisterStore },
  { login, name, posts }: Invitation,
  password: Password,
): Promise<Officer> {
  const sub = await ports.accounts.create(login, name, password);
  const officer: Officer = { sub, name, posts };
  await ports.register.putOfficer(officer);
  return officer;
}
