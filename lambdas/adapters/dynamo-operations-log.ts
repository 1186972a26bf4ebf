import { VersionConflict } from '../app/errors.ts';
import type { LogEntry, OperationsLog, Run } from '../app/operations/operations-log.ts';
import { LOG_PREFIX, logKey, OPERATIONS, RUN_PREFIX, repairAskedKey, runKey } from './keys.ts';
import type { Item, Table } from './table.ts';

/** What was repaired and what ran, in one partition. */
export class DynamoOperationsLog implements OperationsLog {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async noteRun(run: Run): Promise<void> {
    await this.#table.put({ ...runKey(run.name), run });
  }

  async runs(): Promise<Run[]> {
    return (await this.#newestFirst(RUN_PREFIX, 100)).map(item => item.run as Run).reverse();
  }

  async add(entry: LogEntry, asked?: string): Promise<void> {
    const isNew = { expression: 'attribute_not_exists(pk)' };
    try {
      await this.#table.transact([
        { put: { ...logKey(entry.at, entry.id), entry } },
        { put: { ...repairAskedKey(entry.id), entry, asked }, condition: isNew },
      ]);
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }

  async earlier(id: string) {
    const item = await this.#table.get(repairAskedKey(id));
    if (!item) return undefined;
    const asked = item.asked as string | undefined;
    return { entry: item.entry as LogEntry, ...(asked !== undefined && { asked }) };
  }

  async entries(limit: number): Promise<LogEntry[]> {
    return (await this.#newestFirst(LOG_PREFIX, limit)).map(item => item.entry as LogEntry);
  }

  async #newestFirst(prefix: string, limit: number): Promise<Item[]> {
    const page = await this.#table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': OPERATIONS, ':prefix': prefix },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
    });
    return page.items;
  }
}
