import type { Clock } from '../clock.ts';
import { leaveMail } from '../mail/mail-folder.ts';
import { Attempts } from './attempts.ts';
import { CognitoError, notAuthorized, userDisabled } from './cognito-error.ts';
import { Grants } from './grants.ts';
import type { PoolDatabase, PoolUser } from './pool-database.ts';
import type { ClientSettings, MailTemplate, UserPoolSettings } from './pool-settings.ts';
import type { TokenIssuer } from './token-issuer.ts';
import { Users } from './users.ts';

/** What the operations of one user pool work on. */
export class Pool {
  readonly settings: UserPoolSettings;
  readonly clock: Clock;
  readonly database: PoolDatabase;
  readonly tokens: TokenIssuer;
  readonly users: Users;
  readonly grants: Grants;
  readonly attempts: Attempts;
  readonly #mailFolder: string | undefined;

  constructor(
    settings: UserPoolSettings,
    clock: Clock,
    database: PoolDatabase,
    tokens: TokenIssuer,
    mailFolder: string | undefined,
  ) {
    this.settings = settings;
    this.clock = clock;
    this.database = database;
    this.tokens = tokens;
    this.users = new Users(database, settings);
    this.grants = new Grants(database, clock);
    this.attempts = new Attempts(database, clock);
    this.#mailFolder = mailFolder;
  }

  /** The app client of that id. Throws `ResourceNotFoundException`. */
  client(id: string): ClientSettings {
    const client = this.settings.clients.find(candidate => candidate.id === id);
    if (!client) {
      throw new CognitoError('ResourceNotFoundException', `User pool client ${id} does not exist.`);
    }
    return client;
  }

  /** Throws `ResourceNotFoundException` unless `id` is this pool's. */
  checkId(id: string): void {
    if (id === this.settings.id) return;
    throw new CognitoError('ResourceNotFoundException', `User pool ${id} does not exist.`);
  }

  /** Whose access token it is. Throws `NotAuthorizedException` when it is not good, signed out or disabled. */
  async holderOf(accessToken: string): Promise<PoolUser> {
    const { sub, originJti } = await this.tokens.readAccess(accessToken);
    const user = await this.users.get(sub);
    if (!user || !(await this.grants.stands(sub, originJti))) {
      throw notAuthorized('Access Token has been revoked');
    }
    if (!user.enabled) throw userDisabled();
    return user;
  }

  /** Leaves a mail for `user` in the mail folder, or nowhere when the pool has none. */
  async mail(user: PoolUser, to: string, template: MailTemplate, secret: string): Promise<void> {
    if (!this.#mailFolder) return;
    const fill = (text: string) =>
      text.replaceAll('{####}', () => secret).replaceAll('{username}', () => user.username);
    const at = new Date(this.clock.now()).toISOString();
    await leaveMail(this.#mailFolder, { at, to, subject: fill(template.subject), text: fill(template.text) });
  }
}
