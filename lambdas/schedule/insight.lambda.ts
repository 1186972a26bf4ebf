import { DynamoHistory } from '../adapters/dynamo-history.ts';
import { DynamoInsight } from '../adapters/dynamo-insight.ts';
import { DynamoOperationsLog } from '../adapters/dynamo-operations-log.ts';
import { DynamoReaders } from '../adapters/dynamo-readers.ts';
import { DynamoSignOffs } from '../adapters/dynamo-sign-offs.ts';
import { Table } from '../adapters/table.ts';
import { refreshInsights } from '../app/insight/refresh-insight.ts';
import { noteRun } from '../app/operations/note-run.ts';
import { readEnvironment } from '../runtime/environment.ts';

const table = new Table(readEnvironment('insight').TABLE);
const log = new DynamoOperationsLog(table);
const ports = {
  readers: new DynamoReaders(table),
  history: new DynamoHistory(table),
  signOffs: new DynamoSignOffs(table),
  insights: new DynamoInsight(table),
};

const count = (made: number) => ({ made });

/** Tells anew, for every level of every term, what stands out. */
export async function handler() {
  const made = await noteRun(log, 'insight', Date.now, () => refreshInsights(ports, Date.now()), count);
  return { made };
}
