import type { TokenSource } from '../api/client.ts';
import { type Cognito, CognitoRefusal, type SignInStep, type Tokens } from './cognito.ts';

/** Where the refresh token outlives a reload: the tab's session storage. */
export type TokenStore = {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
};

/** Whether somebody is signed in. `ended`: somebody was, and what they typed is still on the page. */
export type SessionState =
  | { readonly kind: 'starting' | 'out' }
  | { readonly kind: 'in'; readonly sub: string }
  | { readonly kind: 'ended'; readonly sub: string };

const STORED = 'refresh-token';
const RENEW_BEFORE_MS = 60_000;

/** One person's sign-in: the access token in memory, renewed before it ends, the refresh token in the tab. */
export class Session implements TokenSource {
  readonly #cognito: Cognito;
  readonly #store: TokenStore;
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #access: { token: string; until: number } | undefined;
  #renewal: Promise<string | undefined> | undefined;
  #state: SessionState = { kind: 'starting' };

  /** `now`: a clock in milliseconds that only runs forward; how long a token lives is all it measures. */
  constructor(cognito: Cognito, store: TokenStore, now: () => number) {
    this.#cognito = cognito;
    this.#store = store;
    this.#now = now;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Calls `listener` after each change of state; returns what stops that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Goes on with the tab's earlier sign-in, if it stands. Throws Offline if that cannot be found out now. */
  async start(): Promise<void> {
    await this.accessToken();
    if (this.#state.kind === 'starting') this.#become({ kind: 'out' });
  }

  /** Signs in. Throws CognitoRefusal or Offline. */
  async signIn(userName: string, password: string): Promise<SignInStep> {
    return this.#took(await this.#cognito.signIn(userName, password));
  }

  /** Gives the new password that a temporary one asks for. Throws CognitoRefusal or Offline. */
  async answerNewPassword(session: string, userName: string, password: string): Promise<SignInStep> {
    return this.#took(await this.#cognito.answerNewPassword(session, userName, password));
  }

  async accessToken({ renew }: { renew: boolean } = { renew: false }): Promise<string | undefined> {
    if (!renew && this.#access && this.#access.until - RENEW_BEFORE_MS > this.#now())
      return this.#access.token;
    this.#renewal ??= this.#renew().finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  end(): void {
    this.#forget();
    const { sub } = this.#state as { sub?: string };
    this.#become(sub ? { kind: 'ended', sub } : { kind: 'out' });
  }

  /** Signs out here at once, and at the user pool as soon as it can be reached. */
  async signOut(): Promise<void> {
    const refresh = this.#store.getItem(STORED);
    this.#forget();
    this.#become({ kind: 'out' });
    if (refresh) await this.#cognito.revoke(refresh).catch(() => undefined);
  }

  async #renew(): Promise<string | undefined> {
    const refresh = this.#store.getItem(STORED);
    if (!refresh) return undefined;
    try {
      const tokens = await this.#cognito.refresh(refresh);
      // Signed out, or somebody else in, while the answer was on its way.
      if (this.#store.getItem(STORED) !== refresh) return this.#access?.token;
      return this.#keep(tokens);
    } catch (error) {
      if (!(error instanceof CognitoRefusal)) throw error;
      this.end();
      return undefined;
    }
  }

  #took(step: SignInStep): SignInStep {
    if (step.kind === 'tokens') this.#keep(step.tokens);
    return step;
  }

  #keep({ access, refresh, expiresInSeconds }: Tokens): string {
    this.#access = { token: access, until: this.#now() + expiresInSeconds * 1000 };
    if (refresh) this.#store.setItem(STORED, refresh);
    const sub = subOf(access);
    if (this.#state.kind !== 'in' || this.#state.sub !== sub) this.#become({ kind: 'in', sub });
    return access;
  }

  #forget(): void {
    this.#access = undefined;
    this.#store.removeItem(STORED);
  }

  #become(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** Whose token it is, only to tell one person's pages from another's; the API verifies, not we. */
function subOf(token: string): string {
  const part = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  try {
    return String((JSON.parse(atob(part)) as { sub?: unknown }).sub ?? '');
  } catch {
    return '';
  }
}
