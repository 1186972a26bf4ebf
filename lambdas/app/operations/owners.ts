import type { Officer } from '../../domain/authority.ts';
import { type Congress, currentStage, isLive, openRequest, runningClock } from '../../domain/congress.ts';
import type { Day } from '../../domain/days.ts';
import { deskInPlace, type OnDesk } from '../../domain/desk-in-place.ts';
import type { OperationsPorts } from './ports.ts';

/** Congresses of one upper-level union that wait for somebody who is not there. */
export type Ownerless = {
  readonly parent: string;
  /** Waiting for a ruling, or for the answer to a day that is asked for, and nobody there may give it. */
  readonly ofUpper: readonly string[];
  /** Waiting for the union, and nobody files for it. */
  readonly ofUnion: readonly string[];
};

const PEOPLE_A_PAGE = 500;

/**
 * Of `congresses`, those whose turn is somebody's who has no account that works; one query for each list of people.
 * Whether somebody may act is asked as the inbox asks it: nobody on a union that they file for themselves, and only whoever
 * signs on a day that is asked for.
 */
export async function ownerless(
  people: OperationsPorts['peopleLists'],
  congresses: readonly Congress[],
  today: Day,
): Promise<Ownerless[]> {
  const lists = new Map<string, Promise<Officer[]>>();
  const peopleOf = (list: string) => {
    const known = lists.get(list) ?? allOf(people, list);
    lists.set(list, known);
    return known;
  };
  const found = new Map<string, { ofUpper: string[]; ofUnion: string[] }>();
  for (const congress of congresses) {
    if (!isLive(congress)) continue;
    const { union, parent, level } = congress;
    const note = (whose: 'ofUpper' | 'ofUnion') => {
      const under = level === 'province' ? union : parent;
      const lacking = found.get(under) ?? { ofUpper: [], ofUnion: [] };
      found.set(under, lacking);
      lacking[whose].push(union);
    };
    const waiting = waitingAbove(congress);
    // The highest union is ruled on by a body that has no account here.
    if (waiting.length > 0 && level !== 'province') {
      const there = await peopleOf(parent);
      if (waiting.some(one => !there.some(person => mayAct(person, congress, one, today)))) note('ofUpper');
    }
    if (runningClock(congress)?.turn !== 'union') continue;
    const filers = await peopleOf(level === 'grassroots' ? parent : union);
    if (!filers.some(person => files(person, union))) note('ofUnion');
  }
  return [...found].map(([parent, lacking]) => ({ parent, ...lacking }));
}

/** What lies on the desk above: papers, and beside them a day that is asked for. */
function waitingAbove(congress: Congress): OnDesk[] {
  const stage = currentStage(congress);
  const isWithUpper = runningClock(congress)?.turn === 'upper';
  return [
    ...(isWithUpper ? [{ stage, side: stage && congress.stages[stage].side }] : []),
    ...(openRequest(congress) ? [{ stage, isRequest: true }] : []),
  ];
}

/** By posts of their own: whoever stands in does so only where the giver, who is there as well, could act themselves. */
function mayAct(officer: Officer, { union, parent }: Congress, waiting: OnDesk, today: Day): boolean {
  if (officer.isDisabled) return false;
  return deskInPlace({ officer, givers: [] }, { id: union, above: [parent] }, waiting, today) !== undefined;
}

function files({ posts, isDisabled }: Officer, union: string): boolean {
  return !isDisabled && posts.some(post => post.union === union && post.role === 'officer');
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
