import type { WebAnswer, WebRequest } from '../http-api/web-request.ts';
import { compress } from './compress.ts';
import { fitsPattern } from './path-pattern.ts';
import type { HeadersPolicy } from './response-headers.ts';
import type { ViewerFunction } from './viewer-function.ts';

/** What stands behind a behaviour. */
export type Origin = (request: WebRequest) => WebAnswer | Promise<WebAnswer>;

/** One behaviour of a distribution. `pattern` is undefined for the default one. */
export type Behaviour = {
  pattern?: string;
  origin: Origin;
  methods: string[];
  compressed: boolean;
  viewerFunction?: ViewerFunction;
  headersPolicy?: HeadersPolicy;
};

/** A distribution: the first behaviour whose pattern fits answers, the default one last. */
export class Distribution {
  readonly #behaviours: Behaviour[];
  readonly #rootObject: string | undefined;

  constructor(behaviours: Behaviour[], rootObject: string | undefined) {
    this.#behaviours = behaviours;
    this.#rootObject = rootObject;
  }

  async handle(request: WebRequest): Promise<WebAnswer> {
    const fits = ({ pattern }: Behaviour) =>
      pattern === undefined || fitsPattern(pattern.replace(/^(?!\/|\*)/, '/'), request.path);
    const behaviour = this.#behaviours.find(fits);
    if (behaviour === undefined || !behaviour.methods.includes(request.method)) return forbidden();
    const answer = await this.#ask(behaviour, request);
    behaviour.headersPolicy?.(answer);
    if (behaviour.compressed) await compress(request, answer);
    return answer;
  }

  async #ask(behaviour: Behaviour, request: WebRequest): Promise<WebAnswer> {
    const edited = behaviour.viewerFunction?.(request) ?? request;
    if ('status' in edited) return edited;
    const path = edited.path === '/' && this.#rootObject !== undefined ? `/${this.#rootObject}` : edited.path;
    return behaviour.origin({ ...edited, path });
  }
}

function forbidden(): WebAnswer {
  const body = 'This distribution is not configured to allow the HTTP request method.';
  return { status: 403, headers: { 'content-type': 'text/plain' }, body };
}
