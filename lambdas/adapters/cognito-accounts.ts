import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Accounts, Password } from '../app/invite.ts';

/** Accounts in a Cognito user pool; no mail is sent by it, first passwords are handed over on paper. */
export class CognitoAccounts implements Accounts {
  readonly #client: CognitoIdentityProviderClient;
  readonly #pool: string;

  constructor(pool: string, client = new CognitoIdentityProviderClient()) {
    this.#pool = pool;
    this.#client = client;
  }

  async create(login: string, name: string, password: Password): Promise<string> {
    const account = { UserPoolId: this.#pool, Username: login };
    const sub = subIn(await this.#createOrFind(account, name, password));
    await this.#client.send(
      new AdminSetUserPasswordCommand({
        ...account,
        Password: password.text,
        Permanent: password.isPermanent,
      }),
    );
    return sub;
  }

  async #createOrFind(account: { UserPoolId: string; Username: string }, name: string, password: Password) {
    const isPhone = account.Username.startsWith('+');
    try {
      const made = await this.#client.send(
        new AdminCreateUserCommand({
          ...account,
          MessageAction: 'SUPPRESS',
          TemporaryPassword: password.text,
          UserAttributes: [
            { Name: 'name', Value: name },
            { Name: isPhone ? 'phone_number' : 'email', Value: account.Username },
            { Name: isPhone ? 'phone_number_verified' : 'email_verified', Value: 'true' },
          ],
        }),
      );
      return made.User?.Attributes ?? [];
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) throw error;
      return (await this.#client.send(new AdminGetUserCommand(account))).UserAttributes ?? [];
    }
  }
}

function subIn(attributes: readonly AttributeType[]): string {
  const sub = attributes.find(attribute => attribute.Name === 'sub')?.Value;
  if (!sub) throw new Error('the user pool answered an account without sub');
  return sub;
}
