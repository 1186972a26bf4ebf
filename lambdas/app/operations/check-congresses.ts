import type { Congress } from '../../domain/congress.ts';
import { dayOf } from '../../domain/days.ts';
import { BadRequest } from '../errors.ts';
import type { Asker } from '../queries/ask.ts';
import { type Disagreement, look } from '../workflow/disagreement.ts';
import { eachOf } from '../workflow/each-of.ts';
import { operatorOf } from './operator-of.ts';
import { ownerless } from './owners.ts';
import type { OperationsPorts } from './ports.ts';

/** One page of congresses, looked at. */
export type CheckedCongresses = {
  readonly looked: number;
  /** Those whose machine does not do what the record asks for. */
  readonly wrong: readonly {
    readonly term: string;
    readonly union: string;
    readonly name: string;
    readonly attempt: number;
    readonly what: Disagreement;
  }[];
  /** How many wait for somebody who is not there, by the union that manages them, with the names of some. */
  readonly ownerless: readonly {
    readonly parent: string;
    readonly name: string;
    readonly ofUpper: number;
    readonly ofUnion: number;
    readonly some: readonly string[];
  }[];
  readonly cursor?: string;
};

const NAMED = 3;

/** Looks at one page of the congresses that may have a machine: two reads of each, and one query of each list of people. */
export async function checkCongresses(
  ports: OperationsPorts,
  asker: Asker,
  ask: { readonly limit: number; readonly cursor?: string | undefined },
  now: number,
): Promise<CheckedCongresses> {
  await operatorOf(ports.readers, asker);
  const page = await ports.live.page(dayOf(now), placeIn(ask.cursor), ask.limit);
  const congresses: Congress[] = [];
  const wrong: { term: string; union: string; attempt: number; what: Disagreement }[] = [];
  await eachOf(page.congresses, async ({ term, union }) => {
    const looked = await look(ports, term, union, now);
    if (!looked) return;
    congresses.push(looked.congress);
    if (looked.what) wrong.push({ term, union, attempt: looked.congress.attempt, what: looked.what });
  });
  const lacking = await ownerless(ports.peopleLists, congresses, dayOf(now));
  const some = (one: (typeof lacking)[number]) => [...one.ofUpper, ...one.ofUnion].slice(0, NAMED);
  const ids = [...wrong.map(({ union }) => union), ...lacking.flatMap(one => [one.parent, ...some(one)])];
  const names = new Map((await ports.readers.unions([...new Set(ids)])).map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    looked: congresses.length,
    wrong: wrong.map(one => ({ ...one, name: nameOf(one.union) })),
    ownerless: lacking.map(one => ({
      parent: one.parent,
      name: nameOf(one.parent),
      ofUpper: one.ofUpper.length,
      ofUnion: one.ofUnion.length,
      some: some(one).map(nameOf),
    })),
    ...(page.cursor && { cursor: Buffer.from(page.cursor).toString('base64url') }),
  };
}

function placeIn(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const place = Buffer.from(cursor, 'base64url').toString();
  try {
    JSON.parse(place);
  } catch {
    throw new BadRequest('cursor');
  }
  return place;
}
