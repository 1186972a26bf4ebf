import * as z from 'zod';
import { DynamoCongressStore } from '../adapters/dynamo-congress-store.ts';
import { Table } from '../adapters/table.ts';
import { openStage } from '../app/workflow/open-stage.ts';
import { STAGES } from '../domain/stages.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { taskSchema } from '../runtime/task.ts';

const { TABLE } = readEnvironment('workflow');
const store = new DynamoCongressStore(new Table(TABLE));
const inputSchema = taskSchema.extend({ stage: z.enum(STAGES).nullable() });

/** Opens a stage and tells the machine what to do next. */
export async function handler(event: unknown) {
  return openStage(store, inputSchema.parse(event), Date.now());
}
