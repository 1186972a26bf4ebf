import { authorise } from '../../domain/authority.ts';
import { NotFound } from '../errors.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import type { OfficerReader, RegisterReader } from '../queries/readers.ts';
import type { RecordedReminder, ReminderStore } from './reminder-store.ts';

/** Who of a congress was reminded of what, oldest first: how many people, and no name. */
export type ReminderList = {
  readonly items: readonly (Omit<RecordedReminder, 'people' | 'inPlaceOf'> & { readonly people: number })[];
};

/** The reminders of one congress, for whoever may read it. Throws NotFound for others. */
export async function remindersOf(
  ports: { readers: OfficerReader & RegisterReader; reminders: Pick<ReminderStore, 'remindersOf'> },
  asker: Asker,
  { term, union }: { readonly term: string; readonly union: string },
): Promise<ReminderList> {
  const [officer, [entry]] = await Promise.all([
    officerOf(ports.readers, asker),
    ports.readers.unions([union]),
  ]);
  if (!entry || authorise(officer, 'read', entry).kind !== 'allowed') throw new NotFound(`${term}/${union}`);
  const recorded = await ports.reminders.remindersOf(term, union);
  return { items: recorded.map(({ people, inPlaceOf: _, ...told }) => ({ ...told, people: people.length })) };
}
