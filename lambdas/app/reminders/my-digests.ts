import type { Day } from '../../domain/days.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import type { OfficerReader } from '../queries/readers.ts';
import type { Delivery, DigestLine, ReminderStore } from './reminder-store.ts';

/** The digests of whoever asks, newest day first; what only showed itself later is in the inbox. */
export type DigestList = {
  readonly items: readonly { readonly day: Day; readonly line: DigestLine }[];
  /** How the last one went by e-mail; missing for whoever gets none. */
  readonly mail?: OwnMail;
};

/**
 * How a digest went by e-mail. `waiting`: it will be tried again. `given-up`: it won't. `returned`: mail to the address
 * came back, so that nothing is sent to it any more; `day` is the day of the mail that did.
 */
export type OwnMail = { readonly state: 'sent' | 'waiting' | 'given-up' | 'returned'; readonly day: Day };

/** What is known of the mail of one digest, and since when mail to the person's address comes back. */
export type MailStanding = { readonly mail?: Delivery['mail']; readonly bouncedOn?: Day };

/** Reads how the digest of one person and day went: one read, however many unions it is about. */
export type MailReader = { mailOf(sub: string, day: Day): Promise<MailStanding> };

/** Most lines that are told: those of some weeks. */
const LINES_SHOWN = 200;

/** The last digests of the asker. */
export async function myDigests(
  { readers, reminders }: { readers: OfficerReader; reminders: Pick<ReminderStore, 'linesOf'> & MailReader },
  asker: Asker,
): Promise<DigestList> {
  const { sub } = await officerOf(readers, asker);
  const items = await named(readers, await reminders.linesOf(sub, LINES_SHOWN));
  const [last] = items;
  const mail = last && ownMail(last.day, await reminders.mailOf(sub, last.day));
  return { items, ...(mail && { mail }) };
}

/** The names of those in whose place something was told are read when it is shown. */
async function named(readers: OfficerReader, items: DigestList['items']): Promise<DigestList['items']> {
  const subs = new Set(items.flatMap(({ line }) => line.inPlaceOf ?? []));
  if (subs.size === 0) return items;
  const names = new Map((await readers.officers([...subs])).map(({ sub, name }) => [sub, name]));
  return items.map(({ day, line }) => {
    const { inPlaceOf } = line;
    return { day, line: inPlaceOf ? { ...line, inPlaceOf: names.get(inPlaceOf) ?? '' } : line };
  });
}

const STATES: Readonly<Partial<Record<Delivery['mail'], OwnMail['state']>>> = {
  sent: 'sent',
  unsent: 'waiting',
  'given-up': 'given-up',
};

/** What to tell of the mail of `day`. Mail that came back from an address which the person no longer has is no matter. */
export function ownMail(day: Day, { mail, bouncedOn }: MailStanding): OwnMail | undefined {
  if (bouncedOn) return { state: 'returned', day: bouncedOn };
  const state = mail && STATES[mail];
  return state && { state, day };
}
