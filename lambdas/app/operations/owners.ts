import type { Officer, Role } from '../../domain/authority.ts';
import { type Congress, isLive, runningClock } from '../../domain/congress.ts';
import type { OperationsPorts } from './ports.ts';

/** Congresses of one upper-level union that wait for somebody who is not there. */
export type Ownerless = {
  readonly parent: string;
  /** Waiting for a ruling, and nobody examines or signs there. */
  readonly ofUpper: readonly string[];
  /** Waiting for the union, and nobody files for it. */
  readonly ofUnion: readonly string[];
};

const PEOPLE_A_PAGE = 500;

/** Of `congresses`, those whose turn is somebody's who has no account that works; one query for each list of people. */
export async function ownerless(
  people: OperationsPorts['peopleLists'],
  congresses: readonly Congress[],
): Promise<Ownerless[]> {
  const lists = new Map<string, Promise<Officer[]>>();
  const peopleOf = (list: string) => {
    const known = lists.get(list) ?? allOf(people, list);
    lists.set(list, known);
    return known;
  };
  const found = new Map<string, { ofUpper: string[]; ofUnion: string[] }>();
  for (const congress of congresses) {
    const turn = isLive(congress) ? runningClock(congress)?.turn : undefined;
    if (!turn) continue;
    const { union, parent, level } = congress;
    // The highest union is ruled on by a body that has no account here.
    if (turn === 'upper' && level === 'province') continue;
    const list = turn === 'upper' || level === 'grassroots' ? parent : union;
    const roles: readonly Role[] = turn === 'upper' ? ['reviewer', 'signatory'] : ['officer'];
    const at = turn === 'upper' ? parent : union;
    if ((await peopleOf(list)).some(person => isAtWork(person, at, roles))) continue;
    const under = level === 'province' ? union : parent;
    const lacking = found.get(under) ?? { ofUpper: [], ofUnion: [] };
    found.set(under, lacking);
    lacking[turn === 'upper' ? 'ofUpper' : 'ofUnion'].push(union);
  }
  return [...found].map(([parent, lacking]) => ({ parent, ...lacking }));
}

function isAtWork({ posts, isDisabled }: Officer, union: string, roles: readonly Role[]): boolean {
  return !isDisabled && posts.some(post => post.union === union && roles.includes(post.role));
}

async function allOf(people: OperationsPorts['peopleLists'], list: string): Promise<Officer[]> {
  const found: Officer[] = [];
  let cursor: string | undefined;
  do {
    const page = await people.listed(list, { limit: PEOPLE_A_PAGE, ...(cursor && { cursor }) });
    found.push(...page.items.map(({ officer }) => officer));
    cursor = page.cursor;
  } while (cursor);
  return found;
}
