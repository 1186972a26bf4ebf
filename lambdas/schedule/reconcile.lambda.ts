import { DynamoCongressStore } from '../adapters/dynamo-congress-store.ts';
import { DynamoLiveCongresses } from '../adapters/dynamo-live-congresses.ts';
import { DynamoWaitStore } from '../adapters/dynamo-wait-store.ts';
import { StepFunctionsMachine } from '../adapters/step-functions-machine.ts';
import { Table } from '../adapters/table.ts';
import { reconcile } from '../app/workflow/reconcile.ts';
import { readEnvironment } from '../runtime/environment.ts';

const { TABLE, STATE_MACHINE_ARN } = readEnvironment('reconcile');
const table = new Table(TABLE);
const store = new DynamoCongressStore(table);
const machine = new StepFunctionsMachine(STATE_MACHINE_ARN);
const ports = {
  store,
  states: store,
  waits: new DynamoWaitStore(table),
  machine,
  live: new DynamoLiveCongresses(table),
};

/** Compares the record with the machines that run, repairs what disagrees, and lists what it repaired. */
export async function handler() {
  await machine.listRunning();
  const repairs = await reconcile(ports, Date.now());
  if (repairs.length > 0) console.warn({ message: 'repaired', repairs });
  return { repairs };
}
