import { BadRequest } from '../../lambdas/app/errors.ts';
import { office } from '../../lambdas/app/office.ts';
import type { CongressLists, CongressRow, Page, PlacedRow } from '../../lambdas/app/queries/readers.ts';
import type { LiveCongresses, LivePage } from '../../lambdas/app/workflow/reconcile.ts';
import { isLive, openRequest, runningClock } from '../../lambdas/domain/congress.ts';
import { type Day, plusDays } from '../../lambdas/domain/days.ts';
import { fold } from '../../lambdas/domain/fold.ts';

/** Unfinished congresses on one page of the live list. */
const LIVE_PAGE = 25;

type Listed = CongressRow & { readonly recorded: Day };
type PageAsk = { readonly limit: number; readonly cursor?: string };
type Place = { readonly list: string; readonly after: string };

/**
 * The lists in memory, eventually consistent like the real ones: each time they are asked they may still miss as
 * many of the newest rows as `lag` answers, but never forget a row they have shown.
 */
export class FakeLists implements CongressLists, LiveCongresses {
  readonly #shown = new Map<string, Listed>();
  readonly #pending: Listed[] = [];
  readonly #lag: () => number;

  constructor(lag: () => number = () => 0) {
    this.#lag = lag;
  }

  /** Takes the row of a congress as it stands after a change recorded on `recorded`. */
  put(row: CongressRow, recorded: Day): void {
    this.#pending.push({ ...row, recorded });
  }

  async ofParent(
    term: string,
    parent: string,
    ask: PageAsk & { readonly search?: string; readonly keeps?: (row: CongressRow) => boolean },
  ): Promise<Page<CongressRow>> {
    const wanted = ask.search ? fold(ask.search) : '';
    const rows = this.#rows().filter(
      row =>
        row.congress.term === term &&
        row.congress.parent === parent &&
        fold(row.name).includes(wanted) &&
        (ask.keeps?.(told(row)) ?? true),
    );
    return pageOf(`REGISTER#${term}#${parent}`, rows, row => `${fold(row.name)}#${row.congress.union}`, ask);
  }

  async rows(term: string, unions: readonly string[]): Promise<CongressRow[]> {
    return this.#rows()
      .filter(({ congress }) => congress.term === term && unions.includes(congress.union))
      .map(told);
  }

  async waitingFor(desk: string, limit: number, after = ''): Promise<PlacedRow[]> {
    const placed = this.#rows()
      .filter(row => deskOf(row) === desk)
      .map((row): PlacedRow => ({ row: told(row), place: deskPlace(row) }));
    const asked = this.#rows().flatMap((row): PlacedRow[] => {
      const request = openRequest(row.congress);
      if (!request || office('upper', row.congress.parent) !== desk) return [];
      const place = `${request.due}#${row.congress.union}#${row.congress.term}#${request.date}`;
      return [{ row: told(row), place, isRequest: true }];
    });
    return [...placed, ...asked]
      .filter(({ place }) => place > after)
      .sort((a, b) => (a.place < b.place ? -1 : 1))
      .slice(0, limit);
  }

  async page(today: Day, cursor?: string, limit = LIVE_PAGE): Promise<LivePage> {
    const rows = this.#rows().filter(({ congress, recorded }) => {
      return isLive(congress) || (congress.attempt > 0 && recorded >= plusDays(today, -1));
    });
    const order = ({ congress }: CongressRow) => `${congress.term}#${congress.union}`;
    const page = pageOf('LIVE', rows, order, { limit, ...(cursor && { cursor }) });
    const congresses = page.items.map(({ congress: { term, union } }) => ({ term, union }));
    return { congresses, ...(page.cursor && { cursor: page.cursor }) };
  }

  #rows(): Listed[] {
    const lag = this.#lag();
    for (const row of this.#pending.splice(0, Math.max(0, this.#pending.length - lag))) {
      this.#shown.set(`${row.congress.term}#${row.congress.union}`, row);
    }
    return [...this.#shown.values()];
  }
}

function deskOf({ congress }: CongressRow): string | undefined {
  const clock = runningClock(congress);
  return clock && office(clock.turn, clock.turn === 'union' ? congress.union : congress.parent);
}

function deskPlace({ congress }: CongressRow): string {
  return `${runningClock(congress)?.due}#${congress.union}#${congress.term}`;
}

function pageOf(
  list: string,
  rows: readonly Listed[],
  order: (row: CongressRow) => string,
  { limit, cursor }: PageAsk,
): Page<CongressRow> {
  const after = cursor ? placeIn(cursor, list).after : '';
  const left = rows.filter(row => order(row) > after).sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const items = left.slice(0, limit).map(told);
  const last = items.at(-1);
  if (!last || left.length <= limit) return { items };
  const place: Place = { list, after: order(last) };
  return { items, cursor: Buffer.from(JSON.stringify(place)).toString('base64url') };
}

function told({ recorded: _, ...row }: Listed): CongressRow {
  return row;
}

function placeIn(cursor: string, list: string): Place {
  let place: Place | undefined;
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new BadRequest('cursor');
  }
  if (place?.list !== list) throw new BadRequest('cursor');
  return place;
}
