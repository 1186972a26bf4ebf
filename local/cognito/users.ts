import { CognitoError, userNotFound } from './cognito-error.ts';
import { DURABLE, type PoolDatabase, type PoolUser } from './pool-database.ts';
import type { UserPoolSettings } from './pool-settings.ts';
import { Turns } from './turns.ts';

/** The users of a pool, found by any name that works at sign-in and by `sub`. */
export class Users {
  readonly #database: PoolDatabase;
  readonly #settings: UserPoolSettings;
  readonly #turns = new Turns();

  constructor(database: PoolDatabase, settings: UserPoolSettings) {
    this.#database = database;
    this.#settings = settings;
  }

  async find(name: string): Promise<PoolUser | undefined> {
    const sub = await this.#database.names.get(this.fold(name));
    return sub === undefined ? undefined : await this.#database.users.get(sub);
  }

  /** The user an administrator named. Throws `UserNotFoundException`. */
  async named(name: string): Promise<PoolUser> {
    const user = await this.find(name);
    if (!user) throw userNotFound();
    return user;
  }

  async get(sub: string): Promise<PoolUser | undefined> {
    return await this.#database.users.get(sub);
  }

  /** Adds a user. Throws `UsernameExistsException` or `AliasExistsException` where a name is taken. */
  add(user: PoolUser): Promise<PoolUser> {
    return this.#turns.take('write', () => this.#write(user, undefined));
  }

  /** Changes a user as it stands when its turn comes. Throws `UserNotFoundException` if it is gone. */
  update(sub: string, change: (user: PoolUser) => PoolUser): Promise<PoolUser> {
    return this.#turns.take('write', async () => {
      const before = await this.get(sub);
      if (!before) throw userNotFound();
      return await this.#write(change(before), before);
    });
  }

  remove(sub: string): Promise<void> {
    return this.#turns.take('write', async () => {
      const user = await this.get(sub);
      if (!user) throw userNotFound();
      const { names, users, codes } = this.#database;
      const batch = this.#database.level.batch();
      for (const name of this.#namesOf(user)) batch.del(name, { sublevel: names });
      await batch.del(sub, { sublevel: users }).del(sub, { sublevel: codes }).write(DURABLE);
    });
  }

  /** Users that `matches` says yes to, in a fixed order, from after `cursor`; `next` is there when more follow. */
  async page(matches: (user: PoolUser) => boolean, limit: number, cursor?: string) {
    const found: PoolUser[] = [];
    const after = cursor === undefined ? {} : { gt: cursor };
    for await (const user of this.#database.users.values(after)) {
      if (!matches(user)) continue;
      if (found.length === limit) return { users: found, next: found.at(-1)?.sub };
      found.push(user);
    }
    return { users: found };
  }

  /** A name as it is compared. */
  fold(name: string): string {
    return this.#settings.caseSensitive === false ? name.toLowerCase() : name;
  }

  async #write(user: PoolUser, before: PoolUser | undefined): Promise<PoolUser> {
    const { names, users } = this.#database;
    const wanted = this.#namesOf(user);
    for (const name of wanted) {
      const holder = await names.get(name);
      if (holder !== undefined && holder !== user.sub) throw this.#taken(name, user);
    }
    const batch = this.#database.level.batch();
    for (const name of before ? this.#namesOf(before) : []) batch.del(name, { sublevel: names });
    for (const name of wanted) batch.put(name, user.sub, { sublevel: names });
    await batch.put(user.sub, user, { sublevel: users }).write(DURABLE);
    return user;
  }

  #namesOf(user: PoolUser): Set<string> {
    const names = [user.sub, user.username];
    for (const attribute of this.#settings.usernameAttributes ?? []) {
      names.push(user.attributes[attribute] ?? user.sub);
    }
    for (const attribute of this.#settings.aliasAttributes ?? []) {
      const counts =
        attribute === 'preferred_username' || user.attributes[`${attribute}_verified`] === 'true';
      if (counts) names.push(user.attributes[attribute] ?? user.sub);
    }
    return new Set(names.map(name => this.fold(name)));
  }

  #taken(name: string, user: PoolUser): CognitoError {
    const alias = (this.#settings.aliasAttributes ?? []).find(
      attribute => this.fold(user.attributes[attribute] ?? '') === name,
    );
    if (!alias || name === this.fold(user.username)) {
      return new CognitoError('UsernameExistsException', 'User account already exists');
    }
    return new CognitoError('AliasExistsException', `An account with the ${alias} already exists.`);
  }
}
