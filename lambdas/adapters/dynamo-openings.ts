import { LINK_SECONDS } from '../app/documents/file-store.ts';
import type { Opening, OpeningLog } from '../app/documents/opening-log.ts';
import { congressPartition, OPENING_PREFIX, openingKey } from './keys.ts';
import type { Table } from './table.ts';

/** Who opened restricted papers, among the items of their congress. */
export class DynamoOpenings implements OpeningLog {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async record(opening: Opening): Promise<void> {
    const { term, union, document, by, at } = opening;
    const key = openingKey(term, union, { span: spanOf(at), document, by });
    await this.#table.put({ ...key, opening }, { expression: 'attribute_not_exists(pk)' });
  }

  async openings(term: string, union: string, limit: number): Promise<Opening[]> {
    const { items } = await this.#table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': congressPartition(term, union), ':prefix': OPENING_PREFIX },
      ScanIndexForward: false,
      Limit: limit,
    });
    return items.map(item => item.opening as Opening);
  }
}

/** Start of the span of a link's seconds in which `at` falls, ISO 8601 UTC. */
function spanOf(at: string): string {
  const span = LINK_SECONDS * 1000;
  return new Date(Math.floor(Date.parse(at) / span) * span).toISOString();
}
