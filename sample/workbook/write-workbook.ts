import writeXlsxFile, { type Cell as ExcelCell, type Sheet as ExcelSheet } from 'write-excel-file/node';
import type { Cell, Columns, Sheet } from '../../lambdas/app/import/column.ts';
import { SHEETS, UNION_COLUMNS, UPPER_COLUMNS } from '../../lambdas/app/import/workbook-format.ts';
import { pinZipTimes } from './pin-zip-times.ts';
import { ROWS_ABOVE } from './sheets.ts';

const TITLE = { fontWeight: 'bold', fontSize: 14 } as const;
const HEADER = {
  fontWeight: 'bold',
  backgroundColor: '#DDEBF7',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  borderStyle: 'thin',
  borderColor: '#8EA9C1',
  height: 62,
} as const;

/** An .xlsx file of `sheets`: the same bytes for the same cells, on any day and machine. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const styled = sheets.map(sheet => (sheet.name === SHEETS.notes ? notesSheet(sheet) : listSheet(sheet)));
  return pinZipTimes(await writeXlsxFile(styled, { fontFamily: 'Times New Roman', fontSize: 11 }).toBuffer());
}

function listSheet({ name, rows }: Sheet): ExcelSheet<never> {
  const isUnions = name === SHEETS.unions;
  const columns: Columns = isUnions ? UNION_COLUMNS : UPPER_COLUMNS;
  const widths = Object.values(columns).map(({ width = 12 }) => ({ width }));
  return {
    sheet: name,
    data: rows.map((row, index) => row.map(cell => styledCell(cell, index))),
    columns: isUnions ? [{ width: 6 }, ...widths] : widths,
    stickyRowsCount: ROWS_ABOVE,
    stickyColumnsCount: isUnions ? 3 : 0,
    orientation: 'landscape',
  };
}

function notesSheet({ name, rows }: Sheet): ExcelSheet<never> {
  const data = rows.map(([what, text]) => {
    const isHeading = text === '';
    return [
      {
        value: String(what),
        alignVertical: 'top' as const,
        ...(isHeading ? { fontWeight: 'bold' as const } : {}),
      },
      { value: String(text), wrap: true },
    ];
  });
  return { sheet: name, data, columns: [{ width: 30 }, { width: 110 }] };
}

function styledCell(cell: Cell, rowIndex: number): ExcelCell {
  if (cell === null || cell === undefined) return null;
  if (rowIndex === 0) return { value: String(cell), ...TITLE };
  if (rowIndex === 1) return { value: String(cell), fontStyle: 'italic' };
  if (rowIndex === ROWS_ABOVE - 1) return { value: String(cell), ...HEADER };
  if (cell instanceof Date) return { value: cell, type: Date, format: 'dd/mm/yyyy', align: 'center' };
  if (typeof cell === 'number') return { value: cell, type: Number, format: '#,##0' };
  return cell;
}
