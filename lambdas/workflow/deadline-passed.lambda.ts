import * as z from 'zod';
import { DynamoCongressStore } from '../adapters/dynamo-congress-store.ts';
import { DynamoOperationsLog } from '../adapters/dynamo-operations-log.ts';
import { Table } from '../adapters/table.ts';
import { logHandOver } from '../app/operations/log-hand-over.ts';
import { deadlinePassed } from '../app/workflow/deadline-passed.ts';
import { STAGES } from '../domain/stages.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { taskSchema } from '../runtime/task.ts';

const { TABLE } = readEnvironment('workflow');
const table = new Table(TABLE);
const store = new DynamoCongressStore(table);
const log = new DynamoOperationsLog(table);
const inputSchema = taskSchema.extend({ stage: z.enum(STAGES) });

/** Records that a deadline passed and tells the machine what to do next. */
export async function handler(event: unknown) {
  const now = Date.now();
  return deadlinePassed(store, inputSchema.parse(event), now, logHandOver(log, now));
}
