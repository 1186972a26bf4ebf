import type { InsightStore, MadeInsight } from '../app/insight/insight-store.ts';
import type { Level } from '../domain/register.ts';
import { insightKey } from './keys.ts';
import type { Table } from './table.ts';

/** What was made last, one item for each level of a term, in DynamoDB. */
export class DynamoInsight implements InsightStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async insight(term: string, level: Level): Promise<MadeInsight | undefined> {
    return (await this.#table.get(insightKey(term, level)))?.insight as MadeInsight | undefined;
  }

  async keep(term: string, level: Level, insight: MadeInsight): Promise<void> {
    await this.#table.put({ ...insightKey(term, level), insight });
  }
}
