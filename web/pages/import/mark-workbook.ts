import type { Cell as ExcelCell, Sheet as ExcelSheet } from 'write-excel-file/universal';
import type { ImportForm, ImportJob } from '../../../lambdas/api/contracts.ts';

/** A cell as the reader of workbooks gives it. */
export type ReadCell = string | number | boolean | Date | null | undefined;

/** A sheet as the reader of workbooks gives it. */
export type ReadSheet = { readonly name: string; readonly rows: readonly (readonly ReadCell[])[] };

type Faults = ImportJob['faults'];

const WRONG = { backgroundColor: '#FFC7CE' } as const;
const FAULT_WIDTH = 60;
const ROWS_SEARCHED = 30;

/**
 * The sheets with one more column that tells the faults of every row, and the wrong cells coloured. A column of an
 * earlier marking is written anew. What is about a whole sheet or file stands beside the headers.
 */
export function markWorkbook(
  sheets: readonly ReadSheet[],
  faults: Faults,
  form: Pick<ImportForm, 'faultHeader' | 'sheets'>,
): ExcelSheet<Blob>[] {
  const names = new Set(sheets.map(({ name }) => name));
  return sheets.map((sheet, index) => {
    const own = faults.filter(
      fault => fault.sheet === sheet.name || (index === 0 && !names.has(fault.sheet)),
    );
    return markSheet(sheet, own, form);
  });
}

function markSheet(
  { name, rows }: ReadSheet,
  faults: Faults,
  { faultHeader, sheets }: Pick<ImportForm, 'faultHeader' | 'sheets'>,
): ExcelSheet<Blob> {
  const columns = sheets.find(sheet => sheet.name === name)?.columns ?? [];
  const headerRow = headerRowOf(
    rows,
    columns.map(({ header }) => header),
  );
  const marked = rows[headerRow]?.indexOf(faultHeader) ?? -1;
  const at = marked >= 0 ? marked : Math.max(0, ...rows.map(row => row.length));
  const data = rows.map((row, index) => {
    const own = faults.filter(fault => rowOf(fault, headerRow, name) === index);
    const wrong = new Set(own.map(({ column }) => column?.letter));
    const cells = Array.from({ length: Math.max(at + 1, row.length) }, (_, column) => {
      const cell = column === at ? undefined : row[column];
      return excelCell(cell, wrong.has(letterOf(column)));
    });
    cells[at] = faultCell(
      [...(index === headerRow ? [faultHeader] : []), ...own.map(({ message }) => message)],
      own.length > 0,
    );
    return cells;
  });
  const widths = (rows[headerRow] ?? []).map(cell => ({
    width: columns.find(({ header }) => header === plain(cell))?.width ?? 12,
  }));
  widths[at] = { width: FAULT_WIDTH };
  return { sheet: name, data, columns: Array.from(widths, width => width ?? { width: 12 }) };
}

/** Index of the row in which a fault is told. */
function rowOf(fault: Faults[number], headerRow: number, sheet: string): number {
  return fault.row > 0 && fault.sheet === sheet ? fault.row - 1 : headerRow;
}

/** The row that holds most of the known headers; the first where none does. */
function headerRowOf(rows: readonly (readonly ReadCell[])[], headers: readonly string[]): number {
  const known = new Set(headers);
  const found = rows.slice(0, ROWS_SEARCHED).map(row => row.filter(cell => known.has(plain(cell))).length);
  return Math.max(0, found.indexOf(Math.max(0, ...found)));
}

function plain(cell: ReadCell): string {
  return String(cell ?? '')
    .replace(/\*+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function excelCell(cell: ReadCell, isWrong: boolean): ExcelCell {
  const style = isWrong ? WRONG : {};
  if (cell === null || cell === undefined || cell === '')
    return isWrong ? { value: undefined, ...WRONG } : null;
  if (cell instanceof Date) return { value: cell, type: Date, format: 'dd/mm/yyyy', ...style };
  if (typeof cell === 'number') return { value: cell, type: Number, ...style };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean, ...style };
  return { value: cell, type: String, ...style };
}

function faultCell(messages: readonly string[], isWrong: boolean): ExcelCell {
  if (messages.length === 0) return null;
  return {
    value: messages.join('\n'),
    type: String,
    wrap: true,
    ...(isWrong ? { textColor: '#9C0006' } : { fontWeight: 'bold' }),
  };
}

/** The letters over a column, from its index counted from zero. */
function letterOf(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : letterOf((index - rest) / 26 - 1) + letter;
}
