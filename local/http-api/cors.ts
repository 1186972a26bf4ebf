import type { CorsRules } from './http-api-definition.ts';
import type { WebAnswer, WebRequest } from './web-request.ts';

/** The answer to a preflight request, or undefined if this is none. */
export function preflightAnswer(rules: CorsRules, request: WebRequest): WebAnswer | undefined {
  const asked = request.headers['access-control-request-method'];
  if (request.method !== 'OPTIONS' || request.headers.origin === undefined || asked === undefined)
    return undefined;
  const headers = corsHeaders(rules, request);
  if (Object.keys(headers).length > 0) {
    headers['access-control-allow-methods'] = rules.methods.join(',');
    headers['access-control-allow-headers'] = rules.headers.join(',');
    if (rules.maxAge !== undefined) headers['access-control-max-age'] = String(rules.maxAge);
  }
  return { status: 204, headers, body: '' };
}

/** The headers every answer gets for its origin; none if the origin is not allowed. */
export function corsHeaders(rules: CorsRules, request: WebRequest): Record<string, string> {
  const origin = request.headers.origin;
  if (origin === undefined) return {};
  const anyone = rules.origins.includes('*');
  if (!anyone && !rules.origins.includes(origin)) return {};
  return {
    'access-control-allow-origin': anyone ? '*' : origin,
    ...(anyone ? {} : { vary: 'origin' }),
    ...(rules.credentials ? { 'access-control-allow-credentials': 'true' } : {}),
    ...(rules.exposed.length > 0 ? { 'access-control-expose-headers': rules.exposed.join(',') } : {}),
  };
}
