import type { Day } from '../../domain/days.ts';
import { digestOf } from './mailer.ts';

/** A mail that came back for good, or whose reader does not want it: by its id, and the address that it went to. */
export type ReturnedMail = { readonly id: string; readonly to: string };

/** What noting it reads and writes. */
export type ReturnPorts = {
  /** The address of a person as it is now; undefined where there is none. */
  readonly addressOf: (sub: string) => Promise<string | undefined>;
  /** Notes that an address takes no mail, and that the digest of `day` did not arrive; nothing if there was none. */
  readonly bounced: (sub: string, address: string, day: Day) => Promise<void>;
};

/** What became of it. `of-before`: the person has another address by now, or none. `not-ours`: it was no digest. */
export type ReturnOutcome = 'noted' | 'of-before' | 'not-ours';

/** Notes the address of the person whom a digest did not reach, if they still have it. Safe to repeat. */
export async function noteReturned(ports: ReturnPorts, { id, to }: ReturnedMail): Promise<ReturnOutcome> {
  const digest = digestOf(id);
  if (!digest) return 'not-ours';
  const { sub, day } = digest;
  if ((await ports.addressOf(sub)) !== to) return 'of-before';
  await ports.bounced(sub, to, day);
  return 'noted';
}
