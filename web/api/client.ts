import type { ConfigSource } from '../config.ts';
import { IntentKeys } from './intent-keys.ts';
import { ApiError, Offline, problemOf, SignedOut } from './problem.ts';
import { type Answers, type Ask, ROUTES, type Route } from './routes.ts';

/** Where access tokens come from. */
export type TokenSource = {
  /** A token that is still good; undefined if nobody is signed in. Throws Offline if it cannot be renewed now. */
  accessToken(options?: { renew: boolean }): Promise<string | undefined>;
  /** Tells that the API no longer takes the sign-in. */
  end(): void;
};

/** What the client works with; `fetch` and `newKey` are arguments so that tests can give their own. */
export type ClientOptions = {
  /** Tells where the API is. */
  readonly config: ConfigSource;
  readonly tokens: TokenSource;
  readonly fetch: typeof globalThis.fetch;
  readonly newKey: () => string;
};

/** Speaks to the API, typed by its contracts. Throws ApiError, Offline or SignedOut. */
export class Client {
  readonly #options: ClientOptions;
  readonly #keys: IntentKeys;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#keys = new IntentKeys(options.newKey);
  }

  /**
   * Calls one route. `own.key` is the idempotency key of an action that has one of its own, such as a picked file or
   * a draft that outlives the page; otherwise the request itself is the action, and keeps its key until it is done.
   * `own.signal` gives a reading up.
   */
  async call<R extends Route>(
    route: R,
    ask: Ask<R>,
    own?: { key?: string; signal?: AbortSignal },
  ): Promise<Answers[R]> {
    const { method, path, ...rest } = ROUTES[route];
    const { params, query, body } = ask as { params?: Values; query?: Values; body?: unknown };
    const { apiBase } = await this.#options.config();
    const url = `${apiBase}${fill(path, params ?? {}).slice('/api'.length)}${search(query ?? {})}`;
    const headers: Record<string, string> = { accept: 'application/json' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const action = JSON.stringify([url, body]);
    if ('needsKey' in rest) headers['idempotency-key'] = own?.key ?? this.#keys.keyOf(action);
    const response = await this.#send(url, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(own?.signal && { signal: own.signal }),
    });
    if (response.ok) {
      const answer = await readJson(response);
      this.#keys.settle(action);
      return answer as Answers[R];
    }
    const error = new ApiError(await problemOf(response));
    if (!error.isPassing) this.#keys.settle(action);
    throw error;
  }

  /** A file that the API makes, with the name it is kept under. */
  async file(path: string, query: Values): Promise<{ blob: Blob; name: string }> {
    const { apiBase } = await this.#options.config();
    const url = `${apiBase}${path.slice('/api'.length)}${search(query)}`;
    const response = await this.#send(url, { method: 'GET', headers: {} });
    if (!response.ok) throw new ApiError(await problemOf(response));
    return { blob: await readBlob(response), name: nameIn(response.headers.get('content-disposition')) };
  }

  async #send(url: string, init: Sent) {
    const { tokens } = this.#options;
    for (const renew of [false, true]) {
      const token = await tokens.accessToken({ renew });
      if (!token) break;
      const response = await this.#fetch(url, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${token}` },
      });
      if (response.status !== 401) return response;
    }
    tokens.end();
    throw new SignedOut();
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    try {
      return await this.#options.fetch(url, init);
    } catch (cause) {
      init.signal?.throwIfAborted();
      throw new Offline('no answer', { cause });
    }
  }
}

type Sent = { method: string; headers: Record<string, string>; body?: string; signal?: AbortSignal };

type Values = Readonly<Record<string, unknown>>;

/** A body that breaks off is a lost connection: the request may have been done, and its key is kept. */
async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new Offline('the answer broke off', { cause });
  }
}

async function readBlob(response: Response): Promise<Blob> {
  try {
    return await response.blob();
  } catch (cause) {
    throw new Offline('the file broke off', { cause });
  }
}

/** The name that the header gives a file, as it is written. */
function nameIn(header: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(header ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : '';
}

function fill(path: string, params: Values): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
}

function search(query: Values): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(
    given.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return text && `?${text}`;
}
