import { type Day, dayOf } from '../../domain/days.ts';
import { keepsUnion, listedWith, type Place } from '../../domain/people.ts';
import { NotFound } from '../errors.ts';
import type { Asker } from '../queries/ask.ts';
import type { PeoplePorts } from './alter-person.ts';
import { isSeenBy, type PersonLine, personLine, unionsOf } from './person-line.ts';
import { registrarAsking } from './registrar-asking.ts';

/** People of one upper-level union and of the unions under it, or of the province's office, by name. */
export type PeopleList = {
  readonly today: Day;
  readonly union: { readonly id: string; readonly name: string };
  readonly items: readonly PersonLine[];
  readonly cursor?: string;
};

/** One page of the people listed with `union`. Throws NotFound unless the asker keeps the accounts of it. */
export async function listPeople(
  ports: PeoplePorts,
  asker: Asker,
  ask: { union: string; search?: string; limit: number; cursor?: string },
  now: number,
): Promise<PeopleList> {
  const registrar = await registrarAsking(ports.readers, asker);
  const [entry] = await ports.readers.unions([ask.union]);
  const place: Place & { name?: string } = entry ?? { id: ask.union, level: 'province', above: [] };
  if (!keepsUnion(registrar, place)) throw new NotFound(ask.union);
  const page = await ports.people.listed(listedWith(place), ask);
  const unions = await unionsOf(
    ports.readers,
    page.items.map(({ officer }) => officer),
  );
  return {
    today: dayOf(now),
    union: { id: place.id, name: place.name ?? place.id },
    // Somebody with a post elsewhere as well is nobody's whom this registrar keeps.
    items: page.items
      .filter(({ officer }) => isSeenBy(registrar, officer, unions))
      .map(row => personLine(row, registrar, unions)),
    ...(page.cursor && { cursor: page.cursor }),
  };
}
