import { unionsWith } from '../../domain/authority.ts';
import { currentStage, openRequest } from '../../domain/congress.ts';
import { type Day, dayOf } from '../../domain/days.ts';
import { type Desk, desksInPlace, isWithin } from '../../domain/standing-in.ts';
import { BadRequest } from '../errors.ts';
import { office } from '../office.ts';
import { actorOf } from './actor.ts';
import type { Asker } from './ask.ts';
import { type CongressLine, congressLine, requestLine } from './congress-row.ts';
import type { CongressLists, CongressRow, OfficerReader, PlacedRow, RegisterReader } from './readers.ts';

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
  const actor = await actorOf(readers, asker, dayOf(now));
  const { officer } = actor;
  const own = [
    ...unionsWith(officer, 'officer').map(union => office('union', union)),
    ...unionsWith(officer, 'reviewer', 'signatory').map(union => office('upper', union)),
  ];
  const lent = desksInPlace(actor, dayOf(now)).filter(
    ({ delegation }) => !own.includes(office('upper', delegation.at)),
  );
  const offices = [...new Set([...own, ...lent.map(({ delegation }) => office('upper', delegation.at))])];
  const pages = await Promise.all(offices.map(desk => readers.waitingFor(desk, limit, cursor)));
  const all = pages.flat().sort((a, b) => (a.place < b.place ? -1 : 1));
  const items = all.slice(0, limit);
  // A page that came back full may have more behind it.
  const isMore = all.length > limit || pages.some(page => page.length === limit);
  const last = items.at(-1)?.place;
  // Work that is not delegated is left out last, so that a page goes on where it ended all the same.
  const mine = items.filter(item => isOpen(item) && isMine(item, own, lent));
  const today = dayOf(now);
  const told = await lines(readers, mine, today);
  const marked = told.map((line, index) => ({ ...line, ...markOf(mine[index], own, lent) }));
  return { today, items: marked, ...(isMore && last && { cursor: last }) };
}

/** False of a request that was answered since the index showed it. */
function isOpen({ row, isRequest }: PlacedRow): boolean {
  return !isRequest || openRequest(row.congress) !== undefined;
}

function isMine(item: PlacedRow, own: readonly string[], lent: readonly Desk[]): boolean {
  return isOwn(item.row, own) || deskOf(item, lent) !== undefined;
}

function markOf(item: PlacedRow | undefined, own: readonly string[], lent: readonly Desk[]) {
  const desk = item && !isOwn(item.row, own) ? deskOf(item, lent) : undefined;
  return desk ? { inPlaceOf: desk.giver.name } : {};
}

function isOwn({ congress }: CongressRow, own: readonly string[]): boolean {
  return own.includes(office('union', congress.union)) || own.includes(office('upper', congress.parent));
}

function deskOf({ row: { congress }, isRequest }: PlacedRow, lent: readonly Desk[]): Desk | undefined {
  // The day of a congress is a matter before it.
  const stage = isRequest ? 'plan' : currentStage(congress);
  return lent.find(
    ({ delegation }) => delegation.at === congress.parent && isWithin(delegation, congress.union, stage),
  );
}

async function lines(
  readers: RegisterReader,
  items: readonly PlacedRow[],
  today: Day,
): Promise<CongressLine[]> {
  const ids = [...new Set(items.map(({ row }) => row.congress.term))];
  const terms = new Map(await Promise.all(ids.map(async id => [id, await readers.term(id)] as const)));
  return items.flatMap(({ row, isRequest }) => {
    const term = terms.get(row.congress.term);
    if (!term) return [];
    return (isRequest ? requestLine : congressLine)(row, term.calendar, today);
  });
}
