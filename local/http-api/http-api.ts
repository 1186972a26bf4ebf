import type { JSONWebKeySet } from 'jose';
import type { Clock } from '../clock.ts';
import { corsHeaders, preflightAnswer } from './cors.ts';
import type { HttpApiDefinition, HttpRoute } from './http-api-definition.ts';
import { judgeToken } from './jwt-authorizer.ts';
import { matchRoute, type RouteMatch } from './match-route.ts';
import { proxyAnswer, proxyEvent } from './proxy-event.ts';
import { Throttle } from './throttle.ts';
import { jsonAnswer, type WebAnswer, type WebRequest } from './web-request.ts';

/** Most bytes of a request's body. */
const BODY_LIMIT = 10 * 1024 * 1024;
/** An HTTP API never waits longer for its function, whatever the integration says. */
const LONGEST_WAIT_MS = 30_000;

type HttpApiOptions = {
  api: HttpApiDefinition;
  clock: Clock;
  invoke: (functionArn: string, event: unknown) => Promise<unknown>;
  /** The keys of `issuer`; undefined if it is not run here. */
  jwks: (issuer: string) => JSONWebKeySet | undefined | Promise<JSONWebKeySet | undefined>;
};

/** One HTTP API, served: throttle, route, authorize, call the function, answer, all as API Gateway does. */
export class HttpApi {
  readonly #options: HttpApiOptions;
  readonly #throttles = new Map<HttpRoute, Throttle>();

  constructor(options: HttpApiOptions) {
    this.#options = options;
    for (const route of options.api.routes)
      if (route.throttle !== undefined) this.#throttles.set(route, new Throttle(route.throttle));
  }

  async handle(sent: WebRequest): Promise<WebAnswer> {
    const { cors } = this.#options.api;
    // HTTP APIs match and hand on the path decoded, unlike REST APIs.
    const request = { ...sent, path: decode(sent.path) };
    const preflight = cors === undefined ? undefined : preflightAnswer(cors, request);
    if (preflight !== undefined) return preflight;
    const answer = await this.#answer(request);
    if (cors !== undefined) Object.assign(answer.headers, corsHeaders(cors, request));
    return answer;
  }

  async #answer(request: WebRequest): Promise<WebAnswer> {
    const { api, clock } = this.#options;
    const match = matchRoute(api.routes, request.method, request.path);
    if (match === undefined) return jsonAnswer(404, { message: 'Not Found' });
    if (this.#throttles.get(match.route)?.take() === false)
      return jsonAnswer(429, { message: 'Too Many Requests' });
    const verdict = await this.#judge(match.route, request);
    if (verdict !== undefined && !verdict.passed) {
      const message = verdict.status === 401 ? 'Unauthorized' : 'Forbidden';
      return jsonAnswer(verdict.status, { message }, { 'www-authenticate': verdict.header });
    }
    const body = await request.body(BODY_LIMIT);
    if (body === undefined) return jsonAnswer(413, { message: 'Request Entity Too Large' });
    return this.#call(
      match,
      proxyEvent({ api, request, body, match, identity: verdict?.identity, now: clock.now() }),
    );
  }

  async #judge({ jwt, scopes }: HttpRoute, request: WebRequest) {
    if (jwt === undefined) return undefined;
    const jwks = await this.#options.jwks(jwt.issuer);
    if (jwks === undefined) return { passed: false, status: 401, header: 'Bearer' } as const;
    const { authorization } = request.headers;
    return judgeToken({ authorization, rules: jwt, scopes, jwks, now: this.#options.clock.now() });
  }

  async #call({ route }: RouteMatch<HttpRoute>, event: object): Promise<WebAnswer> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<WebAnswer>(resolve => {
      const answer = () => resolve(jsonAnswer(503, { message: 'Service Unavailable' }));
      timer = setTimeout(answer, Math.min(route.timeoutMs, LONGEST_WAIT_MS));
    });
    const called = this.#options.invoke(route.functionArn, event).then(proxyAnswer, (error: Error) => {
      if (error.name === 'RequestEntityTooLargeException')
        return jsonAnswer(413, { message: 'Request Entity Too Large' });
      return undefined;
    });
    const answer = await Promise.race([called, late]);
    clearTimeout(timer);
    return answer ?? jsonAnswer(500, { message: 'Internal Server Error' });
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
