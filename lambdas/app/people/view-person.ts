import { NotFound } from '../errors.ts';
import type { Asker } from '../queries/ask.ts';
import type { PeoplePorts } from './alter-person.ts';
import type { PersonAct } from './people-store.ts';
import { isSeenBy, type PersonLine, personLine, unionsOf } from './person-line.ts';
import { registrarAsking } from './registrar-asking.ts';

/** One person: what the list says, whether they set a password of their own, and what was done about the account. */
export type PersonView = PersonLine & {
  readonly hasOwnPassword: boolean;
  /** Newest first; `by` is null for the command of whoever runs the installation. */
  readonly changes: readonly { readonly act: PersonAct; readonly at: string; readonly by: string | null }[];
};

/** One person. Throws NotFound unless the asker keeps their account. */
export async function viewPerson(ports: PeoplePorts, asker: Asker, sub: string): Promise<PersonView> {
  const registrar = await registrarAsking(ports.readers, asker);
  const { person } = await ports.people.load(sub, { key: 'none' });
  if (!person) throw new NotFound(sub);
  const unions = await unionsOf(ports.readers, [person.officer]);
  if (!isSeenBy(registrar, person.officer, unions)) throw new NotFound(sub);
  const [changes, hasOwnPassword] = await Promise.all([
    ports.people.changes(sub),
    ports.accounts.hasOwnPassword(sub),
  ]);
  const makers = await ports.readers.officers([...new Set(changes.flatMap(({ by }) => by ?? []))]);
  const names = new Map(makers.map(maker => [maker.sub, maker.name]));
  return {
    ...personLine(person, registrar, unions),
    hasOwnPassword,
    changes: changes.reverse().map(({ act, at, by }) => ({ act, at, by: by ? (names.get(by) ?? '') : null })),
  };
}
