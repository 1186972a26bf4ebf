import readXlsxFile from 'read-excel-file/universal';
import writeXlsxFile, { type Sheet as ExcelSheet } from 'write-excel-file/universal';
import type { FormColumn, ImportForm, ImportJob } from '../../../lambdas/api/contracts.ts';
import { importing as words } from '../../words/vi-import.ts';
import { markWorkbook, type ReadSheet } from './mark-workbook.ts';

const w = words.form;
const HEADER = {
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#DDEBF7',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  borderStyle: 'thin',
  borderColor: '#8EA9C1',
} as const;

/** A copy of the workbook `file` with its faults told in one more column of every sheet. Throws if it cannot be read. */
export async function markedFile(file: Blob, faults: ImportJob['faults'], form: ImportForm): Promise<Blob> {
  const read = await readXlsxFile(await file.arrayBuffer(), { trim: false });
  // The package's types say `typeof Date` where they mean Date.
  const sheets = read.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as ReadSheet['rows'] }));
  return writeXlsxFile(markWorkbook(sheets, faults, form)).toBlob();
}

/** The empty form: every sheet with its headers, and a sheet that says how each column is written. */
export async function emptyForm(form: ImportForm): Promise<Blob> {
  const sheets = form.sheets.map(({ name, columns }) => ({
    sheet: name,
    data: [columns.map(column => ({ value: headerOf(column), ...HEADER }))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }));
  return writeXlsxFile([...sheets, guide(form)]).toBlob();
}

function headerOf({ header, isRequired }: FormColumn): string {
  return isRequired ? `${header} *` : header;
}

function guide({ sheets }: ImportForm): ExcelSheet<Blob> {
  const text = (value: string) => (value === '' ? null : { value, type: String, wrap: true });
  const rows = sheets.flatMap(({ name, columns }) =>
    columns.map(column => [
      text(name),
      text(column.header),
      text(column.isRequired ? w.yes : w.no),
      text(column.choices ? w.choices(column.choices) : w.kinds[column.is]),
    ]),
  );
  const header = [w.sheet, w.column, w.required, w.content].map(value => ({ value, ...HEADER }));
  return {
    sheet: w.guide,
    data: [[text(w.star)], header, ...rows],
    columns: [{ width: 24 }, { width: 34 }, { width: 12 }, { width: 80 }],
  };
}
