import type { Day } from '../../domain/days.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import type { OfficerReader } from '../queries/readers.ts';
import type { DigestLine, ReminderStore } from './reminder-store.ts';

/** The digests of whoever asks, newest day first; what only showed itself later is in the inbox. */
export type DigestList = { readonly items: readonly { readonly day: Day; readonly line: DigestLine }[] };

/** Most lines that are told: those of some weeks. */
const LINES_SHOWN = 200;

/** The last digests of the asker. */
export async function myDigests(
  { readers, reminders }: { readers: OfficerReader; reminders: Pick<ReminderStore, 'linesOf'> },
  asker: Asker,
): Promise<DigestList> {
  const { sub } = await officerOf(readers, asker);
  return { items: await reminders.linesOf(sub, LINES_SHOWN) };
}
