import { DynamoReaders } from '../adapters/dynamo-readers.ts';
import { reportDocx } from '../adapters/reports/report-docx.ts';
import { reportPdf } from '../adapters/reports/report-pdf.ts';
import { workbookXlsx } from '../adapters/reports/workbook-xlsx.ts';
import { Table } from '../adapters/table.ts';
import { type ProgressReport, progressReport } from '../app/reports/progress-report.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { FileAnswer, type FileKind } from '../runtime/file-answer.ts';
import { serve } from '../runtime/serve.ts';
import type { REPORT_FILES } from './report-contracts.ts';

const { TABLE } = readEnvironment('reports');
const readers = new DynamoReaders(new Table(TABLE));

type Made = readonly [FileKind, (report: ProgressReport) => Promise<Uint8Array>];

/** What each file is made with. */
const MADE: Readonly<Record<(typeof REPORT_FILES)[number], Made>> = {
  'report.docx': ['docx', ({ document }) => reportDocx(document)],
  'report.pdf': ['pdf', ({ document }) => reportPdf(document)],
  'progress.xlsx': ['xlsx', ({ workbook }) => workbookXlsx(workbook)],
};

/** Makes files of reports; changes nothing. */
export const handler = serve({
  report: async ({ params, query, asker, now }) => {
    const report = await progressReport(readers, asker, { ...query, term: params.term }, now);
    const [kind, make] = MADE[params.file];
    return new FileAnswer(await make(report), report.fileName, kind);
  },
});
