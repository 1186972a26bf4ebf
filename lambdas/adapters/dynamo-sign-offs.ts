import type { KeptSignOff, SignOffStore } from '../app/sign-off/sign-off-store.ts';
import { signOffKey } from './keys.ts';
import type { Item, Table } from './table.ts';

/** Figures that were signed off, in DynamoDB. */
export class DynamoSignOffs implements SignOffStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async signOffs(term: string): Promise<KeptSignOff[]> {
    const items: Item[] = [];
    let from: Item | undefined;
    do {
      const page = await this.#table.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': signOffKey(term, '').pk },
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
      });
      items.push(...page.items);
      from = page.last;
    } while (from);
    return items.map(item => item.signOff as KeptSignOff);
  }

  async keep(term: string, signOff: KeptSignOff): Promise<void> {
    await this.#table.transact([
      {
        put: { ...signOffKey(term, signOff.number), signOff },
        condition: { expression: 'attribute_not_exists(pk)' },
      },
    ]);
  }
}
