import { setTimeout } from 'node:timers/promises';
import { DynamoCongressStore } from '../adapters/dynamo-congress-store.ts';
import { DynamoJobs } from '../adapters/dynamo-jobs.ts';
import { DynamoReaders } from '../adapters/dynamo-readers.ts';
import { DynamoRegister } from '../adapters/dynamo-register.ts';
import { DynamoRegisterChanges } from '../adapters/dynamo-register-changes.ts';
import { DynamoSignOffs } from '../adapters/dynamo-sign-offs.ts';
import { DynamoTerms } from '../adapters/dynamo-terms.ts';
import { Table } from '../adapters/table.ts';
import { enrolMissing } from '../app/enrol-missing.ts';
import { startImport } from '../app/jobs/start-import.ts';
import { putTerm } from '../app/put-term.ts';
import { startChange } from '../app/register/start-change.ts';
import { undoChange } from '../app/register/undo-change.ts';
import { listChanges, viewChange } from '../app/register/view-changes.ts';
import { previewReplan } from '../app/replan/preview-replan.ts';
import { signOff } from '../app/sign-off/sign-off.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { OFFICE_SENTENCES } from '../runtime/messages-office-vi.ts';
import { serve } from '../runtime/serve.ts';
import { FIGURES_CONTRACTS } from './figures-contracts.ts';
import { importView } from './job-view.ts';
import { LEVELS_CONTRACTS } from './levels-contracts.ts';
import { REGISTER_CONTRACTS } from './register-contracts.ts';
import { REPLAN_CONTRACTS } from './replan-contracts.ts';
import { TERM_CONTRACTS } from './term-contracts.ts';

const { TABLE } = readEnvironment('command');
const table = new Table(TABLE);
const store = new DynamoCongressStore(table);
const readers = new DynamoReaders(table);
const register = new DynamoRegister(table);
const terms = new DynamoTerms(table);
const signOffs = new DynamoSignOffs(table);
const jobs = new DynamoJobs(table);
const registerPorts = { store, readers, jobs, changes: new DynamoRegisterChanges(table) };

const pause = (milliseconds: number) => setTimeout(milliseconds).then(() => undefined);

const CONTRACTS = {
  ...TERM_CONTRACTS,
  ...LEVELS_CONTRACTS,
  ...REGISTER_CONTRACTS,
  ...REPLAN_CONTRACTS,
  ...FIGURES_CONTRACTS,
};

/** Keeps what stands above single congresses: terms, the register, figures that are signed off. */
export const handler = serve(
  CONTRACTS,
  {
    startImport: async ({ body, asker, key, now }) =>
      importView(await startImport({ readers, jobs }, asker, body, key, now)),
    startRegisterChange: ({ body, asker, key, now }) => startChange(registerPorts, asker, body, key, now),
    registerChanges: ({ query, asker, now }) => listChanges(registerPorts, asker, query, now),
    registerChange: ({ params, asker, now }) => viewChange(registerPorts, asker, params.id, now),
    undoRegisterChange: ({ params, body, asker, key, now }) =>
      undoChange(registerPorts, asker, { ...params, ...body }, key, now),
    signOff: ({ params, body, asker, key, now }) =>
      signOff({ readers, signOffs }, asker, { ...params, ...body }, key, now),
    enrolLevels: ({ params, asker, now }) =>
      enrolMissing({ store, register, readers, pause }, asker, params.term, now),
    previewReplan: ({ params, raw, asker, now }) =>
      previewReplan({ readers, terms }, asker, params.term, raw, now),
    putTerm: ({ params, raw, asker, key, now }) =>
      putTerm({ readers, terms, register }, asker, params.term, raw, key, now),
  },
  OFFICE_SENTENCES,
);
