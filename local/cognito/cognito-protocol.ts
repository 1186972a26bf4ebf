import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import { CognitoError } from './cognito-error.ts';
import { OPEN_OPERATIONS, type Operation, SIGNED_OPERATIONS } from './operations.ts';
import type { Pool } from './pool.ts';

const TARGET = /^AWSCognitoIdentityProviderService\.(\w+)$/;
const LONGEST_BODY = 256 * 1024;

/**
 * Answers one HTTP request as Cognito does: JSON 1.1 operations by POST, and the issuer's two documents by GET.
 * Pages of any origin may call the open operations; the preflight does not let them send AWS credentials.
 */
export async function answerRequest(
  pool: Pool,
  issuer: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.sendDate = false;
  response.setHeader('date', new Date(pool.clock.now()).toUTCString());
  response.setHeader('x-amzn-requestid', randomUUID());
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader(
    'access-control-expose-headers',
    'x-amzn-requestid,x-amzn-errortype,x-amzn-errormessage,date',
  );
  if (request.method === 'OPTIONS') return answerPreflight(response);
  if (request.method === 'GET') return answerDocument(pool, issuer, request, response);
  response.setHeader('content-type', 'application/x-amz-json-1.1');
  try {
    const answer = await perform(pool, request);
    response.end(JSON.stringify(answer));
  } catch (error) {
    answerError(error, response);
  } finally {
    // What is left of a body that was too long is let by, or the browser never gets to the answer.
    request.resume();
  }
}

async function perform(pool: Pool, request: IncomingMessage): Promise<object> {
  const operation = operationOf(request);
  const body = await readBody(request);
  let input: unknown;
  try {
    input = JSON.parse(body);
  } catch {
    throw new CognitoError('SerializationException', 'The body is not JSON.');
  }
  return await operation(pool, input);
}

function operationOf(request: IncomingMessage): Operation {
  const name = TARGET.exec(String(request.headers['x-amz-target'] ?? ''))?.[1] ?? '';
  if (Object.hasOwn(OPEN_OPERATIONS, name)) return OPEN_OPERATIONS[name] as Operation;
  if (!Object.hasOwn(SIGNED_OPERATIONS, name)) {
    throw new CognitoError('UnknownOperationException', `The embedded user pool does not offer "${name}".`);
  }
  if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) {
    throw new CognitoError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  return SIGNED_OPERATIONS[name] as Operation;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LONGEST_BODY) throw new CognitoError('SerializationException', 'The body is too long.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function answerPreflight(response: ServerResponse): void {
  response.setHeader('access-control-allow-methods', 'POST, GET');
  response.setHeader(
    'access-control-allow-headers',
    'content-type,x-amz-target,x-amz-user-agent,cache-control',
  );
  response.setHeader('access-control-max-age', '172800');
  response.writeHead(200).end();
}

function answerDocument(
  pool: Pool,
  issuer: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = (request.url ?? '').split('?')[0] ?? '';
  response.setHeader('content-type', 'application/json');
  if (path.endsWith('/.well-known/jwks.json')) return void response.end(JSON.stringify(pool.tokens.jwks()));
  if (!path.endsWith('/.well-known/openid-configuration')) return void response.writeHead(404).end('{}');
  response.end(
    JSON.stringify({
      issuer,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      id_token_signing_alg_values_supported: ['RS256'],
      subject_types_supported: ['public'],
    }),
  );
}

function answerError(error: unknown, response: ServerResponse): void {
  const known =
    error instanceof ZodError ? new CognitoError('InvalidParameterException', said(error)) : error;
  if (known instanceof CognitoError) {
    response.setHeader('x-amzn-errortype', known.type);
    response.writeHead(400).end(JSON.stringify({ __type: known.type, message: known.message }));
    return;
  }
  console.error('embedded user pool:', error);
  response
    .writeHead(500)
    .end(JSON.stringify({ __type: 'InternalErrorException', message: 'Internal error' }));
}

function said(error: ZodError): string {
  return error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ');
}
