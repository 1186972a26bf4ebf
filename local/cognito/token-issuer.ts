import { randomUUID } from 'node:crypto';
import {
  calculateJwkThumbprint,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose';
import type { Clock } from '../clock.ts';
import { notAuthorized } from './cognito-error.ts';
import type { Grant, PoolDatabase, PoolUser } from './pool-database.ts';
import type { ClientSettings } from './pool-settings.ts';

const SCOPE = 'aws.cognito.signin.user.admin';
const CLAIMS_AS_BOOLEANS = new Set(['email_verified', 'phone_number_verified']);

/** Whose access token it is, and of which sign-in. */
export type AccessClaims = { readonly sub: string; readonly originJti: string };

/** What signs the pool's tokens and says whether one is genuine. */
export type TokenIssuer = Awaited<ReturnType<typeof openTokenIssuer>>;

/** The issuer of the pool's tokens (RS256), with the key kept in the database, made at the first start. */
export async function openTokenIssuer(database: PoolDatabase, clock: Clock, issuer: string) {
  const jwk = (await database.keys.get('signing')) ?? (await makeKey(database));
  const privateKey = await importJWK(jwk, 'RS256');
  const publicJwk = { kty: 'RSA', use: 'sig', alg: 'RS256', kid: jwk.kid, n: jwk.n, e: jwk.e } as const;
  const publicKey = await importJWK(publicJwk as JWK, 'RS256');

  const sign = (claims: Record<string, unknown>, minutes: number) => {
    const issuedAt = Math.floor(clock.now() / 1000);
    return new SignJWT({ jti: randomUUID(), ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: jwk.kid ?? '' })
      .setIssuer(issuer)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + Math.round(minutes * 60))
      .sign(privateKey);
  };

  return {
    jwks: () => ({ keys: [publicJwk] }),

    /** An access token and an ID token for `user`, as part of the sign-in `grant`. */
    async issue(user: PoolUser, grant: Grant, client: ClientSettings) {
      const shared = {
        sub: user.sub,
        origin_jti: grant.originJti,
        event_id: randomUUID(),
        auth_time: grant.authTime,
      };
      const access = { token_use: 'access', client_id: client.id, scope: SCOPE, username: user.username };
      const id = { token_use: 'id', aud: client.id, 'cognito:username': user.username };
      return {
        AccessToken: await sign({ ...shared, ...access }, client.accessTokenMinutes),
        IdToken: await sign({ ...claimsOf(user), ...shared, ...id }, client.idTokenMinutes ?? 60),
        ExpiresIn: Math.round(client.accessTokenMinutes * 60),
        TokenType: 'Bearer',
      };
    },

    /** What an access token of this pool says. Throws `NotAuthorizedException` for any other, or an old one. */
    async readAccess(token: string): Promise<AccessClaims> {
      const options = { issuer, algorithms: ['RS256'], currentDate: new Date(clock.now()) };
      const { payload } = await jwtVerify(token, publicKey, options).catch(error => {
        const isOld = error instanceof errors.JWTExpired;
        throw notAuthorized(isOld ? 'Access Token has expired' : 'Invalid Access Token');
      });
      if (payload.token_use !== 'access') throw notAuthorized('Invalid Access Token');
      return { sub: String(payload.sub), originJti: String(payload.origin_jti) };
    },
  };
}

async function makeKey(database: PoolDatabase): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true, modulusLength: 2048 });
  const jwk = await exportJWK(privateKey);
  const kept = { ...jwk, kid: await calculateJwkThumbprint(jwk) };
  await database.keep(database.keys, 'signing', kept);
  return kept;
}

function claimsOf(user: PoolUser): Record<string, string | boolean> {
  return Object.fromEntries(
    Object.entries(user.attributes).map(([name, value]) => [
      name,
      CLAIMS_AS_BOOLEANS.has(name) ? value === 'true' : value,
    ]),
  );
}
