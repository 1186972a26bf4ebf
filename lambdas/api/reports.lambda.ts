import { DynamoHistory } from '../adapters/dynamo-history.ts';
import { DynamoReaders } from '../adapters/dynamo-readers.ts';
import { DynamoSignOffs } from '../adapters/dynamo-sign-offs.ts';
import { reportDocx } from '../adapters/reports/report-docx.ts';
import { reportPdf } from '../adapters/reports/report-pdf.ts';
import { workbookXlsx } from '../adapters/reports/workbook-xlsx.ts';
import { Table } from '../adapters/table.ts';
import { addressesAt } from '../app/reports/addresses.ts';
import { makeReport } from '../app/reports/make-report.ts';
import { reportDocument } from '../app/reports/report-document.ts';
import { reportWorkbook } from '../app/reports/report-workbook.ts';
import { fileNameOf } from '../app/reports/words/file-name.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { FileAnswer } from '../runtime/file-answer.ts';
import { OFFICE_SENTENCES } from '../runtime/messages-office-vi.ts';
import { serve } from '../runtime/serve.ts';
import { REPORT_CONTRACTS } from './report-contracts.ts';

const { TABLE } = readEnvironment('reports');
const table = new Table(TABLE);
const readers = new DynamoReaders(table);
const ports = { readers, history: new DynamoHistory(table), signOffs: new DynamoSignOffs(table) };

/** Makes files of reports; changes nothing. */
export const handler = serve(
  REPORT_CONTRACTS,
  {
    report: async ({ params: { term, file }, query: { number, site, ...dates }, asker, now }) => {
      const made = await makeReport(ports, asker, { term, ...dates }, now);
      const name = fileNameOf(made.figures);
      if (file === 'progress.xlsx') {
        const workbook = await reportWorkbook(ports, asker, made, now);
        return new FileAnswer(await workbookXlsx(workbook), name, 'xlsx');
      }
      const document = reportDocument({ ...made, number }, site ? addressesAt(site, term) : undefined);
      return file === 'report.docx'
        ? new FileAnswer(await reportDocx(document), name, 'docx')
        : new FileAnswer(await reportPdf(document), name, 'pdf');
    },
  },
  OFFICE_SENTENCES,
);
