import { setTimeout } from 'node:timers/promises';
import type { Context, DynamoDBStreamEvent } from 'aws-lambda';
import { DynamoCongressStore } from '../adapters/dynamo-congress-store.ts';
import { DynamoHistory } from '../adapters/dynamo-history.ts';
import { DynamoInsight } from '../adapters/dynamo-insight.ts';
import { DynamoJobs } from '../adapters/dynamo-jobs.ts';
import { DynamoReaders } from '../adapters/dynamo-readers.ts';
import { DynamoRegister } from '../adapters/dynamo-register.ts';
import { DynamoRegisterChanges } from '../adapters/dynamo-register-changes.ts';
import { DynamoSignOffs } from '../adapters/dynamo-sign-offs.ts';
import { S3Files } from '../adapters/s3-files.ts';
import { jobIn } from '../adapters/stream-records.ts';
import { Table } from '../adapters/table.ts';
import { workbookReader } from '../adapters/workbook-reader.ts';
import { refreshTerm } from '../app/insight/refresh-insight.ts';
import { runJob } from '../app/jobs/run-job.ts';
import { readEnvironment } from '../runtime/environment.ts';

const { TABLE, DOCUMENTS_BUCKET } = readEnvironment('worker');
const table = new Table(TABLE);
const readers = new DynamoReaders(table);
const insightPorts = {
  readers,
  history: new DynamoHistory(table),
  signOffs: new DynamoSignOffs(table),
  insights: new DynamoInsight(table),
};
const ports = {
  jobs: new DynamoJobs(table),
  changes: new DynamoRegisterChanges(table),
  store: new DynamoCongressStore(table),
  register: new DynamoRegister(table),
  readers,
  clocks: readers,
  workbook: workbookReader(new S3Files(DOCUMENTS_BUCKET)),
  pause: (milliseconds: number) => setTimeout(milliseconds).then(() => undefined),
  refresh: async (term: string, now: number) => {
    try {
      await refreshTerm(insightPorts, term, now);
    } catch (error) {
      // The schedule makes it within the hour; the import itself is through.
      console.warn({ message: 'insight not made', term, error });
    }
  },
};

/** Time left (milliseconds) under which no further step is begun; the saved step calls the next run. */
const LAST_STEP_MS = 60_000;

/** Works long jobs off, step by step; every saved step comes back here until the job is done. */
export async function handler(event: DynamoDBStreamEvent, context: Context) {
  for (const id of new Set(event.Records.map(jobIn))) {
    const isTimeUp = () => context.getRemainingTimeInMillis() < LAST_STEP_MS;
    await runJob(ports, id, Date.now, isTimeUp);
  }
  return { batchItemFailures: [] };
}
