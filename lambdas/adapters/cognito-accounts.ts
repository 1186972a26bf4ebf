import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Accounts, Password } from '../app/people/accounts.ts';

/**
 * Accounts in a Cognito user pool; no mail is sent by it, first passwords are handed over on paper. The pool knows
 * the number or the address that somebody signs in by, and nothing else of them: names stand in the record alone.
 */
export class CognitoAccounts implements Accounts {
  readonly #client: CognitoIdentityProviderClient;
  readonly #pool: string;

  constructor(pool: string, client = new CognitoIdentityProviderClient()) {
    this.#pool = pool;
    this.#client = client;
  }

  async create(login: string, firstPassword: string): Promise<{ sub: string; isNew: boolean }> {
    const kind = login.startsWith('+') ? 'phone_number' : 'email';
    try {
      const made = await this.#client.send(
        new AdminCreateUserCommand({
          ...this.#account(login),
          MessageAction: 'SUPPRESS',
          TemporaryPassword: firstPassword,
          UserAttributes: [
            { Name: kind, Value: login },
            { Name: `${kind}_verified`, Value: 'true' },
          ],
        }),
      );
      return { sub: subIn(made.User?.Attributes), isNew: true };
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) throw error;
      const found = await this.#client.send(new AdminGetUserCommand(this.#account(login)));
      return { sub: subIn(found.UserAttributes), isNew: false };
    }
  }

  async setPassword(sub: string, { text, isPermanent }: Password): Promise<void> {
    await this.#client.send(
      new AdminSetUserPasswordCommand({ ...this.#account(sub), Password: text, Permanent: isPermanent }),
    );
  }

  async disable(sub: string): Promise<void> {
    await this.#client.send(new AdminDisableUserCommand(this.#account(sub)));
    await this.signOut(sub);
  }

  async enable(sub: string): Promise<void> {
    await this.#client.send(new AdminEnableUserCommand(this.#account(sub)));
  }

  async signOut(sub: string): Promise<void> {
    await this.#client.send(new AdminUserGlobalSignOutCommand(this.#account(sub)));
  }

  async hasOwnPassword(sub: string): Promise<boolean> {
    const { UserStatus } = await this.#client.send(new AdminGetUserCommand(this.#account(sub)));
    return UserStatus !== 'FORCE_CHANGE_PASSWORD';
  }

  /** The pool finds an account by its login and by its `sub` alike. */
  #account(name: string) {
    return { UserPoolId: this.#pool, Username: name };
  }
}

function subIn(attributes: readonly AttributeType[] | undefined): string {
  const sub = attributes?.find(attribute => attribute.Name === 'sub')?.Value;
  if (!sub) throw new Error('the user pool answered an account without sub');
  return sub;
}
