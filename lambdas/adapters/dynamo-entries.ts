import type { OfficerReader, RegisterReader } from '../app/queries/readers.ts';
import type { Officer } from '../domain/authority.ts';
import type { Union } from '../domain/register.ts';
import type { Term } from '../domain/term.ts';
import { officerKey, TERMS, termKey, unionKey } from './keys.ts';
import type { Table } from './table.ts';

/** People, unions and terms by their ids, from DynamoDB; reads by key are strongly consistent. */
export class DynamoEntries implements OfficerReader, RegisterReader {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async officers(subs: readonly string[]): Promise<Officer[]> {
    return (await this.#table.getAll(subs.map(officerKey))).map(item => item.officer as Officer);
  }

  async unions(ids: readonly string[]): Promise<Union[]> {
    return (await this.#table.getAll([...new Set(ids)].map(unionKey))).map(item => item.union as Union);
  }

  async term(id: string): Promise<Term | undefined> {
    return (await this.#table.get(termKey(id)))?.term as Term | undefined;
  }

  async terms(): Promise<{ id: string; title: string; notice?: string }[]> {
    const page = await this.#table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': TERMS },
    });
    return page.items.map(({ sk, title, notice }) => ({
      id: sk,
      title: title as string,
      ...(notice ? { notice: notice as string } : {}),
    }));
  }
}
