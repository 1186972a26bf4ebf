import { type Day, dayOf } from '../../domain/days.ts';
import { isStillDue } from '../../domain/ladder.ts';
import type { CongressLists } from '../queries/readers.ts';
import type { Addressee } from './addressees.ts';
import { digestMail } from './digest-mail.ts';
import { digestId, type Mailer } from './mailer.ts';
import type { DigestHead, DigestLine, ReminderStore } from './reminder-store.ts';
import { namedLines } from './told-at.ts';

/** What delivering needs; without a mailer digests are in the app alone. */
export type DeliveryPorts = {
  readonly reminders: Pick<ReminderStore, 'heads' | 'lines' | 'claim' | 'deliver'>;
  readonly readers: Pick<CongressLists, 'rows'>;
  readonly mailer: Mailer | undefined;
  /** Where the app is, as `https://host`. */
  readonly site: string;
};

/** Tries of one mail, one an hour. */
const MOST_TRIES = 24;

/** A run that took a mail longer ago (milliseconds) than a run may last has died. */
const LONGEST_RUN_MS = 15 * 60_000;

/**
 * Sends the digests of `day` that were not sent yet. A mail is marked after it was sent: a crash between the two sends
 * it again, under the same id. One that fails stays unsent for the next run, one that is refused is given up; gives how
 * many both are.
 */
export async function deliverDigests(
  ports: DeliveryPorts,
  day: Day,
  addressOf: (sub: string) => Promise<Addressee | undefined>,
  now: number,
): Promise<{ sent: number; failed: number }> {
  const done = { sent: 0, failed: 0 };
  for (const head of await ports.reminders.heads(day)) {
    const isTaken = head.claimedAt !== undefined && now < head.claimedAt + LONGEST_RUN_MS;
    if (head.mail !== 'unsent' || isTaken) continue;
    if (!(await ports.reminders.claim(head, now))) continue;
    const after = await deliver(ports, head, addressOf, dayOf(now));
    if (after.mail === 'sent') done.sent += 1;
    if (after.mail === 'unsent' || after.mail === 'given-up') done.failed += 1;
    await ports.reminders.deliver(after);
  }
  return done;
}

async function deliver(
  ports: DeliveryPorts,
  head: DigestHead,
  addressOf: (sub: string) => Promise<Addressee | undefined>,
  today: Day,
): Promise<DigestHead> {
  const { mailer, site } = ports;
  const { claimedAt: _, ...after } = head;
  const { sub, day } = head;
  const tries = head.tries + 1;
  const somebody = await addressOf(sub);
  if (!mailer || !somebody?.address) return { ...after, mail: 'none', tries };
  const { address, officer } = somebody;
  const officerOf = async (of: string) => (await addressOf(of))?.officer;
  const lines = await namedLines(await linesToSend(ports, head), officer, officerOf, today);
  if (lines.length === 0) return { ...after, mail: 'none', tries };
  try {
    const mail = digestMail(officer.name, day, lines, site);
    const sent = await mailer.send({ id: digestId(sub, day), to: address, ...mail });
    return { ...after, mail: sent === 'sent' ? 'sent' : 'given-up', tries };
  } catch (error) {
    // No address and no name in the log: the head tells whose it is.
    console.error({ message: 'a digest was not sent', day, tries, error: (error as Error).name });
    return { ...after, mail: tries >= MOST_TRIES ? 'given-up' : 'unsent', tries };
  }
}

/** The lines of a digest; of one that is sent again later, without the reminders of what was settled since. */
async function linesToSend(
  { reminders, readers }: DeliveryPorts,
  { sub, day, tries }: DigestHead,
): Promise<DigestLine[]> {
  const lines = await reminders.lines(sub, day);
  if (tries === 0) return lines;
  const byTerm = Map.groupBy(lines, ({ term }) => term);
  const settled = new Set<string>();
  for (const [term, own] of byTerm) {
    const rows = await readers.rows(term, [...new Set(own.map(({ union }) => union))]);
    for (const line of own) {
      const row = rows.find(({ congress }) => congress.union === line.union);
      if (line.kind === 'reminder' && (!row || !isStillDue(line, row.congress))) settled.add(line.id);
    }
  }
  return lines.filter(({ id }) => !settled.has(id));
}
