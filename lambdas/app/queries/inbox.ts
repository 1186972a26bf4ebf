import { unionsWith } from '../../domain/authority.ts';
import { currentStage } from '../../domain/congress.ts';
import { type Day, dayOf } from '../../domain/days.ts';
import { type Desk, desksInPlace, isWithin } from '../../domain/standing-in.ts';
import { BadRequest } from '../errors.ts';
import { office } from '../office.ts';
import { actorOf } from './actor.ts';
import type { Asker } from './ask.ts';
import { type CongressLine, congressLine } from './congress-row.ts';
import type { CongressLists, CongressRow, OfficerReader, RegisterReader } from './readers.ts';

/** What waits for the asker, least working time left first. */
export type Inbox = {
  readonly today: Day;
  readonly items: readonly CongressLine[];
  readonly cursor?: string;
};

/** Ports of the inbox. */
export type InboxPorts = OfficerReader & RegisterReader & CongressLists;

/** A place in the order of all desks: due day, union, term. */
const PLACE = /^\d{4}-\d{2}-\d{2}(#[A-Za-z0-9.-]{1,32}){2}$/;

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
  const rows = items.map(({ row }) => row).filter(row => isMine(row, own, lent));
  const { today, items: told } = await lines(readers, rows, now);
  const marked = told.map((line, index) => ({ ...line, ...markOf(rows[index], own, lent) }));
  return { today, items: marked, ...(isMore && last && { cursor: last }) };
}

function isMine(row: CongressRow, own: readonly string[], lent: readonly Desk[]): boolean {
  return isOwn(row, own) || deskOf(row, lent) !== undefined;
}

function markOf(row: CongressRow | undefined, own: readonly string[], lent: readonly Desk[]) {
  const desk = row && !isOwn(row, own) ? deskOf(row, lent) : undefined;
  return desk ? { inPlaceOf: desk.giver.name } : {};
}

function isOwn({ congress }: CongressRow, own: readonly string[]): boolean {
  return own.includes(office('union', congress.union)) || own.includes(office('upper', congress.parent));
}

function deskOf({ congress }: CongressRow, lent: readonly Desk[]): Desk | undefined {
  return lent.find(
    ({ delegation }) =>
      delegation.at === congress.parent && isWithin(delegation, congress.union, currentStage(congress)),
  );
}

async function lines(readers: RegisterReader, rows: readonly CongressRow[], now: number): Promise<Inbox> {
  const today = dayOf(now);
  const ids = [...new Set(rows.map(row => row.congress.term))];
  const terms = new Map(await Promise.all(ids.map(async id => [id, await readers.term(id)] as const)));
  const items = rows.flatMap(row => {
    const term = terms.get(row.congress.term);
    return term ? [congressLine(row, term.calendar, today)] : [];
  });
  return { today, items };
}
