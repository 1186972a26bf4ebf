/** Why the rules refuse a command on a congress. The sentence people read stands in the message catalogue. */
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
  'date-over-limit',
  'no-date-request',
  'personnel-not-approved',
  'no-date-registered',
  'date-moved',
  'attendee-unfit',
  'attendee-clash',
  'not-rejectable',
  'ruled-on-here',
  'minutes-not-awaited',
  'minutes-awaited',
  'not-waiting-for-day',
  'no-clock-runs',
  'due-too-far',
  'not-on-behalf',
  'already-objected',
  'objection-late',
  'no-objection',
] as const;

/** Why what an office asks beside its congresses is refused: of its people, its register, and its figures. */
export const OFFICE_REFUSALS = [
  'login-unreadable',
  'login-taken',
  'post-by-command-only',
  'post-misplaced',
  'union-unknown',
  'own-account',
  'account-disabled',
  'not-yours-to-delegate',
  'delegate-unfit',
  'delegations-full',
  'number-signed-off',
  'register-day-ahead',
  'register-day-early',
  'union-twice',
  'union-gone',
  'union-not-grassroots',
  'union-exists',
  'upper-unfit',
  'members-over',
  'register-same-already',
  'register-changed-later',
  'register-changed-since',
  'register-overtaken',
  'register-running',
  'register-undone',
  'register-undo-late',
] as const;

/** Why something beside a congress is refused. */
export type OfficeRefusal = (typeof OFFICE_REFUSALS)[number];

/** Why the rules refuse something. */
export type RefusalCode = (typeof REFUSALS)[number] | OfficeRefusal;

/** A refusal: its code, the field of the command it is about, and values for its sentence. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number | readonly string[]>>;
};
