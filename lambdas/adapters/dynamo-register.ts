import type { RegisterStore } from '../app/register-store.ts';
import type { Officer } from '../domain/authority.ts';
import type { Level, Union } from '../domain/register.ts';
import type { Term } from '../domain/term.ts';
import { nowKey, officerKey, termInListKey, termKey, unionKey } from './keys.ts';
import type { Table } from './table.ts';

/** Terms, upper-level unions and people in DynamoDB. */
export class DynamoRegister implements RegisterStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async putTerm(term: Term): Promise<void> {
    const { id, title, notice } = term;
    await this.#table.transact([
      { put: { ...termKey(id), term } },
      { put: { ...termInListKey(id), title, ...(notice && { notice }) } },
    ]);
  }

  async putUpper(union: Union, rowOf: { term: string; level: Level }): Promise<void> {
    const { id, order, above } = union;
    await this.#table.transact([
      { put: { ...unionKey(id), union } },
      {
        update: nowKey(rowOf.term, rowOf.level, id),
        expression: 'SET #name = :name, #order = :order, #above = :above',
        names: { '#name': 'name', '#order': 'order', '#above': 'above' },
        values: { ':name': union.shortName ?? union.name, ':order': order, ':above': above },
      },
    ]);
  }

  async putUnion(union: Union): Promise<void> {
    await this.#table.put({ ...unionKey(union.id), union });
  }

  async putOfficer(officer: Officer): Promise<void> {
    await this.#table.put({ ...officerKey(officer.sub), officer });
  }
}
