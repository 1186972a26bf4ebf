import { authorise } from '../../domain/authority.ts';
import { type Day, dayOf } from '../../domain/days.ts';
import { NotFound } from '../errors.ts';
import { type Asker, officerOf } from './ask.ts';
import { type CongressLine, congressLine } from './congress-row.ts';
import type { CongressLists, OfficerReader, RegisterReader } from './readers.ts';

/** The unions of one upper-level union, by name. */
export type UnionList = {
  readonly today: Day;
  readonly parent: { readonly id: string; readonly name: string };
  readonly items: readonly CongressLine[];
  readonly cursor?: string;
};

/** One page of the unions under `parent`. Throws NotFound if the asker may not know of them. */
export async function listUnions(
  readers: OfficerReader & RegisterReader & CongressLists,
  asker: Asker,
  ask: { term: string; parent: string; limit: number; cursor?: string; search?: string },
  now: number,
): Promise<UnionList> {
  const [officer, [parent], term] = await Promise.all([
    officerOf(readers, asker),
    readers.unions([ask.parent]),
    readers.term(ask.term),
  ]);
  if (!parent || !term) throw new NotFound(ask.parent);
  // Who may read any union under `parent`, and nobody who may read `parent` itself only.
  const anyBelow = { id: '', above: [parent.id, ...parent.above] };
  if (authorise(officer, 'read', anyBelow).kind !== 'allowed') throw new NotFound(ask.parent);
  const today = dayOf(now);
  const page = await readers.ofParent(ask.term, ask.parent, ask);
  return {
    today,
    parent: { id: parent.id, name: parent.name },
    items: page.items.map(row => congressLine(row, term.calendar, today)),
    ...(page.cursor && { cursor: page.cursor }),
  };
}
