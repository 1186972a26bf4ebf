import { createHash, randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { Level } from 'level';
import type { PasswordHash } from './password.ts';

/** A user of the pool. Instants are milliseconds since 1970 (UTC), on the embedded run's clock. */
export type PoolUser = {
  readonly sub: string;
  readonly username: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly enabled: boolean;
  readonly status: 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD';
  readonly password: PasswordHash;
  readonly passwordSetAt: number;
  readonly created: number;
  readonly modified: number;
};

/** One sign-in that may still be refreshed; it ends with its refresh token. Kept under `sub!originJti`. */
export type Grant = {
  readonly sub: string;
  readonly originJti: string;
  readonly clientId: string;
  readonly secretHash: string;
  /** When the person gave a password, in seconds since 1970. */
  readonly authTime: number;
  readonly expires: number;
};

/** A sign-in that waits for the answer to a challenge. Kept under the hash of the session's secret. */
export type ChallengeSession = {
  readonly sub: string;
  readonly clientId: string;
  /** The salt of the password that was given: an administrator's reset in between ends the session. */
  readonly salt: string;
  readonly expires: number;
};

/** A code sent to someone who forgot the password. Kept under the user's `sub`. */
export type RecoveryCode = { readonly hash: string; readonly expires: number };

/** Wrong passwords or codes in a row. */
export type FailedAttempts = { readonly count: number; readonly last: number };

/** The hash under which a secret is kept. The secrets are long and random, so a plain hash does. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** A secret nobody can guess. */
export function newSecret(): string {
  return randomBytes(48).toString('base64url');
}

type Section<T> = ReturnType<typeof openSection<T>>;

/** Every write is on disk before it is answered. */
export const DURABLE = { sync: true } as const;

/** Everything the pool keeps, in one LevelDB under `folder`. */
export async function openPoolDatabase(folder: string) {
  const level = new Level<string, unknown>(folder, { valueEncoding: 'json' });
  await level.open();
  const section = <T>(name: string) => openSection<T>(level, name);
  return {
    level,
    users: section<PoolUser>('users'),
    names: section<string>('names'),
    grants: section<Grant>('grants'),
    sessions: section<ChallengeSession>('sessions'),
    codes: section<RecoveryCode>('codes'),
    attempts: section<FailedAttempts>('attempts'),
    keys: section<JWK>('keys'),

    /** Keeps `value` under `key`; it is on disk when this settles. */
    keep: <T>(sublevel: Section<T>, key: string, value: T): Promise<void> =>
      level.batch().put(key, value, { sublevel }).write(DURABLE),

    /** Forgets what is kept under `key`, durably. */
    drop: <T>(sublevel: Section<T>, key: string): Promise<void> =>
      level.batch().del(key, { sublevel }).write(DURABLE),
  };
}

function openSection<T>(level: Level<string, unknown>, name: string) {
  return level.sublevel<string, T>(name, { valueEncoding: 'json' });
}

/** The open database of a pool. */
export type PoolDatabase = Awaited<ReturnType<typeof openPoolDatabase>>;

/** Drops what can no longer be used at `now`, so that the folder does not grow for ever. */
export async function dropExpired(database: PoolDatabase, now: number): Promise<void> {
  for (const section of [database.grants, database.sessions, database.codes]) {
    for await (const [key, value] of section.iterator()) if (value.expires <= now) await section.del(key);
  }
  const day = 24 * 60 * 60 * 1000;
  for await (const [key, value] of database.attempts.iterator()) {
    if (value.last + day <= now) await database.attempts.del(key);
  }
}
