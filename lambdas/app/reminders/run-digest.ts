import { type Day, dayOf, hourOf, isWorkingDay, plusDays } from '../../domain/days.ts';
import type { Term } from '../../domain/term.ts';
import type { Addressee } from './addressees.ts';
import { type DeliveryPorts, deliverDigests } from './deliver-digests.ts';
import type { ReminderStore } from './reminder-store.ts';
import { type LadderPorts, toldUntil, walkLadder } from './walk-ladder.ts';

/** What the digest of a day needs. */
export type DigestPorts = LadderPorts &
  Omit<DeliveryPorts, 'reminders' | 'readers'> & {
    readonly readers: LadderPorts['readers'] & DeliveryPorts['readers'];
    readonly reminders: ReminderStore;
    readonly addressOf: (sub: string) => Promise<Addressee | undefined>;
  };

/** Digests that were not sent are tried again for so many days. */
const DAYS_BACK = 7;

/** What one run came to. */
export type DigestOutcome = { readonly walked: Day | null; readonly sent: number; readonly failed: number };

/**
 * One hourly run: from the hour that the term names on, the first of a day walks the ladder; every one sends what was
 * not sent. Safe to repeat, and to go on after a crash anywhere.
 */
export async function runDigest(ports: DigestPorts, now: number): Promise<DigestOutcome> {
  const today = dayOf(now);
  const listed = await ports.readers.terms();
  const terms = (await Promise.all(listed.map(({ id }) => ports.readers.term(id)))).filter(term => !!term);
  // Quiet at night and on days off, with what failed before too.
  const working = terms.filter(({ calendar }) => isWorkingDay(today, calendar));
  if (working.length === 0 || hourOf(now) < Math.min(...working.map(({ reminders }) => reminders.hour)))
    return { walked: null, sent: 0, failed: 0 };
  const [last] = await ports.reminders.runs(1);
  const isWalked = last !== undefined && last.day >= today;
  if (!isWalked) await walk(ports, working, toldUntil(last?.day, now), now);
  const walked = isWalked ? null : today;
  const done = { sent: 0, failed: 0 };
  for (let back = DAYS_BACK; back >= 0; back -= 1) {
    const { sent, failed } = await deliverDigests(ports, plusDays(today, -back), ports.addressOf, now);
    done.sent += sent;
    done.failed += failed;
  }
  return { walked, ...done };
}

async function walk(ports: DigestPorts, terms: readonly Term[], after: Day, now: number): Promise<void> {
  const day = dayOf(now);
  let reminders = 0;
  for (const term of terms) reminders += await walkLadder(ports, term, after, now);
  const people = (await ports.reminders.heads(day)).length;
  // Last: a run that breaks off before is done again from the same day on.
  await ports.reminders.keepRun({ day, at: new Date(now).toISOString(), reminders, people });
}
