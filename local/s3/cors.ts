import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CorsRule } from './bucket-settings.ts';
import { S3Error } from './s3-error.ts';

/** Adds what the bucket's rules let the page that asked see of the answer: nothing where no rule fits. */
export function allowOrigin(
  rules: readonly CorsRule[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { origin } = request.headers;
  if (!origin) return;
  const rule = rules.find(candidate => fits(candidate, origin, request.method ?? '', []));
  if (rule) setHeaders(rule, origin, response);
}

/** Answers a preflight by the bucket's rules. Throws `AccessForbidden` where none fits. */
export function answerPreflight(
  rules: readonly CorsRule[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { origin } = request.headers;
  const method = request.headers['access-control-request-method'];
  if (!origin || !method)
    throw new S3Error(400, 'BadRequest', 'Insufficient information. Origin request header needed.');
  const asked = listed(request.headers['access-control-request-headers']);
  const rule = rules.find(candidate => fits(candidate, origin, method, asked));
  if (!rule) throw new S3Error(403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.');
  setHeaders(rule, origin, response);
  if (asked.length > 0) response.setHeader('access-control-allow-headers', asked.join(', '));
  if (rule.maxAge !== undefined) response.setHeader('access-control-max-age', String(rule.maxAge));
  response.writeHead(200).end();
}

function setHeaders(rule: CorsRule, origin: string, response: ServerResponse): void {
  const isOpen = rule.allowedOrigins.includes('*');
  response.setHeader('access-control-allow-origin', isOpen ? '*' : origin);
  if (!isOpen) response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('access-control-allow-methods', rule.allowedMethods.join(', '));
  if (rule.exposedHeaders.length > 0) {
    response.setHeader('access-control-expose-headers', rule.exposedHeaders.join(', '));
  }
  response.setHeader('vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method');
}

function fits(rule: CorsRule, origin: string, method: string, headers: readonly string[]): boolean {
  return (
    rule.allowedMethods.includes(method) &&
    rule.allowedOrigins.some(pattern => matches(pattern, origin)) &&
    headers.every(header => rule.allowedHeaders.some(pattern => matches(pattern.toLowerCase(), header)))
  );
}

function matches(pattern: string, text: string): boolean {
  const [start = '', end] = pattern.split('*', 2);
  if (end === undefined) return pattern === text;
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
}

function listed(header: string | undefined): string[] {
  const names = (header ?? '').split(',').map(name => name.trim().toLowerCase());
  return names.filter(name => name !== '');
}
