import type { Clock } from '../clock.ts';
import { type CognitoError, notAuthorized } from './cognito-error.ts';
import type { PoolDatabase } from './pool-database.ts';
import { Turns } from './turns.ts';

const FREE_ATTEMPTS = 5;
const LONGEST_LOCK_MS = 15 * 60 * 1000;
const FORGOTTEN_AFTER_MS = 15 * 60 * 1000;

/**
 * Counts wrong passwords and codes in a row. From the fifth on, whoever they were for is locked out for one
 * second, doubled by each further wrong one up to fifteen minutes; attempts during a lock count for nothing.
 * The count starts anew after success, or after fifteen minutes without an attempt.
 */
export class Attempts {
  readonly #database: PoolDatabase;
  readonly #clock: Clock;
  readonly #turns = new Turns();

  constructor(database: PoolDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Makes one attempt, one at a time per `key`. Throws `NotAuthorizedException` while `key` is locked out. */
  attempt(key: string, isRight: () => Promise<boolean>): Promise<boolean> {
    return this.#turns.take(key, async () => {
      const { attempts } = this.#database;
      const before = await attempts.get(key);
      const now = this.#clock.now();
      const count = before && now < before.last + FORGOTTEN_AFTER_MS ? before.count : 0;
      if (before && now < before.last + lockMs(count)) throw lockedOut();
      // Counted first: someone who cuts the connection or the power does not get a free attempt.
      await this.#database.keep(attempts, key, { count: count + 1, last: now });
      const right = await isRight();
      if (right) await this.#database.drop(attempts, key);
      return right;
    });
  }

  /** Forgets what went wrong before. */
  async forgive(key: string): Promise<void> {
    await this.#database.drop(this.#database.attempts, key);
  }
}

function lockMs(count: number): number {
  return count < FREE_ATTEMPTS ? 0 : Math.min(1000 * 2 ** (count - FREE_ATTEMPTS), LONGEST_LOCK_MS);
}

function lockedOut(): CognitoError {
  return notAuthorized('Password attempts exceeded');
}
