import { authorise } from '../../domain/authority.ts';
import { runningClock } from '../../domain/congress.ts';
import { type Day, dayOf } from '../../domain/days.ts';
import { NotFound } from '../errors.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import type { CongressLists, CongressRow, OfficerReader, RegisterReader } from '../queries/readers.ts';
import { lateWords } from './words/digest-words.ts';

/** A message for a chat group of an upper-level union. */
export type LateText = { readonly text: string; readonly count: number };

/** Most unions that a message names; longer ones are not read. */
const MOST = 60;

/**
 * Names the unions below `parent` that are late, with what is awaited and since when, and nobody's name: to be pasted
 * into a chat group. Throws NotFound for whoever may not read that union.
 */
export async function lateText(
  { readers }: { readers: OfficerReader & RegisterReader & Pick<CongressLists, 'ofParent'> },
  asker: Asker,
  { term, parent }: { readonly term: string; readonly parent: string },
  now: number,
): Promise<LateText> {
  const [officer, [upper], settings] = await Promise.all([
    officerOf(readers, asker),
    readers.unions([parent]),
    readers.term(term),
  ]);
  const mayRead =
    upper && (authorise(officer, 'read', upper).kind === 'allowed' || isTheirs(officer, parent));
  if (!settings || !mayRead) throw new NotFound(`${term}/${parent}`);
  const today = dayOf(now);
  const isLate = ({ congress }: CongressRow) => {
    const clock = runningClock(congress);
    return clock?.turn === 'union' && clock.due < today && !congress.spans.at(-1)?.isSuspended;
  };
  const { items, cursor } = await readers.ofParent(term, parent, { limit: MOST, keeps: isLate });
  return {
    count: items.length,
    text: textOf(upper.shortName ?? upper.name, items, today, cursor !== undefined),
  };
}

function isTheirs({ posts }: { posts: readonly { union: string }[] }, union: string): boolean {
  return posts.some(post => post.union === union);
}

function textOf(upper: string, rows: readonly CongressRow[], today: Day, isMore: boolean): string {
  if (rows.length === 0) return lateWords.none(upper, today);
  const lines = rows.flatMap(({ name, congress, lacksMinutes = false }, index) => {
    const clock = runningClock(congress);
    return clock ? [lateWords.line(index + 1, name, clock.stage, clock.due, lacksMinutes)] : [];
  });
  return [lateWords.first(upper, today), ...lines, ...(isMore ? [lateWords.more] : []), lateWords.end].join(
    '\n',
  );
}
