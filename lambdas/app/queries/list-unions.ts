import { type Calendar, type Day, dayOf } from '../../domain/days.ts';
import { exactFirst } from '../../domain/exact-first.ts';
import { sumFigures } from '../../domain/measures.ts';
import type { UpperFigures } from '../../domain/progress.ts';
import type { Level, Union } from '../../domain/register.ts';
import { isShown, type Shown, shownCount } from '../../domain/shown.ts';
import { type Actor, authoriseActor } from '../../domain/standing-in.ts';
import { BadRequest, NotFound } from '../errors.ts';
import { actorOf } from './actor.ts';
import type { Asker } from './ask.ts';
import { type CongressLine, congressLine, lineActions } from './congress-row.ts';
import { asAt, SHOWN_FAMILIES } from './progress.ts';
import type {
  CongressLists,
  CongressRow,
  FactsReader,
  FiguresReader,
  OfficerReader,
  Page,
  RegisterReader,
} from './readers.ts';
import { unionsOfPast } from './unions-as-known.ts';

/** Unions below `parent` by name, one upper-level union after another in the official order. */
export type UnionList = {
  readonly today: Day;
  /** The days as of which, and as known on which, the lines are what they are. */
  readonly asOf: Day;
  readonly knownAt: Day;
  readonly parent: { readonly id: string; readonly name: string; readonly level: Level };
  /** The upper-level unions that the lines may belong to, with the names that reports use. */
  readonly uppers: readonly { readonly id: string; readonly name: string }[];
  /** How many lines there are in all; null for a search, which nobody has counted. */
  readonly total: number | null;
  readonly items: readonly CongressLine[];
  readonly cursor?: string;
};

/** Which list: `show` a number of the progress page, or everything; `search` a part of the name. */
export type UnionsAsk = {
  readonly term: string;
  readonly parent: string;
  /** Unions of this level alone: those of the grassroots unless said otherwise. */
  readonly level?: Level;
  readonly limit: number;
  readonly show?: Shown;
  readonly asOf?: Day;
  readonly knownAt?: Day;
  readonly search?: string;
  readonly cursor?: string;
};

/** What lists are read from. */
export type ListPorts = {
  readonly readers: OfficerReader & RegisterReader & CongressLists & FiguresReader;
  readonly history: FactsReader;
};

/** Reads a page of the lines of one upper-level union. */
type ReadUpper = (upper: string, page: { limit: number; cursor?: string }) => Promise<Page<CongressLine>>;

/** Most upper-level unions that one answer looks into; it goes on with its cursor. */
const LISTS_AT_ONCE = 25;

/** One page of the unions below `parent`. Throws NotFound if the asker may not know of them. */
export async function listUnions(
  ports: ListPorts,
  asker: Asker,
  ask: UnionsAsk,
  now: number,
): Promise<UnionList> {
  const { readers } = ports;
  const { level = 'grassroots' } = ask;
  const today = dayOf(now);
  const [actor, [parent], term, figures] = await Promise.all([
    actorOf(readers, asker, today),
    readers.unions([ask.parent]),
    readers.term(ask.term),
    readers.current(ask.term, level),
  ]);
  if (!parent || !term) throw new NotFound(ask.parent);
  // Who may read any union under `parent`, and nobody who may read `parent` itself only.
  const anyBelow = { id: '', above: belowOf(parent, level) };
  if (authoriseActor(actor, 'read', anyBelow, { today }).kind !== 'allowed') throw new NotFound(ask.parent);
  const { asOf = today, knownAt = today } = ask;
  const isNow = asOf >= today && knownAt >= today;
  const current = uppersOf(parent, level, figures);
  const uppers = isNow
    ? current
    : asAt(current, await readers.deltas(ask.term, level, SHOWN_FAMILIES, asOf), knownAt);
  const read: ReadUpper = isNow
    ? nowReader(
        readers,
        { ...ask, level, isProvince: parent.level === 'province' },
        { actor, uppers, calendar: term.calendar, today },
      )
    : (upper, page) => {
        const { term: id, show = 'managed', search } = ask;
        const dated = { term: id, level, asOf, knownAt, show } as const;
        const wanted = { ...dated, ...page, ...(search && { search }) };
        return unionsOfPast(ports, upper, wanted, term.calendar, today);
      };
  const page = await pageOf(read, ask, uppers);
  const lines = ask.search ? exactFirst(page.items, ask.search) : page.items;
  return {
    today,
    asOf,
    knownAt,
    parent: { id: parent.id, name: parent.shortName ?? parent.name, level: parent.level },
    uppers: uppers.map(({ id, name }) => ({ id, name })),
    total: ask.search || !ask.show ? null : shownCount(ask.show, sumFigures(uppers.map(it => it.figures))),
    items: lines,
    ...(page.cursor && { cursor: page.cursor }),
  };
}

/** The tree above a union of `level` somewhere below `parent`, which is ruled on by `parent` or by any union below it. */
function belowOf(parent: Union, level: Level): string[] {
  const tree = [parent.id, ...parent.above];
  return parent.level === 'province' && level === 'grassroots' ? ['', ...tree] : tree;
}

function uppersOf(parent: Union, level: Level, all: readonly UpperFigures[]): UpperFigures[] {
  if (parent.level === 'province' && level === 'grassroots') {
    return all
      .filter(upper => upper.id === parent.id || upper.above.includes(parent.id))
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  }
  const own = all.find(upper => upper.id === parent.id);
  const { id, name, order, above } = parent;
  return [own ?? { id, name, order, above, figures: {} }];
}

/** Whom lines are told, and by what. */
type Told = {
  readonly actor: Actor;
  readonly uppers: readonly UpperFigures[];
  readonly calendar: Calendar;
  readonly today: Day;
};

/** Lines as they stand now, by name. */
function nowReader(
  readers: CongressLists,
  ask: UnionsAsk & { readonly level: Level; readonly isProvince: boolean },
  { actor, uppers, calendar, today }: Told,
): ReadUpper {
  const { term, level, search, show } = ask;
  const isOfLevel = ({ congress }: CongressRow) => congress.level === level;
  return async (upper, wanted) => {
    // The province may manage unions of two levels itself; an upper-level union those of the grassroots only.
    const isMixed = level !== 'grassroots' || (ask.isProvince && upper === ask.parent);
    const page = await readers.ofParent(term, upper, {
      ...wanted,
      ...(search && { search }),
      ...((show || isMixed) && {
        keeps: row => (!isMixed || isOfLevel(row)) && (!show || isShown(show, row, today)),
      }),
    });
    const above = [upper, ...(uppers.find(({ id }) => id === upper)?.above ?? [])];
    const line = (row: CongressRow) => ({
      ...congressLine(row, calendar, today),
      ...lineActions(actor, row, above, today),
    });
    return { ...page, items: page.items.map(line) };
  };
}

/** Looks into one upper-level union after another until the page is full; each is read by pages of a query. */
async function pageOf(
  read: ReadUpper,
  ask: UnionsAsk,
  uppers: readonly UpperFigures[],
): Promise<Page<CongressLine>> {
  const { show } = ask;
  const start = placeIn(ask.cursor, uppers);
  const items: CongressLine[] = [];
  let looked = 0;
  for (let at = start.at; at < uppers.length; at += 1) {
    const upper = uppers[at];
    if (!upper) break;
    // What nobody counts there need not be looked for.
    if (show && shownCount(show, upper.figures) <= 0) continue;
    if (items.length >= ask.limit || looked >= LISTS_AT_ONCE) return { items, cursor: `${upper.id}:` };
    const from = at === start.at && start.from;
    const page = await read(upper.id, {
      limit: ask.limit - items.length,
      ...(from && { cursor: from }),
    });
    looked += 1;
    items.push(...page.items);
    if (page.cursor) return { items, cursor: `${upper.id}:${page.cursor}` };
  }
  return { items };
}

/** Which upper-level union a cursor goes on in, and where there. */
function placeIn(cursor: string | undefined, uppers: readonly UpperFigures[]): { at: number; from?: string } {
  if (!cursor) return { at: 0 };
  const [id, from = ''] = cursor.split(':');
  const at = uppers.findIndex(upper => upper.id === id);
  if (at < 0) throw new BadRequest('cursor');
  return { at, ...(from && { from }) };
}
