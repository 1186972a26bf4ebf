/** Whom a rung tells: whose clock runs, the union above that one, or the leaders and registrars of the province. */
export const RUNG_DESKS = ['holder', 'above', 'province'] as const;

/** Whom a rung tells. */
export type RungDesk = (typeof RUNG_DESKS)[number];

/** The ladder of a term, and the local hour from which the digest of a day goes out. */
export type Reminders = {
  readonly hour: number;
  /** Whom to tell, so many working days after the due date; before it where `days` is negative. */
  readonly rungs: { to: RungDesk; days: number }[];
  readonly source: string;
  readonly confirmed: boolean;
};
