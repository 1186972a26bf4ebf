import { DynamoCalendar } from '../adapters/dynamo-calendar.ts';
import { DynamoCongressStore } from '../adapters/dynamo-congress-store.ts';
import { DynamoLiveCongresses } from '../adapters/dynamo-live-congresses.ts';
import { DynamoOperationsLog } from '../adapters/dynamo-operations-log.ts';
import { DynamoReaders } from '../adapters/dynamo-readers.ts';
import { DynamoWaitStore } from '../adapters/dynamo-wait-store.ts';
import { StepFunctionsMachine } from '../adapters/step-functions-machine.ts';
import { Table } from '../adapters/table.ts';
import { fillCalendarOnce } from '../app/calendar/fill-calendar.ts';
import { logRepairs } from '../app/operations/log-repairs.ts';
import { noteRun } from '../app/operations/note-run.ts';
import { type Repair, reconcile } from '../app/workflow/reconcile.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { countMetric } from '../runtime/metric.ts';

const { TABLE, STATE_MACHINE_ARN } = readEnvironment('reconcile');
const table = new Table(TABLE);
const store = new DynamoCongressStore(table);
const log = new DynamoOperationsLog(table);
const machine = new StepFunctionsMachine(STATE_MACHINE_ARN);
const ports = {
  store,
  states: store,
  waits: new DynamoWaitStore(table),
  machine,
  live: new DynamoLiveCongresses(table),
};

const fillPorts = { readers: new DynamoReaders(table), index: new DynamoCalendar(table), log };

/** Compares the record with the machines that run, repairs what disagrees, and lists what it repaired. */
export async function handler() {
  const repairs = await noteRun(log, 'reconcile', Date.now, run, counted);
  await fillCalendarOnce(fillPorts, Date.now);
  return { repairs };
}

async function run(): Promise<Repair[]> {
  const now = Date.now();
  await machine.listRunning();
  const repairs: Repair[] = [];
  try {
    await reconcile(ports, now, repair => repairs.push(repair));
  } finally {
    countMetric('Repairs', repairs.length, TABLE, now);
    if (repairs.length > 0) console.warn({ message: 'repaired', repairs });
    await logRepairs(log, repairs, now);
  }
  return repairs;
}

function counted(repairs: readonly Repair[]) {
  return { repaired: repairs.length };
}
