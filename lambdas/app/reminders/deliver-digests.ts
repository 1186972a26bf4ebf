import type { Day } from '../../domain/days.ts';
import type { Addressee } from './addressees.ts';
import { digestMail } from './digest-mail.ts';
import type { Mailer } from './mailer.ts';
import type { DigestHead, ReminderStore } from './reminder-store.ts';

/** What delivering needs; without a mailer digests are in the app alone. */
export type DeliveryPorts = {
  readonly reminders: Pick<ReminderStore, 'heads' | 'lines' | 'deliver'>;
  readonly mailer: Mailer | undefined;
  /** Notes that a person's address takes no mail, for the registrar. */
  readonly bounced: (sub: string, address: string, day: Day) => Promise<void>;
  /** Where the app is, as `https://host`. */
  readonly site: string;
};

/** Tries of one mail, one an hour. */
const MOST_TRIES = 24;

/**
 * Sends the digests of `day` that were not sent yet. A mail is marked after it was sent: a crash between the two sends
 * it again, under the same id. One that fails stays unsent for the next run; gives how many those are.
 */
export async function deliverDigests(
  ports: DeliveryPorts,
  day: Day,
  addressOf: (sub: string) => Promise<Addressee | undefined>,
): Promise<{ sent: number; failed: number }> {
  const done = { sent: 0, failed: 0 };
  for (const head of await ports.reminders.heads(day)) {
    if (head.mail !== 'unsent') continue;
    const after = await deliver(ports, head, addressOf);
    if (after.mail === 'sent') done.sent += 1;
    if (after.mail === 'unsent' || after.mail === 'given-up') done.failed += 1;
    await ports.reminders.deliver(after);
  }
  return done;
}

async function deliver(
  { mailer, reminders, bounced, site }: DeliveryPorts,
  head: DigestHead,
  addressOf: (sub: string) => Promise<Addressee | undefined>,
): Promise<DigestHead> {
  const { sub, day } = head;
  const somebody = await addressOf(sub);
  if (!mailer || !somebody?.address) return { ...head, mail: 'none' };
  const { address, officer } = somebody;
  const tries = head.tries + 1;
  const lines = await reminders.lines(sub, day);
  try {
    const mail = await mailer.send({
      id: `${day}.${sub}`,
      to: address,
      ...digestMail(officer.name, day, lines, site),
    });
    if (mail === 'bounced') await bounced(sub, address, day);
    return { ...head, mail, tries };
  } catch (error) {
    // No address and no name in the log: the head tells whose it is.
    console.error({ message: 'a digest was not sent', day, tries, error: (error as Error).name });
    return { ...head, mail: tries >= MOST_TRIES ? 'given-up' : 'unsent', tries };
  }
}
