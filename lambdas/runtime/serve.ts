import type { LambdaEvent } from 'hono/aws-lambda';
import { handle } from 'hono/aws-lambda';
import { Hono } from 'hono/tiny';
import type * as z from 'zod';
import type { CONTRACTS, Contract, RouteName } from '../api/contracts.ts';
import type { Asker } from '../app/queries/ask.ts';
import { askerOf } from './asker.ts';
import { BytesAnswer } from './bytes-answer.ts';
import { fieldFault, type MoreSentences } from './messages-vi.ts';
import { KeyMissing, Malformed, problem, problemOf } from './problem.ts';

type Shape<C, K extends string> = C extends { readonly [k in K]: z.ZodType }
  ? z.infer<C[K]>
  : Record<never, never>;

/** What a handler is given: the parsed request, who asks, the key that makes a repeat harmless, and the instant. */
export type Call<R extends RouteName> = {
  readonly params: Shape<(typeof CONTRACTS)[R], 'params'>;
  readonly query: Shape<(typeof CONTRACTS)[R], 'query'>;
  readonly body: Shape<(typeof CONTRACTS)[R], 'body'>;
  /** The body as it came, for routes whose shape is checked elsewhere. */
  readonly raw: unknown;
  readonly asker: Asker;
  readonly key: string;
  /** Milliseconds UTC. */
  readonly now: number;
};

/** Handlers by route. */
export type Handlers<R extends RouteName> = { readonly [N in R]: (call: Call<N>) => Promise<unknown> };

const KEY = /^[\x21-\x7e]{8,100}$/;

/**
 * A Lambda handler that parses each request by its contract in `contracts`, calls its handler and answers; errors
 * become problems, whose sentences beside those of a congress are in `more`.
 */
export function serve<R extends RouteName>(
  contracts: { readonly [N in NoInfer<R>]: Contract },
  handlers: Handlers<R>,
  more?: MoreSentences,
) {
  const app = new Hono<{ Bindings: { event: LambdaEvent } }>();
  for (const name of Object.keys(handlers) as R[]) {
    const contract: Contract = contracts[name];
    app.on(contract.method, contract.path.replaceAll(/\{(\w+)\}/g, ':$1'), async context => {
      const headers = context.req.header();
      const raw = contract.method === 'GET' ? undefined : await bodyOf(() => context.req.text());
      const call = {
        params: parse(contract.params, context.req.param(), ''),
        query: parse(contract.query, context.req.query(), ''),
        body: contract.readsBodyLate ? {} : parse(contract.body, raw, ''),
        raw,
        asker: contract.isPublic ? { sub: '', signedInAt: 0 } : askerOf(context.env.event),
        key: contract.needsKey ? keyOf(headers['idempotency-key']) : '',
        now: Date.now(),
      };
      const answer = await handlers[name](call as unknown as Call<R>);
      // Hono hands bytes to Lambda in base64, since their type is no text.
      if (answer instanceof BytesAnswer) return context.body(answer.bytes, 200, answer.headers);
      return context.json(answer as object, 200, { 'cache-control': 'no-store' });
    });
  }
  app.notFound(context => context.json(problem(404, 'not-found'), 404, PROBLEM_HEADERS));
  app.onError((error, context) => {
    const known = problemOf(error, more);
    // Lambda writes console lines as JSON with the id of the request.
    if (!known) console.error('unexpected', error);
    const answer = known ?? problem(500, 'unexpected');
    return context.json(answer, answer.status as 400, PROBLEM_HEADERS);
  });
  return handle(app);
}

const PROBLEM_HEADERS = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };

async function bodyOf(read: () => Promise<string>): Promise<unknown> {
  const text = await read();
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw new Malformed([fieldFault('', 'invalid_type')]);
  }
}

function parse(schema: z.ZodType | undefined, value: unknown, prefix: string): unknown {
  if (!schema) return {};
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new Malformed(
    read.error.issues.map(issue =>
      fieldFault(prefix + issue.path.join('.'), issue.code === 'custom' ? issue.message : issue.code),
    ),
  );
}

function keyOf(header: string | undefined): string {
  if (!header || !KEY.test(header)) throw new KeyMissing();
  return header;
}
