import { BadRequest } from '../app/errors.ts';
import type { Notice } from '../app/notice.ts';
import type {
  CongressLists,
  CongressRow,
  Delta,
  FiguresReader,
  NoticeReader,
  Page,
  PlacedNotice,
  PlacedRow,
} from '../app/queries/readers.ts';
import type { Day } from '../domain/days.ts';
import { fold } from '../domain/fold.ts';
import type { Family, Measure } from '../domain/measures.ts';
import type { UpperFigures } from '../domain/progress.ts';
import type { Level } from '../domain/register.ts';
import { DynamoEntries } from './dynamo-entries.ts';
import {
  afterDeltasOf,
  DELTA_PREFIX,
  LONGEST_SORT_KEY,
  NOW_PREFIX,
  noticePartition,
  registerPartition,
  stateKey,
  tallyPartition,
} from './keys.ts';
import { figuresIn } from './measure-codes.ts';
import { isRequest, stateBeside } from './request-keys.ts';
import type { Item, Table } from './table.ts';

/** After every day that a record can name. */
const LAST_DAY = '9999-12-31';

/** Everything the pages read, from DynamoDB. */
export class DynamoReaders extends DynamoEntries implements CongressLists, FiguresReader, NoticeReader {
  readonly #table: Table;

  constructor(table: Table) {
    super(table);
    this.#table = table;
  }

  async ofParent(
    term: string,
    parent: string,
    { limit, cursor, search, keeps }: Parameters<CongressLists['ofParent']>[2],
  ): Promise<Page<CongressRow>> {
    const wanted = search ? fold(search) : '';
    const found: Item[] = [];
    const partition = registerPartition(term, parent);
    let from = cursor ? parseCursor(cursor, partition) : undefined;
    const isWanted = (row: CongressRow) => fold(row.name).includes(wanted) && (keeps?.(row) ?? true);
    // A search looks through whole pages: what it leaves out would otherwise cost a query each time.
    const size = wanted || keeps ? undefined : limit;
    do {
      const page = await this.#register(partition, from, size);
      found.push(...page.items.filter(item => isWanted(rowIn(item))));
      from = page.last;
    } while (from && found.length < limit);
    const items = found.slice(0, limit);
    const last = found.length > limit ? placeOf(items.at(-1)) : from;
    return { items: items.map(rowIn), ...(last && { cursor: formatCursor(last) }) };
  }

  async rows(term: string, unions: readonly string[]): Promise<CongressRow[]> {
    return (await this.#table.getAll(unions.map(union => stateKey(term, union)))).map(rowIn);
  }

  async waitingFor(office: string, limit: number, after?: string): Promise<PlacedRow[]> {
    const page = await this.#table.query({
      IndexName: 'inbox',
      KeyConditionExpression: after ? 'inbox = :office AND inboxSk > :after' : 'inbox = :office',
      ExpressionAttributeValues: { ':office': office, ...(after && { ':after': after }) },
      Limit: limit,
    });
    const asking = page.items.filter(isRequest).map(stateBeside);
    const states = asking.length > 0 ? await this.#table.getAll(asking) : [];
    const rows = new Map(states.map(item => [item.pk, rowIn(item)]));
    return page.items.flatMap(item => {
      const place = item.inboxSk as string;
      if (!isRequest(item)) return { row: rowIn(item), place };
      const row = rows.get(item.pk);
      return row ? { row, place, isRequest: true as const } : [];
    });
  }

  async notices(office: string, limit: number, before?: string): Promise<PlacedNotice[]> {
    const page = await this.#table.query({
      KeyConditionExpression: before ? 'pk = :pk AND sk < :before' : 'pk = :pk',
      ExpressionAttributeValues: { ':pk': noticePartition(office), ...(before && { ':before': before }) },
      ScanIndexForward: false,
      Limit: limit,
    });
    return page.items.map(item => ({ notice: item.notice as Notice, place: item.sk }));
  }

  async current(term: string, level: Level): Promise<UpperFigures[]> {
    const page = await this.#table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': tallyPartition(term, level), ':prefix': NOW_PREFIX },
    });
    // A union that was struck left neither a name nor a figure.
    const rows = page.items.filter(
      item => item.name || Object.values(figuresIn(item)).some(count => count !== 0),
    );
    return rows.map(item => ({
      id: item.sk.slice(NOW_PREFIX.length),
      name: (item.name as string | undefined) ?? item.sk.slice(NOW_PREFIX.length),
      order: (item.order as number | undefined) ?? 0,
      above: (item.above as string[] | undefined) ?? [],
      figures: figuresIn(item),
    }));
  }

  async deltas(term: string, level: Level, families: readonly Family[], asOf = LAST_DAY): Promise<Delta[]> {
    const some = await Promise.all(families.map(family => this.#deltas(term, level, family, asOf)));
    return some.flat();
  }

  async #deltas(term: string, level: Level, family: Family, asOf: Day): Promise<Delta[]> {
    const deltas: Delta[] = [];
    let from: Item | undefined;
    do {
      const page = await this.#table.query({
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':pk': tallyPartition(term, level),
          ':from': DELTA_PREFIX[family],
          ':to': afterDeltasOf(family, asOf),
        },
        ...(from && { ExclusiveStartKey: from }),
      });
      deltas.push(...page.items.flatMap(deltasIn));
      from = page.last;
    } while (from);
    return deltas;
  }

  #register(partition: string, from: Item | undefined, limit: number | undefined) {
    return this.#table.query({
      IndexName: 'register',
      KeyConditionExpression: 'registerPk = :partition',
      ExpressionAttributeValues: { ':partition': partition },
      ...(limit !== undefined && { Limit: limit }),
      ...(from && { ExclusiveStartKey: from }),
    });
  }
}

/** Where the register index goes on after `item`. */
function placeOf(item: Item | undefined): Item | undefined {
  if (!item) return undefined;
  const { pk, sk, registerPk, registerSk } = item;
  return { pk, sk, registerPk, registerSk };
}

function rowIn(item: Item): CongressRow {
  return item.row as CongressRow;
}

function deltasIn(item: Item): Delta[] {
  const [, on = '', recorded = '', upper = ''] = item.sk.split('#');
  return Object.entries(figuresIn(item)).map(([measure, count]) => ({
    measure: measure as Measure,
    upper,
    on,
    recorded,
    count,
  }));
}

function formatCursor(last: Item): string {
  return Buffer.from(JSON.stringify(last)).toString('base64url');
}

/** True for what can be part of a key. */
function fits(value: string): boolean {
  return value !== '' && Buffer.byteLength(value) <= LONGEST_SORT_KEY;
}

/** Where the register goes on; a cursor of another list, or that names no place in this one, is refused. */
function parseCursor(cursor: string, partition: string): Item {
  try {
    const parsed: Item = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const place = ['pk', 'sk', 'registerPk', 'registerSk'].map(name => [name, parsed[name]] as const);
    const isPlace = place.every(([, value]) => typeof value === 'string' && fits(value));
    if (isPlace && parsed.registerPk === partition) return Object.fromEntries(place) as Item;
  } catch {
    // Falls through: a cursor that cannot be read is as wrong as one of another list.
  }
  throw new BadRequest('cursor');
}
