import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Change, Database } from './group-commit.ts';
import { TOKENS } from './keys.ts';
import { wireError } from './wire-error.ts';

const VALID_MS = 10 * 60 * 1000;

type Use = { hash: string; at: number };

/** The `ClientRequestToken`s of the transactions committed in the last ten minutes of the embedded clock. */
export class Tokens {
  readonly #uses = new Map<string, Use>();
  readonly #clock: Clock;

  private constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The tokens that `database` remembers. */
  static async open(database: Database, clock: Clock): Promise<Tokens> {
    const tokens = new Tokens(clock);
    const found = await database.iterator({ gte: TOKENS, lt: `${TOKENS}~` }).all();
    const uses = found.map(([key, use]): [string, Use] => [key.slice(TOKENS.length), use as Use]);
    for (const [token, use] of uses.sort(([, one], [, other]) => one.at - other.at))
      tokens.#uses.set(token, use);
    return tokens;
  }

  /** Whether this very request was committed under `token` already. Throws if it was another request. */
  isRepeat(token: string, request: unknown): boolean {
    const use = this.#uses.get(token);
    if (!use || this.#isOver(use)) return false;
    if (use.hash === hashOf(request)) return true;
    throw wireError(
      'IdempotentParameterMismatchException',
      'The provided token is already in use with different parameters',
    );
  }

  /** Remembers `token`, and forgets those of more than ten minutes ago: writes for the same batch. */
  use(token: string, request: unknown): Change[] {
    const forgotten: Change[] = [];
    for (const [old, use] of this.#uses) {
      if (!this.#isOver(use)) break;
      this.#uses.delete(old);
      forgotten.push({ key: TOKENS + old, value: undefined });
    }
    const use = { hash: hashOf(request), at: this.#clock.now() };
    this.#uses.set(token, use);
    return [...forgotten, { key: TOKENS + token, value: use }];
  }

  #isOver(use: Use): boolean {
    return this.#clock.now() - use.at >= VALID_MS;
  }
}

function hashOf(request: unknown): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('base64');
}
