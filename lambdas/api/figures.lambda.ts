import { DynamoHistory } from '../adapters/dynamo-history.ts';
import { DynamoInsight } from '../adapters/dynamo-insight.ts';
import { DynamoReaders } from '../adapters/dynamo-readers.ts';
import { DynamoSignOffs } from '../adapters/dynamo-sign-offs.ts';
import { Table } from '../adapters/table.ts';
import { viewBridge } from '../app/queries/bridge.ts';
import { viewInsight } from '../app/queries/insight.ts';
import { viewOutlook } from '../app/queries/outlook.ts';
import { viewProgress } from '../app/queries/progress.ts';
import { viewReport } from '../app/reports/view-report.ts';
import { viewSignOffs } from '../app/sign-off/view-sign-offs.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { OFFICE_SENTENCES } from '../runtime/messages-office-vi.ts';
import { serve } from '../runtime/serve.ts';
import { FIGURES_CONTRACTS } from './figures-contracts.ts';
import { REPORT_CONTRACTS } from './report-contracts.ts';

const { TABLE } = readEnvironment('query');
const table = new Table(TABLE);
const readers = new DynamoReaders(table);
const history = new DynamoHistory(table);
const signOffs = new DynamoSignOffs(table);
const made = new DynamoInsight(table);

const CONTRACTS = { ...FIGURES_CONTRACTS, ...REPORT_CONTRACTS };

/** Tells figures; changes nothing. */
export const handler = serve(
  CONTRACTS,
  {
    progress: ({ params, query, asker, now }) => viewProgress(readers, asker, { ...params, ...query }, now),
    outlook: ({ params, query, asker, now }) => viewOutlook(readers, asker, { ...params, ...query }, now),
    bridge: ({ params, query, asker, now }) =>
      viewBridge({ readers, history }, asker, { ...params, ...query }, now),
    insight: ({ params, query, asker }) => viewInsight({ readers, made }, asker, { ...params, ...query }),
    reportText: ({ params, query, asker, now }) =>
      viewReport({ readers, history, signOffs }, asker, { ...params, ...query }, now),
    signOffs: ({ params, asker, now }) => viewSignOffs({ readers, signOffs }, asker, params.term, now),
  },
  OFFICE_SENTENCES,
);
