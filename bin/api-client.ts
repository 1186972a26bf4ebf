import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { ImportView, Problem, Upload } from '../lambdas/api/contracts.ts';

const configSchema = z.object({ apiBase: z.string(), idpUrl: z.string(), clientId: z.string() });
const signedInSchema = z.object({ AuthenticationResult: z.object({ AccessToken: z.string() }) });

/** Where an installation is: its site, whose `config.json` tells the rest. */
export type SignIn = { readonly url: string; readonly login: string; readonly password: string };

/** The API answered with a problem; the message is what it says to people. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** The API of an installation, signed in to as one person; what commands of the terminal speak to. */
export class ApiClient {
  readonly #base: string;
  readonly #authenticate: () => Promise<string>;
  #token: { text: string; until: number } | undefined;

  private constructor(base: string, authenticate: () => Promise<string>) {
    this.#base = base;
    this.#authenticate = authenticate;
  }

  /** Signs in by the password. Throws if the site cannot be reached or the name or password is wrong. */
  static async signIn({ url, login, password }: SignIn): Promise<ApiClient> {
    const config = configSchema.parse(await (await fetch(new URL('/config.json', url))).json());
    const authenticate = async () => {
      const response = await fetch(new URL(config.idpUrl, url), {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
        },
        body: JSON.stringify({
          AuthFlow: 'USER_PASSWORD_AUTH',
          ClientId: config.clientId,
          AuthParameters: { USERNAME: login, PASSWORD: password },
        }),
      });
      const answer = signedInSchema.safeParse(await response.json());
      if (!answer.success) throw new Error(`cannot sign in as ${login}: wrong name or password`);
      return answer.data.AuthenticationResult.AccessToken;
    };
    const client = new ApiClient(new URL(config.apiBase, url).href, authenticate);
    await client.#bearer();
    return client;
  }

  /** GET `path` under the API. */
  get<T>(path: string): Promise<T> {
    return this.#send('GET', path);
  }

  /** A changing request; repeating it with the same `key` changes nothing. */
  change<T>(method: 'POST' | 'PUT', path: string, body: unknown, key: string): Promise<T> {
    return this.#send(method, path, body, key);
  }

  /** Uploads a file by a prepared form. */
  async upload(form: Upload, bytes: Uint8Array): Promise<void> {
    const data = new FormData();
    for (const [name, value] of Object.entries(form.fields)) data.append(name, value);
    data.append('file', new Blob([Uint8Array.from(bytes)]));
    const response = await fetch(form.url, { method: 'POST', body: data });
    if (!response.ok) throw new Error(`the upload was refused: ${response.status} ${await response.text()}`);
  }

  /** Imports a workbook; `onStep` is told of each step until the job is over. */
  async importWorkbook(
    ask: { term: string; fileName: string; bytes: Uint8Array; dryRun: boolean; validPart: boolean },
    onStep: (job: ImportView) => void,
  ): Promise<ImportView> {
    const { term, fileName, bytes, dryRun, validPart } = ask;
    const sha256 = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    const form = await this.change<Upload>(
      'POST',
      '/imports/uploads',
      { term, fileName, size: bytes.length },
      `workbook-${sha256}`,
    );
    await this.upload(form, bytes);
    const body = { term, key: form.id, dryRun, validPart };
    let job = await this.change<ImportView>('POST', '/imports', body, `import-${crypto.randomUUID()}`);
    for (; job.state === 'running'; job = await this.get<ImportView>(`/jobs/${job.id}`)) {
      onStep(job);
      await new Promise(resolve => setTimeout(resolve, 250));
    }
    onStep(job);
    return job;
  }

  async #bearer(): Promise<string> {
    if (!this.#token || this.#token.until < performance.now()) {
      // Renewed well before the ten minutes of an access token are over.
      this.#token = { text: await this.#authenticate(), until: performance.now() + 300_000 };
    }
    return this.#token.text;
  }

  async #send<T>(method: string, path: string, body?: unknown, key?: string): Promise<T> {
    const response = await fetch(this.#base + path, {
      method,
      headers: {
        authorization: `Bearer ${await this.#bearer()}`,
        'content-type': 'application/json',
        ...(key && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new ApiProblem(answer as Problem);
    return answer as T;
  }
}
