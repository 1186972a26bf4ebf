/** What may stand in for the user name at sign-in. */
export type SignInAttribute = 'email' | 'phone_number' | 'preferred_username';

/** One app client (without a secret), as the template describes it. */
export type ClientSettings = {
  readonly id: string;
  /** `ExplicitAuthFlows`, such as `ALLOW_USER_PASSWORD_AUTH`. A flow that is not listed is refused. */
  readonly authFlows: readonly string[];
  readonly accessTokenMinutes: number;
  /** Minutes an ID token is good for; 60 when left out, as at AWS. */
  readonly idTokenMinutes?: number;
  /** Days a refresh token is good for; fractions are allowed (0.5 is twelve hours). */
  readonly refreshTokenDays: number;
};

/** What a password must have. */
export type PasswordPolicy = {
  readonly minimumLength: number;
  readonly requireLowercase: boolean;
  readonly requireUppercase: boolean;
  readonly requireNumbers: boolean;
  readonly requireSymbols: boolean;
  /** Days in which a temporary password must be used; 7 when left out, as at AWS. */
  readonly temporaryPasswordDays?: number;
};

/** A mail of the pool; `{####}` in it becomes the code or the temporary password, `{username}` the user name. */
export type MailTemplate = { readonly subject: string; readonly text: string };

/** The user pool, as the template describes it. */
export type UserPoolSettings = {
  readonly id: string;
  readonly clients: readonly ClientSettings[];
  readonly passwordPolicy: PasswordPolicy;
  /** `UsernameAttributes`: the user name *is* an e-mail address or phone number, and the pool makes its own id. */
  readonly usernameAttributes?: readonly SignInAttribute[];
  /** `AliasAttributes`: once verified, these work at sign-in beside the user name. */
  readonly aliasAttributes?: readonly SignInAttribute[];
  /** `UsernameConfiguration.CaseSensitive`; true when left out, as at AWS. */
  readonly caseSensitive?: boolean;
  readonly verificationMail?: MailTemplate;
  readonly invitationMail?: MailTemplate;
};
