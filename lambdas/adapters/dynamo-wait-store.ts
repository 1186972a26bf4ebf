import { type Wait, type WaitStore, waitOrder } from '../app/workflow/wait-store.ts';
import { waitKey } from './keys.ts';
import type { Table } from './table.ts';

/** The machines' tokens in DynamoDB, in a partition that API roles may not touch. */
export class DynamoWaitStore implements WaitStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async put(wait: Wait): Promise<void> {
    const order = waitOrder(wait);
    await this.#table.put(
      { ...waitKey(wait.term, wait.union), order, wait },
      {
        expression: 'attribute_not_exists(pk) OR #order <= :order',
        names: { '#order': 'order' },
        values: { ':order': order },
      },
    );
  }

  async get(term: string, union: string): Promise<Wait | undefined> {
    return (await this.#table.get(waitKey(term, union)))?.wait as Wait | undefined;
  }
}
