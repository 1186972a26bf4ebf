import { DynamoCongressStore } from '../adapters/dynamo-congress-store.ts';
import { DynamoDocuments } from '../adapters/dynamo-documents.ts';
import { DynamoHistory } from '../adapters/dynamo-history.ts';
import { DynamoJobs } from '../adapters/dynamo-jobs.ts';
import { DynamoOpenings } from '../adapters/dynamo-openings.ts';
import { DynamoReaders } from '../adapters/dynamo-readers.ts';
import { DynamoReminders } from '../adapters/dynamo-reminders.ts';
import { DynamoTerms } from '../adapters/dynamo-terms.ts';
import { Table } from '../adapters/table.ts';
import { importForm } from '../app/import/import-form.ts';
import { viewJob } from '../app/jobs/view-job.ts';
import { viewCongress } from '../app/queries/congress-view.ts';
import { inbox } from '../app/queries/inbox.ts';
import { listUnions } from '../app/queries/list-unions.ts';
import { whoAmI } from '../app/queries/me.ts';
import { notices } from '../app/queries/notices.ts';
import { viewTerm, viewTermHistory } from '../app/queries/term-view.ts';
import { lateText } from '../app/reminders/late-text.ts';
import { myDigests } from '../app/reminders/my-digests.ts';
import { remindersOf } from '../app/reminders/reminders-of.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { serve } from '../runtime/serve.ts';
import { jobView } from './job-view.ts';
import { QUERY_CONTRACTS } from './query-contracts.ts';
import { REMINDER_CONTRACTS } from './reminder-contracts.ts';

const { TABLE } = readEnvironment('query');
const table = new Table(TABLE);
const readers = new DynamoReaders(table);
const congressPorts = {
  store: new DynamoCongressStore(table),
  documents: new DynamoDocuments(table),
  openings: new DynamoOpenings(table),
  readers,
};
const history = new DynamoHistory(table);
const listPorts = { readers, history };
const termPorts = { readers, terms: new DynamoTerms(table) };
const reminderPorts = { readers, reminders: new DynamoReminders(table) };
const jobPorts = { readers, jobs: new DynamoJobs(table) };

const CONTRACTS = { ...QUERY_CONTRACTS, ...REMINDER_CONTRACTS };

/** Answers what people read; changes nothing. */
export const handler = serve(CONTRACTS, {
  healthz: async () => ({ status: 'ok' }),
  me: ({ asker, now }) => whoAmI(readers, asker, now),
  term: ({ params, asker, now }) => viewTerm(termPorts, asker, params.term, now),
  termHistory: ({ params, query, asker }) => viewTermHistory(termPorts, asker, { ...params, ...query }),
  unions: ({ params, query, asker, now }) => listUnions(listPorts, asker, { ...params, ...query }, now),
  congress: ({ params, asker, now }) => viewCongress(congressPorts, asker, params, now),
  inbox: ({ query, asker, now }) => inbox(readers, asker, query, now),
  notices: ({ query, asker, now }) => notices(readers, asker, query, now),
  digests: ({ asker }) => myDigests(reminderPorts, asker),
  reminders: ({ params, asker }) => remindersOf(reminderPorts, asker, params),
  lateText: ({ params, query, asker, now }) => lateText({ readers }, asker, { ...params, ...query }, now),
  importForm: ({ asker }) => importForm(readers, asker),
  job: async ({ params, asker }) => jobView(await viewJob(jobPorts, asker, params.id)),
});
