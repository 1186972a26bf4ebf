import { unionsWith } from '../../domain/authority.ts';
import { type Day, dayOf } from '../../domain/days.ts';
import { office } from '../office.ts';
import { type Asker, officerOf } from './ask.ts';
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

/** The offices whose work is the asker's: as officer of a union, as reviewer or signatory above one. */
export async function inbox(
  readers: InboxPorts,
  asker: Asker,
  options: { limit: number; cursor?: string },
  now: number,
): Promise<Inbox> {
  const officer = await officerOf(readers, asker);
  const offices = [
    ...unionsWith(officer, 'officer').map(union => office('union', union)),
    ...unionsWith(officer, 'reviewer', 'signatory').map(union => office('upper', union)),
  ];
  const [index, cursor] = parseCursor(options.cursor);
  const items: CongressRow[] = [];
  for (let at = index; at < offices.length; at += 1) {
    const from = at === index ? cursor : undefined;
    const page = await readers.waitingFor(offices[at] ?? '', {
      limit: options.limit - items.length,
      ...(from && { cursor: from }),
    });
    items.push(...page.items);
    const next = page.cursor ? `${at}:${page.cursor}` : `${at + 1}:`;
    const isFull = items.length >= options.limit && (page.cursor || at + 1 < offices.length);
    if (isFull) return { ...(await lines(readers, items, now)), cursor: next };
  }
  return lines(readers, items, now);
}

async function lines(readers: RegisterReader, rows: readonly CongressRow[], now: number): Promise<Inbox> {
  const today = dayOf(now);
  const ids = [...new Set(rows.map(row => row.congress.term))];
  const terms = new Map(await Promise.all(ids.map(async id => [id, await readers.term(id)] as const)));
  const items = rows.flatMap(row => {
    const term = terms.get(row.congress.term);
    return term ? [congressLine(row, term.calendar, today)] : [];
  });
  return { today, items: items.sort(leastTimeFirst) };
}

function leastTimeFirst(a: CongressLine, b: CongressLine): number {
  return (a.clock?.due ?? '') < (b.clock?.due ?? '') ? -1 : 1;
}

function parseCursor(cursor: string | undefined): [number, string | undefined] {
  const match = /^(\d{1,4}):(.*)$/.exec(cursor ?? '');
  return match ? [Number(match[1]), match[2] || undefined] : [0, undefined];
}
