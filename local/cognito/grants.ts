import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { notAuthorized } from './cognito-error.ts';
import { DURABLE, type Grant, hashSecret, newSecret, type PoolDatabase } from './pool-database.ts';
import type { ClientSettings } from './pool-settings.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The sign-ins that may be refreshed. A refresh token is `sub.originJti.secret`; of the secret only a hash is kept. */
export class Grants {
  readonly #database: PoolDatabase;
  readonly #clock: Clock;

  constructor(database: PoolDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** A new sign-in of `sub` through `client`, and its refresh token, which is shown this once. */
  async open(sub: string, client: ClientSettings): Promise<{ grant: Grant; refreshToken: string }> {
    const now = this.#clock.now();
    const secret = newSecret();
    const grant: Grant = {
      sub,
      originJti: randomUUID(),
      clientId: client.id,
      secretHash: hashSecret(secret),
      authTime: Math.floor(now / 1000),
      expires: now + client.refreshTokenDays * DAY_MS,
    };
    await this.#database.keep(this.#database.grants, key(grant.sub, grant.originJti), grant);
    return { grant, refreshToken: `${grant.sub}.${grant.originJti}.${secret}` };
  }

  /** The sign-in that `refreshToken` stands for. Throws `NotAuthorizedException` when it is none, or no more. */
  async redeem(refreshToken: string, client: ClientSettings): Promise<Grant> {
    const grant = await this.#find(refreshToken);
    if (!grant || grant.clientId !== client.id) throw notAuthorized('Invalid Refresh Token');
    if (grant.expires <= this.#clock.now()) throw notAuthorized('Refresh Token has expired');
    return grant;
  }

  /** Whether the sign-in still stands: neither signed out nor revoked. */
  async stands(sub: string, originJti: string): Promise<boolean> {
    return (await this.#database.grants.get(key(sub, originJti))) !== undefined;
  }

  /** Ends one sign-in. A token that is none, or none any more, changes nothing. */
  async revoke(refreshToken: string, client: ClientSettings): Promise<void> {
    const grant = await this.#find(refreshToken);
    if (!grant || grant.clientId !== client.id) return;
    await this.#database.drop(this.#database.grants, key(grant.sub, grant.originJti));
  }

  /** Ends every sign-in of `sub`. */
  async revokeAll(sub: string): Promise<void> {
    const { grants, level } = this.#database;
    const batch = level.batch();
    for await (const found of grants.keys({ gt: key(sub, ''), lt: key(sub, '~') })) {
      batch.del(found, { sublevel: grants });
    }
    await batch.write(DURABLE);
  }

  async #find(refreshToken: string): Promise<Grant | undefined> {
    const [sub = '', originJti = '', secret = ''] = refreshToken.split('.');
    const grant = await this.#database.grants.get(key(sub, originJti));
    return grant?.secretHash === hashSecret(secret) ? grant : undefined;
  }
}

function key(sub: string, originJti: string): string {
  return `${sub}!${originJti}`;
}
