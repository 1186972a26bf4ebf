import { authorise } from '../../domain/authority.ts';
import { type Day, dayOf } from '../../domain/days.ts';
import { exactFirst } from '../../domain/exact-first.ts';
import { sumFigures } from '../../domain/measures.ts';
import type { UpperFigures } from '../../domain/progress.ts';
import type { Level, Union } from '../../domain/register.ts';
import { isShown, type Shown, shownCount } from '../../domain/shown.ts';
import { BadRequest, NotFound } from '../errors.ts';
import { type Asker, officerOf } from './ask.ts';
import { type CongressLine, congressLine } from './congress-row.ts';
import type {
  CongressLists,
  CongressRow,
  FiguresReader,
  OfficerReader,
  Page,
  RegisterReader,
} from './readers.ts';

/** Unions below `parent` by name, one upper-level union after another in the official order. */
export type UnionList = {
  readonly today: Day;
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
  readonly limit: number;
  readonly show?: Shown;
  readonly search?: string;
  readonly cursor?: string;
};

/** Most upper-level unions that one answer looks into; it goes on with its cursor. */
const LISTS_AT_ONCE = 25;

/** One page of the unions below `parent`. Throws NotFound if the asker may not know of them. */
export async function listUnions(
  readers: OfficerReader & RegisterReader & CongressLists & FiguresReader,
  asker: Asker,
  ask: UnionsAsk,
  now: number,
): Promise<UnionList> {
  const [officer, [parent], term, figures] = await Promise.all([
    officerOf(readers, asker),
    readers.unions([ask.parent]),
    readers.term(ask.term),
    readers.current(ask.term, 'grassroots'),
  ]);
  if (!parent || !term) throw new NotFound(ask.parent);
  // Who may read any union under `parent`, and nobody who may read `parent` itself only.
  const anyBelow = { id: '', above: belowOf(parent) };
  if (authorise(officer, 'read', anyBelow).kind !== 'allowed') throw new NotFound(ask.parent);
  const today = dayOf(now);
  const uppers = uppersOf(parent, figures);
  const page = await pageOf(readers, ask, uppers, today);
  const rows = ask.search ? exactFirst(page.items, ask.search) : page.items;
  return {
    today,
    parent: { id: parent.id, name: parent.shortName ?? parent.name, level: parent.level },
    uppers: uppers.map(({ id, name }) => ({ id, name })),
    total: ask.search || !ask.show ? null : shownCount(ask.show, sumFigures(uppers.map(it => it.figures))),
    items: rows.map(row => congressLine(row, term.calendar, today)),
    ...(page.cursor && { cursor: page.cursor }),
  };
}

/** The tree above a grassroots union somewhere below `parent`, whose upper-level union is `parent` or any. */
function belowOf(parent: Union): string[] {
  const tree = [parent.id, ...parent.above];
  return parent.level === 'province' ? ['', ...tree] : tree;
}

function uppersOf(parent: Union, all: readonly UpperFigures[]): UpperFigures[] {
  if (parent.level === 'province') {
    return all
      .filter(upper => upper.above.includes(parent.id))
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  }
  const own = all.find(upper => upper.id === parent.id);
  const { id, name, order, above } = parent;
  return [own ?? { id, name, order, above, figures: {} }];
}

/** Looks into one upper-level union after another until the page is full; each is read by pages of a query. */
async function pageOf(
  readers: CongressLists,
  ask: UnionsAsk,
  uppers: readonly UpperFigures[],
  today: Day,
): Promise<Page<CongressRow>> {
  const { show, search } = ask;
  const start = placeIn(ask.cursor, uppers);
  const items: CongressRow[] = [];
  let looked = 0;
  for (let at = start.at; at < uppers.length; at += 1) {
    const upper = uppers[at];
    if (!upper) break;
    // What nobody counts there need not be looked for.
    if (show && shownCount(show, upper.figures) <= 0) continue;
    if (items.length >= ask.limit || looked >= LISTS_AT_ONCE) return { items, cursor: `${upper.id}:` };
    const from = at === start.at && start.from;
    const page = await readers.ofParent(ask.term, upper.id, {
      limit: ask.limit - items.length,
      ...(from && { cursor: from }),
      ...(search && { search }),
      ...(show && { keeps: row => isShown(show, row, today) }),
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
