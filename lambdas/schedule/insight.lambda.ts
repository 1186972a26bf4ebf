import { DynamoHistory } from '../adapters/dynamo-history.ts';
import { DynamoInsight } from '../adapters/dynamo-insight.ts';
import { DynamoReaders } from '../adapters/dynamo-readers.ts';
import { DynamoSignOffs } from '../adapters/dynamo-sign-offs.ts';
import { Table } from '../adapters/table.ts';
import { refreshInsights } from '../app/insight/refresh-insight.ts';
import { readEnvironment } from '../runtime/environment.ts';

const table = new Table(readEnvironment('insight').TABLE);
const ports = {
  readers: new DynamoReaders(table),
  history: new DynamoHistory(table),
  signOffs: new DynamoSignOffs(table),
  insights: new DynamoInsight(table),
};

/** Tells anew, for every level of every term, what stands out. */
export async function handler() {
  return { made: await refreshInsights(ports, Date.now()) };
}
