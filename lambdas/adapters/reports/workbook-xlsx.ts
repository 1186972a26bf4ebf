import writeXlsxFile from 'write-excel-file/node';
import type { WorkbookRenderer } from '../../app/reports/report-model.ts';
import { printing } from './sheet-print.ts';
import { rowsOf, stickyRows } from './sheet-rows.ts';

/** `workbook` as an .xlsx file: totals and ratios are formulas, and it prints on lying A4. */
export const workbookXlsx: WorkbookRenderer = async ({ sheets }) => {
  const rows = sheets.map(rowsOf);
  const file = writeXlsxFile(
    sheets.map((sheet, index) => ({
      sheet: sheet.name,
      data: rows[index]?.data ?? [],
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: stickyRows(sheet),
      stickyColumnsCount: sheet.stickyColumns ?? 0,
      orientation: 'landscape' as const,
    })),
    {
      fontFamily: 'Times New Roman',
      fontSize: 11,
      features: [
        printing(
          sheets.map((sheet, index) => ({
            name: sheet.name,
            repeatedRows: stickyRows(sheet),
            results: rows[index]?.results ?? [],
          })),
        ),
      ],
    },
  );
  return new Uint8Array(await file.toBuffer());
};
