import { randomUUID } from 'node:crypto';
import { ACCOUNT } from '../template/resource-names.ts';
import type { HttpApiDefinition, HttpRoute } from './http-api-definition.ts';
import type { JwtIdentity } from './jwt-authorizer.ts';
import type { RouteMatch } from './match-route.ts';
import { jsonAnswer, type WebAnswer, type WebRequest } from './web-request.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const TEXT = /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded|graphql)|[^;]*\+(json|xml))/;

type Asked = {
  api: HttpApiDefinition;
  request: WebRequest;
  body: Buffer;
  match: RouteMatch<HttpRoute>;
  identity: JwtIdentity | undefined;
  /** Simulated time, milliseconds since 1970. */
  now: number;
};

/** The event of payload format 2.0 that an HTTP API hands to its function. */
export function proxyEvent({ api, request, body, match, identity, now }: Asked): object {
  const { cookie, ...headers } = request.headers;
  const query = queryParameters(request.query);
  const isBase64Encoded = body.length > 0 && !TEXT.test(headers['content-type'] ?? 'text/plain');
  return {
    version: '2.0',
    routeKey: match.route.pattern.key,
    rawPath: request.path,
    rawQueryString: request.query,
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    headers: { ...joinHeaders(headers), host: api.domainName },
    ...(query === undefined ? {} : { queryStringParameters: query }),
    requestContext: requestContext({ api, request, match, identity, now }),
    ...(Object.keys(match.parameters).length > 0 ? { pathParameters: match.parameters } : {}),
    ...(body.length > 0 ? { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') } : {}),
    isBase64Encoded,
  };
}

function requestContext({ api, request, match, identity, now }: Omit<Asked, 'body'>): object {
  return {
    accountId: ACCOUNT,
    apiId: api.apiId,
    ...(identity === undefined ? {} : { authorizer: { jwt: identity } }),
    domainName: api.domainName,
    domainPrefix: api.apiId,
    http: {
      method: request.method,
      path: request.path,
      protocol: 'HTTP/1.1',
      sourceIp: request.sourceIp,
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: match.route.pattern.key,
    stage: '$default',
    time: requestTime(now),
    timeEpoch: now,
  };
}

/** Like `15/Mar/2023:01:00:00 +0000`. */
function requestTime(now: number): string {
  const at = new Date(now);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${two(at.getUTCDate())}/${MONTHS[at.getUTCMonth()]}/${at.getUTCFullYear()}`;
  return `${day}:${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`;
}

function queryParameters(query: string): Record<string, string> | undefined {
  if (query === '') return undefined;
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const before = parameters[name];
    parameters[name] = before === undefined ? value : `${before},${value}`;
  }
  return parameters;
}

function joinHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const given = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, [value].flat().join(',')]));
}

/** The answer an HTTP API makes of what the function returned; undefined if that cannot be made an answer. */
export function proxyAnswer(returned: unknown): WebAnswer | undefined {
  if (typeof returned !== 'object' || returned === null || !('statusCode' in returned)) {
    if (returned === null) return { status: 200, headers: {}, body: '' };
    return typeof returned === 'string'
      ? { status: 200, headers: { 'content-type': 'application/json' }, body: returned }
      : jsonAnswer(200, returned);
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = returned as Record<string, unknown>;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return undefined;
  if (body !== undefined && body !== null && typeof body !== 'string') return undefined;
  const answered: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries((headers ?? {}) as object))
    answered[name.toLowerCase()] = String(value);
  if (Array.isArray(cookies) && cookies.length > 0) answered['set-cookie'] = cookies.map(String);
  if (typeof body === 'string' && body !== '') answered['content-type'] ??= 'text/plain; charset=utf-8';
  return {
    status,
    headers: answered,
    body: isBase64Encoded ? Buffer.from(body ?? '', 'base64') : (body ?? ''),
  };
}
