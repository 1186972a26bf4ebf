/** A password that is handed over: to be changed at first sign-in, unless `isPermanent`. */
export type Password = { readonly text: string; readonly isPermanent: boolean };

/** Where accounts are kept that people sign in with; all but `create` name them by the `sub` of their tokens. */
export type Accounts = {
  /**
   * Makes the account with a first password, or finds the one that has this login and leaves it as it is. `login`
   * is an e-mail address or a phone number (+84…).
   */
  create(login: string, firstPassword: string): Promise<{ sub: string; isNew: boolean }>;
  setPassword(sub: string, password: Password): Promise<void>;
  /** Nobody signs in with it any more, and every sign-in of it ends. */
  disable(sub: string): Promise<void>;
  enable(sub: string): Promise<void>;
  /** Ends every sign-in of it. Tokens for the API run out by themselves within minutes. */
  signOut(sub: string): Promise<void>;
  /** Whether somebody ever signed in with it and set a password of their own since the last first password. */
  hasOwnPassword(sub: string): Promise<boolean>;
};
