import { DynamoCongressStore } from '../adapters/dynamo-congress-store.ts';
import { DynamoJobs } from '../adapters/dynamo-jobs.ts';
import { DynamoReaders } from '../adapters/dynamo-readers.ts';
import { DynamoRegister } from '../adapters/dynamo-register.ts';
import { DynamoSignOffs } from '../adapters/dynamo-sign-offs.ts';
import { DynamoTerms } from '../adapters/dynamo-terms.ts';
import { Table } from '../adapters/table.ts';
import { startImport } from '../app/jobs/start-import.ts';
import { startRulings } from '../app/jobs/start-rulings.ts';
import { viewJob } from '../app/jobs/view-job.ts';
import { perform } from '../app/perform.ts';
import { putTerm } from '../app/put-term.ts';
import { signOff } from '../app/sign-off/sign-off.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { serve } from '../runtime/serve.ts';
import { importView, jobView } from './job-view.ts';

const { TABLE } = readEnvironment('command');
const table = new Table(TABLE);
const store = new DynamoCongressStore(table);
const readers = new DynamoReaders(table);
const register = new DynamoRegister(table);
const terms = new DynamoTerms(table);
const signOffs = new DynamoSignOffs(table);
const jobs = new DynamoJobs(table);

/** Decides and records what people do. */
export const handler = serve({
  command: ({ params, body, asker, key, now }) =>
    perform(
      store,
      { ...params, command: body, by: { kind: 'person', sub: asker.sub }, signedInAt: asker.signedInAt, key },
      now,
    ),
  startImport: async ({ body, asker, key, now }) =>
    importView(await startImport({ readers, jobs }, asker, body, key, now)),
  startRulings: async ({ params, body, asker, key, now }) => {
    const { id } = await startRulings({ readers, jobs }, asker, { ...params, ...body }, key, now);
    return jobView(await viewJob({ readers, jobs }, asker, id));
  },
  signOff: ({ params, body, asker, key, now }) =>
    signOff({ readers, signOffs }, asker, { ...params, ...body }, key, now),
  putTerm: ({ params, raw, asker, key, now }) =>
    putTerm({ readers, terms, register }, asker, params.term, raw, key, now),
});
