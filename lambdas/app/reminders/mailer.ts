import type { Day } from '../../domain/days.ts';

/** One e-mail, as plain text. */
export type Mail = {
  /** The same for every try, so that a second copy is told from a second message. Letters, digits, `-` and `_`. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** Sends e-mail. Throws where a later try may succeed. */
export type Mailer = {
  /**
   * `refused`: this mail is never taken as it is. Whether an address takes mail is never known so early: that is told
   * later, of a mail that was taken (`mail-returned.ts`).
   */
  send(mail: Mail): Promise<'sent' | 'refused'>;
};

/** The id of the mail that brings somebody the digest of a day. */
export function digestId(sub: string, day: Day): string {
  return `${day}_${sub}`;
}

/** Whose digest of which day a mail brought; undefined if it is the id of none. */
export function digestOf(id: string): { sub: string; day: Day } | undefined {
  const [, day, sub] = /^(\d{4}-\d{2}-\d{2})_(.+)$/.exec(id) ?? [];
  return day && sub ? { sub, day } : undefined;
}
