import type { Receipt } from '../app/congress-store.ts';
import { BadRequest } from '../app/errors.ts';
import type { Page } from '../app/queries/readers.ts';
import type { TermReader, TermVersion } from '../app/term-store.ts';
import type { Term } from '../domain/term.ts';
import { receiptKey, TERM_VERSION_PREFIX, termKey } from './keys.ts';
import type { Item, Table } from './table.ts';

/** Versions of terms, read from DynamoDB. */
export class DynamoTerms implements TermReader {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async standing(id: string): Promise<TermVersion | undefined> {
    const item = await this.#table.get(termKey(id));
    return item && versionIn(item);
  }

  async receipt(actor: string, key: string): Promise<Receipt | undefined> {
    return (await this.#table.get(receiptKey(actor, key)))?.receipt as Receipt | undefined;
  }

  async versions(
    id: string,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<Page<TermVersion>> {
    const { pk } = termKey(id);
    const page = await this.#table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': TERM_VERSION_PREFIX },
      ScanIndexForward: false,
      Limit: limit,
      ...(cursor !== undefined && { ExclusiveStartKey: { pk, sk: placeIn(cursor) } }),
    });
    const next = page.last?.sk.slice(TERM_VERSION_PREFIX.length);
    return { items: page.items.map(versionIn), ...(next && { cursor: next }) };
  }
}

function versionIn({ term, version }: Item): TermVersion {
  return { ...(version as Omit<TermVersion, 'term'>), term: term as Term };
}

/** Where a list of versions goes on; a cursor that names no version is refused. */
function placeIn(cursor: string): string {
  if (!/^\d{4}-\d\d-\d\d#\d{1,20}$/.test(cursor)) throw new BadRequest('cursor');
  return `${TERM_VERSION_PREFIX}${cursor}`;
}
