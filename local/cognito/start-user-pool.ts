import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import { answerRequest } from './cognito-protocol.ts';
import { Pool } from './pool.ts';
import { dropExpired, openPoolDatabase } from './pool-database.ts';
import type { UserPoolSettings } from './pool-settings.ts';
import { openTokenIssuer } from './token-issuer.ts';

/** How to start an embedded user pool. */
export type UserPoolOptions = {
  /** Where users, signing key and sign-ins are kept; made when missing. */
  readonly folder: string;
  readonly clock: Clock;
  readonly pool: UserPoolSettings;
  /** The `iss` of its tokens. Its keys are served under every path that ends in `/.well-known/jwks.json`. */
  readonly issuer: string;
  /** Where codes and invitations are left as JSON files; without it they go nowhere. */
  readonly mailFolder?: string;
};

/** An embedded user pool that runs. */
export type RunningUserPool = {
  readonly handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** The public key of its tokens, as a JSON Web Key Set. */
  readonly jwks: () => { readonly keys: readonly Readonly<Record<string, string | undefined>>[] };
  readonly issuer: string;
  readonly close: () => Promise<void>;
};

/** Starts the stand-in for Cognito. Everything it acknowledged is on disk, so it may be killed at any time. */
export async function startUserPool(options: UserPoolOptions): Promise<RunningUserPool> {
  const { folder, clock, pool: settings, issuer, mailFolder } = options;
  const database = await openPoolDatabase(folder);
  await dropExpired(database, clock.now());
  const tokens = await openTokenIssuer(database, clock, issuer);
  const pool = new Pool(settings, clock, database, tokens, mailFolder);
  const running = new Set<Promise<void>>();
  return {
    handler(request, response) {
      const answered = answerRequest(pool, issuer, request, response);
      running.add(answered);
      return answered.finally(() => running.delete(answered));
    },
    jwks: tokens.jwks,
    issuer,
    async close() {
      await Promise.allSettled(running);
      await database.level.close();
    },
  };
}
