import { DynamoCongressStore } from '../adapters/dynamo-congress-store.ts';
import { DynamoEntries } from '../adapters/dynamo-entries.ts';
import { DynamoJobs } from '../adapters/dynamo-jobs.ts';
import { Table } from '../adapters/table.ts';
import { startRulings } from '../app/jobs/start-rulings.ts';
import { viewJob } from '../app/jobs/view-job.ts';
import { perform } from '../app/perform.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { serve } from '../runtime/serve.ts';
import { CONGRESS_CONTRACTS } from './congress-contracts.ts';
import { jobView } from './job-view.ts';

const { TABLE } = readEnvironment('command');
const table = new Table(TABLE);
const store = new DynamoCongressStore(table);
const readers = new DynamoEntries(table);
const jobs = new DynamoJobs(table);

/** Decides and records what people do. */
export const handler = serve(CONGRESS_CONTRACTS, {
  command: ({ params, body, asker, key, now }) =>
    perform(
      store,
      { ...params, command: body, by: { kind: 'person', sub: asker.sub }, signedInAt: asker.signedInAt, key },
      now,
    ),
  startRulings: async ({ params, body, asker, key, now }) => {
    const { id } = await startRulings({ readers, jobs }, asker, { ...params, ...body }, key, now);
    return jobView(await viewJob({ readers, jobs }, asker, id));
  },
});
