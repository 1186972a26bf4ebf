import { unionsWith } from '../../domain/authority.ts';
import { currentStage, openRequest } from '../../domain/congress.ts';
import { type Day, dayOf } from '../../domain/days.ts';
import { deskInPlace, type OnDesk } from '../../domain/desk-in-place.ts';
import { type Actor, desksInPlace } from '../../domain/standing-in.ts';
import { BadRequest } from '../errors.ts';
import { office } from '../office.ts';
import { actorOf } from './actor.ts';
import type { Asker } from './ask.ts';
import { type CongressLine, congressLine, lineActions, requestLine } from './congress-row.ts';
import type { CongressLists, OfficerReader, PlacedRow, RegisterReader } from './readers.ts';

/** What waits for the asker, least working time left first. */
export type Inbox = {
  readonly today: Day;
  readonly items: readonly CongressLine[];
  readonly cursor?: string;
};

/** Ports of the inbox. */
export type InboxPorts = OfficerReader & RegisterReader & CongressLists;

/** A place in the order of all desks: due day, union, term, and the day that is asked for where it is about that. */
const PLACE = /^\d{4}-\d{2}-\d{2}(#[A-Za-z0-9.-]{1,32}){2,3}$/;

/**
 * What waits in the offices whose work is the asker's: as officer of a union, as reviewer or signatory above one.
 * However many offices, it is one order across all pages; one Query an office and page.
 */
export async function inbox(
  readers: InboxPorts,
  asker: Asker,
  { limit, cursor }: { limit: number; cursor?: string },
  now: number,
): Promise<Inbox> {
  if (cursor && !PLACE.test(cursor)) throw new BadRequest('cursor');
  const today = dayOf(now);
  const actor = await actorOf(readers, asker, today);
  const { officer } = actor;
  const lent = desksInPlace(actor, today).map(({ delegation }) => office('upper', delegation.at));
  const own = [
    ...unionsWith(officer, 'officer').map(union => office('union', union)),
    ...unionsWith(officer, 'reviewer', 'signatory').map(union => office('upper', union)),
  ];
  const offices = [...new Set([...own, ...lent])];
  const pages = await Promise.all(
    offices.map(async at => (await readers.waitingFor(at, limit, cursor)).map(item => ({ ...item, at }))),
  );
  const all = pages.flat().sort((a, b) => (a.place < b.place ? -1 : 1));
  const items = all.slice(0, limit);
  // A page that came back full may have more behind it.
  const isMore = all.length > limit || pages.some(page => page.length === limit);
  const last = items.at(-1)?.place;
  // Work that is not delegated is left out last, so that a page goes on where it ended all the same.
  const mine = items.flatMap(item => {
    const desk = deskInPlace(actor, unionOf(item), waitingOn(item), today);
    const isMine = isOpen(item) && (desk !== undefined || own.includes(item.at));
    return isMine ? [{ ...item, ...(desk?.inPlaceOf && { inPlaceOf: desk.inPlaceOf.name }) }] : [];
  });
  const told = await lines(readers, mine, actor, today);
  return { today, items: told, ...(isMore && last && { cursor: last }) };
}

/** Something that waits, and the name of whom the asker stands in for with it. */
type Mine = PlacedRow & { readonly inPlaceOf?: string };

/** False of a request that was answered since the index showed it. */
function isOpen({ row, isRequest }: PlacedRow): boolean {
  return !isRequest || openRequest(row.congress) !== undefined;
}

/** The union as the office right above it sees it. */
function unionOf({ row: { congress } }: PlacedRow): { id: string; above: string[] } {
  return { id: congress.union, above: [congress.parent] };
}

function waitingOn({ row: { congress }, isRequest }: PlacedRow): OnDesk {
  const stage = currentStage(congress);
  return { stage, side: stage && congress.stages[stage].side, isRequest };
}

async function lines(
  readers: RegisterReader,
  items: readonly Mine[],
  actor: Actor,
  today: Day,
): Promise<CongressLine[]> {
  const ids = [...new Set(items.map(({ row }) => row.congress.term))];
  const terms = new Map(await Promise.all(ids.map(async id => [id, await readers.term(id)] as const)));
  return items.flatMap(({ row, isRequest, inPlaceOf }) => {
    const term = terms.get(row.congress.term);
    if (!term) return [];
    const line = (isRequest ? requestLine : congressLine)(row, term.calendar, today);
    const may = lineActions(actor, row, [row.congress.parent], today);
    return { ...line, ...may, ...(inPlaceOf && { inPlaceOf }) };
  });
}
