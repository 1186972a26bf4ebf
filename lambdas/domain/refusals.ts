/** Why the rules refuse a command. The sentence people read stands in the message catalogue. */
export const REFUSALS = [
  'not-enrolled',
  'already-enrolled',
  'not-obliged',
  'ended',
  'level-not-in-term',
  'bad-stages',
  'predecessor-not-approved',
  'already-submitted',
  'already-held',
  'not-held',
  'not-recognised',
  'still-recognised',
  'papers-missing',
  'paper-unknown',
  'paper-only-on-behalf',
  'document-unknown',
  'document-unchecked',
  'held-report-missing',
  'held-report-unexpected',
  'future-day',
  'days-out-of-order',
  'ballots-inconsistent',
  'no-committee-ballot',
  'part-over-committee',
  'part-over-delegates',
  'president-not-elected',
  'no-such-version',
  'ruling-missing',
  'basis-day-missing',
  'confirmation-missing',
  'reason-unknown',
  'date-past',
  'date-beyond-finish',
  'not-rejectable',
  'minutes-not-awaited',
  'not-waiting-for-day',
  'no-clock-runs',
  'not-on-behalf',
  'already-objected',
  'objection-late',
  'no-objection',
  'login-unreadable',
  'login-taken',
  'post-by-command-only',
  'post-misplaced',
  'union-unknown',
  'own-account',
  'account-disabled',
  'number-signed-off',
] as const;

/** Why the rules refuse a command. */
export type RefusalCode = (typeof REFUSALS)[number];

/** A refusal: its code, the field of the command it is about, and values for its sentence. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number | readonly string[]>>;
};
