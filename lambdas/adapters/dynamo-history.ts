import type { FactsReader, GivenBack, MovesReader, RecordedFact } from '../app/queries/readers.ts';
import type { Day } from '../domain/days.ts';
import type { Move } from '../domain/moves.ts';
import type { Level } from '../domain/register.ts';
import { factsIn } from './fact-writes.ts';
import { afterFactsOf, factsPartition, movesPartition } from './keys.ts';
import type { Item, Table } from './table.ts';

/** What changed the figures, union by union, from DynamoDB. */
export class DynamoHistory implements FactsReader, MovesReader {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async facts(
    term: string,
    level: Level,
    upper: string,
    knownAt: Day,
  ): Promise<{ facts: RecordedFact[]; givenBack: GivenBack[] }> {
    const items = await this.#all({
      IndexName: 'facts',
      KeyConditionExpression: 'factsPk = :pk AND factsSk < :to',
      ExpressionAttributeValues: { ':pk': factsPartition(term, level, upper), ':to': afterFactsOf(knownAt) },
    });
    return {
      facts: items.flatMap(item => factsIn(item, upper)),
      givenBack: items.flatMap(item => {
        const [recorded = '', union = ''] = (item.factsSk as string).split('#');
        return item.reasons ? [{ union, recorded, reasons: item.reasons as string[] }] : [];
      }),
    };
  }

  async moves(term: string, level: Level, from: Day, to: Day): Promise<Move[]> {
    const items = await this.#all({
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': movesPartition(term, level), ':from': from, ':to': `${to}#~` },
    });
    return items.map(item => item.move as Move);
  }

  async #all(query: Parameters<Table['query']>[0]): Promise<Item[]> {
    const items: Item[] = [];
    let from: Item | undefined;
    do {
      const page = await this.#table.query({ ...query, ...(from && { ExclusiveStartKey: from }) });
      items.push(...page.items);
      from = page.last;
    } while (from);
    return items;
  }
}
