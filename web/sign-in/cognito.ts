import { Offline } from '../api/problem.ts';
import type { ConfigSource } from '../config.ts';

/** Tokens of one sign-in; the refresh token is absent where an earlier one goes on. */
export type Tokens = {
  readonly access: string;
  readonly refresh?: string;
  readonly expiresInSeconds: number;
};

/** What a password led to: tokens, or the demand for a new password. */
export type SignInStep =
  | { readonly kind: 'tokens'; readonly tokens: Tokens }
  | { readonly kind: 'new-password'; readonly session: string; readonly userName: string };

/** The user pool said no; `code` is the pool's own name of the error. */
export class CognitoRefusal extends Error {
  override readonly name = 'CognitoRefusal';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

type Answer = {
  AuthenticationResult?: { AccessToken: string; RefreshToken?: string; ExpiresIn: number };
  ChallengeName?: string;
  Session?: string;
  ChallengeParameters?: Record<string, string>;
};

/** The operations of a Cognito user pool that a browser needs. Throws CognitoRefusal or Offline. */
export class Cognito {
  readonly #config: ConfigSource;
  readonly #fetch: typeof globalThis.fetch;

  constructor(options: { config: ConfigSource; fetch: typeof globalThis.fetch }) {
    this.#config = options.config;
    this.#fetch = options.fetch;
  }

  /** Signs in by name and password. */
  async signIn(userName: string, password: string): Promise<SignInStep> {
    const answer = await this.#initiate('USER_PASSWORD_AUTH', { USERNAME: userName, PASSWORD: password });
    return stepOf(answer, userName);
  }

  /** Gives the new password that a temporary one asks for. */
  async answerNewPassword(session: string, userName: string, password: string): Promise<SignInStep> {
    const answer = await this.postAsClient('RespondToAuthChallenge', {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: session,
      ChallengeResponses: { USERNAME: userName, NEW_PASSWORD: password },
    });
    return stepOf(answer, userName);
  }

  /** New access token for a refresh token. */
  async refresh(refreshToken: string): Promise<Tokens> {
    const step = stepOf(await this.#initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: refreshToken }), '');
    if (step.kind !== 'tokens') throw new CognitoRefusal('NotAuthorizedException', 'challenge on refresh');
    return step.tokens;
  }

  /** Ends the sign-in of a refresh token. */
  async revoke(refreshToken: string): Promise<void> {
    await this.postAsClient('RevokeToken', { Token: refreshToken });
  }

  #initiate(flow: string, parameters: Record<string, string>): Promise<Answer> {
    return this.postAsClient('InitiateAuth', {
      AuthFlow: flow,
      AuthParameters: parameters,
    });
  }

  /** An operation that names the app: those before anybody is signed in. */
  async postAsClient(operation: string, input: object): Promise<Answer> {
    const { clientId } = await this.#config();
    return this.post(operation, { ...input, ClientId: clientId });
  }

  /** An operation of whoever holds what `input` carries, such as an access token. */
  async post(operation: string, input: object): Promise<Answer> {
    const { idpUrl } = await this.#config();
    let response: Response;
    try {
      response = await this.#fetch(idpUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        },
        body: JSON.stringify(input),
      });
    } catch (cause) {
      throw new Offline('no answer', { cause });
    }
    const body = (await response.json().catch(() => ({}))) as Answer & { __type?: string; message?: string };
    if (response.ok) return body;
    // A server in trouble is not a refusal: nobody is signed out for it.
    if (response.status >= 500) throw new Offline(`status ${response.status}`);
    throw new CognitoRefusal((body.__type ?? '').replace(/^.*#/, ''), body.message ?? '');
  }
}

function stepOf(answer: Answer, userName: string): SignInStep {
  const result = answer.AuthenticationResult;
  if (result) {
    const { AccessToken: access, RefreshToken: refresh, ExpiresIn: expiresInSeconds } = result;
    return { kind: 'tokens', tokens: { access, expiresInSeconds, ...(refresh && { refresh }) } };
  }
  if (answer.ChallengeName === 'NEW_PASSWORD_REQUIRED' && answer.Session) {
    const name = answer.ChallengeParameters?.USER_ID_FOR_SRP ?? userName;
    return { kind: 'new-password', session: answer.Session, userName: name };
  }
  throw new CognitoRefusal('UnsupportedChallenge', answer.ChallengeName ?? '');
}
