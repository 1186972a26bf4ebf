import { dayOf } from '../../domain/days.ts';
import { newIdsIn, type RegisterChange, standingIn, uppersIn } from '../../domain/register-change.ts';
import type { Register } from '../../domain/register-plan.ts';
import type { CongressStore } from '../congress-store.ts';
import type { RegisterReader } from '../queries/readers.ts';

/** What looking a change up needs. */
export type LookUpPorts = { readonly store: CongressStore; readonly readers: RegisterReader };

/** Unions whose congresses are read at the same time. */
const AT_ONCE = 20;

/** The register as it stands, as far as `change` is about it; the congresses strongly consistent. */
export async function lookUp(
  { store, readers }: LookUpPorts,
  change: RegisterChange,
  now: number,
): Promise<Register> {
  const standing = [...new Set(standingIn(change))];
  const named = [...standing, ...uppersIn(change), ...newIdsIn(change)];
  const [unions, listed] = await Promise.all([readers.unions(named), readers.terms()]);
  const terms = (await Promise.all(listed.map(({ id }) => readers.term(id)))).filter(term => !!term);
  const places = standing.flatMap(union => terms.map(({ id }) => ({ term: id, union })));
  const congresses: Register['congresses'][number][] = [];
  for (let from = 0; from < places.length; from += AT_ONCE) {
    const some = await Promise.all(places.slice(from, from + AT_ONCE).map(place => store.load(place)));
    congresses.push(...some.flatMap(({ congress }) => congress?.congress ?? []));
  }
  return {
    today: dayOf(now),
    terms,
    unions: new Map(unions.map(union => [union.id, union])),
    congresses,
  };
}
