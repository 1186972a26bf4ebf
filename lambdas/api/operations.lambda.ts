import { DynamoCongressStore } from '../adapters/dynamo-congress-store.ts';
import { DynamoJobs } from '../adapters/dynamo-jobs.ts';
import { DynamoLiveCongresses } from '../adapters/dynamo-live-congresses.ts';
import { DynamoOperationsLog } from '../adapters/dynamo-operations-log.ts';
import { DynamoPeople } from '../adapters/dynamo-people.ts';
import { DynamoReaders } from '../adapters/dynamo-readers.ts';
import { DynamoUnfinishedJobs } from '../adapters/dynamo-unfinished-jobs.ts';
import { DynamoWaitStore } from '../adapters/dynamo-wait-store.ts';
import { lambdaRuns } from '../adapters/lambda-runs.ts';
import { SqsFailedMessages } from '../adapters/sqs-failed-messages.ts';
import { StepFunctionsMachine } from '../adapters/step-functions-machine.ts';
import { Table } from '../adapters/table.ts';
import { checkCongresses } from '../app/operations/check-congresses.ts';
import { repair } from '../app/operations/repair.ts';
import { viewOperations } from '../app/operations/view-operations.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { serve } from '../runtime/serve.ts';
import { OPERATIONS_CONTRACTS } from './operations-contracts.ts';

const {
  TABLE,
  STATE_MACHINE_ARN,
  STREAM_LETTERS,
  SCHEDULE_LETTERS,
  MAIL_LETTERS,
  RECONCILE,
  INSIGHT,
  DIGEST,
} = readEnvironment('operations');
const table = new Table(TABLE);
const store = new DynamoCongressStore(table);
const machine = new StepFunctionsMachine(STATE_MACHINE_ARN);
const ports = {
  readers: new DynamoReaders(table),
  store,
  states: store,
  waits: new DynamoWaitStore(table),
  machine,
  peopleLists: new DynamoPeople(table),
  live: new DynamoLiveCongresses(table),
  jobs: new DynamoJobs(table),
  unfinished: new DynamoUnfinishedJobs(table),
  log: new DynamoOperationsLog(table),
  messages: new SqsFailedMessages({ stream: STREAM_LETTERS, schedule: SCHEDULE_LETTERS, mail: MAIL_LETTERS }),
  run: lambdaRuns({ reconcile: RECONCILE, insight: INSIGHT, digest: DIGEST }),
};

/** Tells whoever runs the installation how it is, and repairs one thing at a time. */
export const handler = serve(OPERATIONS_CONTRACTS, {
  operations: ({ asker, now }) => viewOperations(ports, asker, now),
  checkCongresses: async ({ query, asker, now }) => {
    await machine.listRunning();
    return checkCongresses(ports, asker, query, now);
  },
  repair: ({ body, asker, key, now }) => repair(ports, body, { asker, key, now }),
});
