import type { Accounts, Password } from '../../lambdas/app/people/accounts.ts';

type Account = { login: string; password: string; isOwn: boolean; isEnabled: boolean; sessions: number };

/** A user pool in memory. */
export class FakeAccounts implements Accounts {
  readonly accounts = new Map<string, Account>();

  async create(login: string, firstPassword: string): Promise<{ sub: string; isNew: boolean }> {
    for (const [sub, account] of this.accounts) if (account.login === login) return { sub, isNew: false };
    const sub = `sub-${this.accounts.size + 1}`;
    this.accounts.set(sub, { login, password: firstPassword, isOwn: false, isEnabled: true, sessions: 0 });
    return { sub, isNew: true };
  }

  async setPassword(sub: string, { text, isPermanent }: Password): Promise<void> {
    this.#change(sub, { password: text, isOwn: isPermanent });
  }

  async disable(sub: string): Promise<void> {
    this.#change(sub, { isEnabled: false, sessions: 0 });
  }

  async enable(sub: string): Promise<void> {
    this.#change(sub, { isEnabled: true });
  }

  async signOut(sub: string): Promise<void> {
    this.#change(sub, { sessions: 0 });
  }

  async hasOwnPassword(sub: string): Promise<boolean> {
    return this.#account(sub).isOwn;
  }

  /** The account as it stands. Throws for an unknown one, as the pool would. */
  #account(sub: string): Account {
    const account = this.accounts.get(sub);
    if (!account) throw new Error(`no account ${sub}`);
    return account;
  }

  #change(sub: string, change: Partial<Account>): void {
    this.accounts.set(sub, { ...this.#account(sub), ...change });
  }
}
