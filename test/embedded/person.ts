import type { Upload } from '../../lambdas/api/contracts.ts';

/** An answer of the API as it came. */
export type Answer = {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
};

/** What goes with a request besides its path. */
export type Ask = {
  readonly body?: unknown;
  /** The body as it is, whatever it is. */
  readonly raw?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of the person's own access token; null sends none. */
  readonly token?: string | null;
  /** Hangs up when it is aborted, whether or not the request has arrived. */
  readonly signal?: AbortSignal | undefined;
};

/** Access and ID token of one sign-in. */
export type Tokens = { readonly AccessToken: string; readonly IdToken: string };

/** Where an installation is: looked up at every request, because one that is restarted moves. */
export type Site = { readonly url: string };

/** Sends one request to the API of `site`. */
export async function send(site: Site, method: string, path: string, ask: Ask = {}): Promise<Answer> {
  const payload = ask.raw ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body));
  const response = await fetch(site.url + path, {
    method,
    headers: {
      ...(ask.token && { authorization: `Bearer ${ask.token}` }),
      ...(payload !== undefined && { 'content-type': 'application/json' }),
      ...(ask.key && { 'idempotency-key': ask.key }),
      ...ask.headers,
    },
    ...(payload !== undefined && { body: payload }),
    ...(ask.signal && { signal: ask.signal }),
  });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers, body: parsed(text) };
}

/** One person who is signed in, as their browser would be. */
export class Person {
  readonly #site: Site;
  /** What they sign in by. */
  readonly login: string;
  readonly #password: string;
  #tokens: Tokens | undefined;
  #keys = 0;

  constructor(site: Site, login: string, password: string) {
    this.#site = site;
    this.login = login;
    this.#password = password;
  }

  /** The tokens in use; signs in first if there are none. */
  async tokens(): Promise<Tokens> {
    this.#tokens ??= await this.signIn();
    return this.#tokens;
  }

  /** Signs in anew. */
  async signIn(): Promise<Tokens> {
    const config = (await send(this.#site, 'GET', '/config.json')).body;
    const response = await fetch(new URL(config.idpUrl, this.#site.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
      },
      body: JSON.stringify({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: config.clientId,
        AuthParameters: { USERNAME: this.login, PASSWORD: this.#password },
      }),
    });
    const text = await response.text();
    const tokens = parsed(text)?.AuthenticationResult;
    if (!tokens) throw new Error(`${this.login} cannot sign in: ${text}`);
    this.#tokens = tokens;
    return tokens;
  }

  /** Asks the API; an access token that ran out (the clock was moved) is renewed once, as a browser does. */
  async ask(method: string, path: string, ask: Ask = {}): Promise<Answer> {
    const { token = (await this.tokens()).AccessToken } = ask;
    const answer = await send(this.#site, method, path, { ...ask, token });
    if (answer.status !== 401 || ask.token !== undefined) return answer;
    return send(this.#site, method, path, { ...ask, token: (await this.signIn()).AccessToken });
  }

  /** GET that must succeed. */
  async get(path: string) {
    return successOf(await this.ask('GET', path), path);
  }

  /** A changing request that must succeed; with a key of its own unless one is given. */
  async change(path: string, body: unknown, key = this.newKey()) {
    return successOf(await this.ask('POST', path, { body, key }), path);
  }

  /** Uploads `bytes` as a file of a congress and has them checked; answers its id. */
  async upload(place: { term: string; union: string }, bytes: Uint8Array, fileName: string): Promise<string> {
    const contentType = 'application/pdf';
    const ask = { ...place, fileName, contentType, size: bytes.length };
    const form: Upload = await this.change('/api/documents', ask);
    await this.postFile(form, bytes);
    await this.change(`/api/documents/${form.id}/check`, place);
    return form.id;
  }

  /** Posts a file by a prepared form. */
  async postFile({ url, fields }: Upload, bytes: Uint8Array): Promise<void> {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.append(name, value);
    data.append('file', new Blob([Uint8Array.from(bytes)]));
    const posted = await fetch(url, { method: 'POST', body: data });
    if (!posted.ok) throw new Error(`the upload was refused: ${posted.status} ${await posted.text()}`);
  }

  /** A key that this person never used. */
  newKey(): string {
    this.#keys += 1;
    return `${this.login.split('@')[0]}-${this.#keys}-${crypto.randomUUID()}`;
  }
}

function successOf(answer: Answer, path: string) {
  if (answer.status !== 200)
    throw new Error(`${path} answered ${answer.status} ${answer.text.slice(0, 500)}`);
  return answer.body;
}

function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
