import type { Receipt } from '../app/congress-store.ts';
import type { Job } from '../app/jobs/job.ts';
import type { FiguresRow, RegisterStore } from '../app/register-store.ts';
import type { TermVersion } from '../app/term-store.ts';
import type { Officer } from '../domain/authority.ts';
import type { Level, Union } from '../domain/register.ts';
import {
  jobKey,
  nowKey,
  officerKey,
  receiptKey,
  termInListKey,
  termKey,
  termVersionKey,
  unionKey,
} from './keys.ts';
import type { Table } from './table.ts';

const IS_NEW = { expression: 'attribute_not_exists(pk)' };

/** Terms, upper-level unions and people in DynamoDB. */
export class DynamoRegister implements RegisterStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async putTerm(
    version: TermVersion,
    { from, receipt, job }: { from?: number; receipt?: Receipt; job?: Job },
  ): Promise<void> {
    const { term, revision, recorded } = version;
    const { id, title, notice } = term;
    await this.#table.transact([
      {
        put: { ...termKey(id), revision, term, version: withoutTerm(version) },
        condition:
          from === undefined ? IS_NEW : { expression: 'revision = :from', values: { ':from': from } },
      },
      { put: { ...termVersionKey(id, recorded, revision), term, version: withoutTerm(version) } },
      { put: { ...termInListKey(id), title, ...(notice && { notice }) } },
      ...(receipt
        ? [{ put: { ...receiptKey(receipt.actor, receipt.key), receipt }, condition: IS_NEW }]
        : []),
      ...(job ? [{ put: { ...jobKey(job.id), step: job.step, job } }] : []),
    ]);
  }

  async putUpper(union: Union, rowOf: { term: string; level: Level }): Promise<void> {
    await this.#table.transact([{ put: { ...unionKey(union.id), union } }, rowWrite(union, rowOf)]);
  }

  async putRow(row: FiguresRow, rowOf: { term: string; level: Level }): Promise<void> {
    await this.#table.transact([rowWrite(row, rowOf)]);
  }

  async dropRow(id: string, { term, level }: { term: string; level: Level }): Promise<void> {
    await this.#table.transact([
      {
        update: nowKey(term, level, id),
        expression: 'REMOVE #name, #order, #above',
        names: { '#name': 'name', '#order': 'order', '#above': 'above' },
      },
    ]);
  }

  async putUnion(union: Union): Promise<void> {
    await this.#table.put({ ...unionKey(union.id), union });
  }

  async putOfficer(officer: Officer): Promise<void> {
    await this.#table.transact([
      {
        update: officerKey(officer.sub),
        expression: 'SET #officer = :officer',
        names: { '#officer': 'officer' },
        values: { ':officer': officer },
      },
    ]);
  }
}

function rowWrite({ id, name, shortName, order, above }: FiguresRow, rowOf: { term: string; level: Level }) {
  return {
    update: nowKey(rowOf.term, rowOf.level, id),
    expression: 'SET #name = :name, #order = :order, #above = :above',
    names: { '#name': 'name', '#order': 'order', '#above': 'above' },
    values: { ':name': shortName ?? name, ':order': order, ':above': above },
  };
}

/** Others read the settings alone: they stand beside the rest of their version. */
function withoutTerm({ term: _, ...rest }: TermVersion): Omit<TermVersion, 'term'> {
  return rest;
}
