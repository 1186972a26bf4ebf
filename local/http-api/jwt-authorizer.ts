import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import type { JwtRules } from './http-api-definition.ts';

/** What a verified token says, as the event gives it to the function: every claim is text. */
export type JwtIdentity = { claims: Record<string, string>; scopes: string[] | null };

/** Whether a token lets its bearer pass; `status` and `header` are the answer if it does not. */
export type JwtVerdict =
  | { passed: true; identity: JwtIdentity }
  | { passed: false; status: 401 | 403; header: string };

type Asked = {
  authorization: string | undefined;
  rules: JwtRules;
  scopes: string[];
  jwks: JSONWebKeySet;
  now: number;
};

/**
 * Judges a bearer token as the JWT authorizer of an HTTP API does: RS256 by the issuer's keys, `iss`, `exp`, `nbf`,
 * `iat`, the audience against `aud` or, without one, `client_id`, and at least one of the scopes asked for. It knows no
 * revocation, and takes an ID token too when no scope is asked for.
 */
export async function judgeToken({ authorization, rules, scopes, jwks, now }: Asked): Promise<JwtVerdict> {
  const token = authorization?.replace(/^bearer\s+/i, '').trim();
  if (!token) return { passed: false, status: 401, header: 'Bearer' };
  const claims = await verify(token, rules, jwks, now);
  if (claims === undefined)
    return { passed: false, status: 401, header: 'Bearer scope="" error="invalid_token"' };
  const held = typeof claims.scope === 'string' ? claims.scope.split(' ') : [];
  if (scopes.length > 0 && !scopes.some(scope => held.includes(scope)))
    return {
      passed: false,
      status: 403,
      header: `Bearer scope="${scopes.join(' ')}" error="insufficient_scope"`,
    };
  return { passed: true, identity: { claims: textClaims(claims), scopes: scopes.length > 0 ? held : null } };
}

async function verify(
  token: string,
  rules: JwtRules,
  jwks: JSONWebKeySet,
  now: number,
): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(jwks), {
      issuer: rules.issuer,
      algorithms: ['RS256'],
      currentDate: new Date(now),
      requiredClaims: ['exp', 'iat'],
    });
    // Tokens are dated in whole seconds: one made in this second is not from the future.
    if ((payload.iat ?? 0) * 1000 > now + 1000) return undefined;
    const audience = payload.aud === undefined ? [payload.client_id] : [payload.aud].flat();
    return audience.some(a => typeof a === 'string' && rules.audience.includes(a)) ? payload : undefined;
  } catch {
    return undefined;
  }
}

function textClaims(claims: JWTPayload): Record<string, string> {
  const text = (value: unknown) =>
    Array.isArray(value)
      ? `[${value.join(' ')}]`
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, text(value)]));
}
