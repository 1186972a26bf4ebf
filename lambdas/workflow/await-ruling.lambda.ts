import * as z from 'zod';
import { DynamoCongressStore } from '../adapters/dynamo-congress-store.ts';
import { DynamoWaitStore } from '../adapters/dynamo-wait-store.ts';
import { StepFunctionsMachine } from '../adapters/step-functions-machine.ts';
import { Table } from '../adapters/table.ts';
import { awaitRuling } from '../app/workflow/await-ruling.ts';
import { STAGES } from '../domain/stages.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { taskSchema } from '../runtime/task.ts';

const { TABLE } = readEnvironment('workflow');
const table = new Table(TABLE);
const ports = {
  states: new DynamoCongressStore(table),
  waits: new DynamoWaitStore(table),
  machine: new StepFunctionsMachine(),
};
const inputSchema = taskSchema.extend({
  stage: z.enum(STAGES),
  token: z.string().min(1),
  entered: z.string(),
  retry: z.number().int(),
  wakeAt: z.number(),
});

/** Leaves the machine's token where a change will find it, or answers it at once. */
export async function handler(event: unknown) {
  await awaitRuling(ports, inputSchema.parse(event), Date.now());
}
