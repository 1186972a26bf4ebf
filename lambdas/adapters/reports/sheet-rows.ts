import type { Cell, CellObject, Row } from 'write-excel-file/node';
import type { SheetColumn, SheetValue, WorkbookSheet } from '../../app/reports/report-model.ts';
import { gridOf } from './header-grid.ts';
import { type Formula, ratioOf, sumOf } from './sheet-formulas.ts';

const FORMATS = { count: '#,##0', decimal: '#,##0.0', day: 'dd/mm/yyyy', ratio: '0.0%', text: '@' } as const;
const BORDER = { borderStyle: 'thin', borderColor: '#000000', alignVertical: 'center', wrap: true } as const;
const LINE_HEIGHT = 15;
/** Letters of the title are larger than those that widths are counted in. */
const TITLE_SIZE = 14;

/** The rows of a sheet, and what its formulas come to in the order in which they stand. */
export type SheetRows = { readonly data: Row[]; readonly results: readonly (number | undefined)[] };

/** Rows over the table: the title, the notes, an empty one. */
const rowsAbove = ({ notes }: WorkbookSheet) => notes.length + 2;

/** Rows that stay in sight and are printed on every page: all over the first row of the table. */
export const stickyRows = (sheet: WorkbookSheet) => rowsAbove(sheet) + sheet.header.length;

/** The rows of `sheet`: title, notes, header, what is counted, totals. */
export function rowsOf(sheet: WorkbookSheet): SheetRows {
  const { columns, rows, hasTotals } = sheet;
  const results: (number | undefined)[] = [];
  const formula = ({ formula: value, value: result }: Formula, look: object): Cell => {
    results.push(result);
    return { value, type: 'Formula', ...look };
  };
  const first = stickyRows(sheet) + 1;
  const counted = rows.map((row, at) => {
    const height = heightOf(row, columns);
    return columns.map((column, index) => {
      const look = { ...lookOf(column), height };
      if (column.ratio) return formula(ratioOf(column.ratio, [row], first + at), look);
      return cellOf(row[index] ?? null, column, look);
    });
  });
  const total = columns.map((column, index) => {
    const look = { ...lookOf(column), fontWeight: 'bold' } as const;
    if (column.ratio) return formula(ratioOf(column.ratio, rows, first + rows.length), look);
    if (column.total === 'sum') return formula(sumOf(index, rows, first), look);
    return { value: column.total?.text ?? '', type: String, ...look, format: FORMATS.text };
  });
  return { data: [...above(sheet), ...header(sheet), ...counted, ...(hasTotals ? [total] : [])], results };
}

/** As high as its longest text needs, wrapped at the words: not every program finds that out by itself. */
function heightOf(row: readonly SheetValue[], columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ format, width }, index) => {
    const value = row[index];
    return format === 'text' && typeof value === 'string' ? Math.ceil(value.length / width) : 1;
  });
  return Math.max(1, ...lines) * LINE_HEIGHT;
}

/** Text is text whatever it begins with: its cell is of the format of texts, so that not even an edit turns it. */
function cellOf(value: SheetValue, { format }: SheetColumn, look: object): Cell {
  if (value === null) return { ...look, type: format === 'text' ? String : Number };
  if (typeof value === 'number') return { value, type: Number, ...look };
  if (format === 'day') return { value: new Date(`${value}T00:00:00Z`), type: Date, ...look };
  return { value, type: String, ...look, format: FORMATS.text };
}

function lookOf({ format }: SheetColumn): Omit<CellObject, 'value'> {
  const align = format === 'text' ? 'left' : format === 'day' ? 'center' : 'right';
  return { ...BORDER, align, format: FORMATS[format] } as Omit<CellObject, 'value'>;
}

function above({ title, notes, columns }: WorkbookSheet): Row[] {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const over = (value: string, look: object, scale: number): Row => [
    {
      value,
      type: String,
      format: FORMATS.text,
      columnSpan: columns.length,
      align: 'center',
      alignVertical: 'center',
      wrap: true,
      height: Math.ceil((value.length * scale) / width) * LINE_HEIGHT * scale,
      ...look,
    },
    ...columns.slice(1).map(() => null),
  ];
  return [
    over(title, { fontWeight: 'bold', fontSize: TITLE_SIZE }, 1.4),
    ...notes.map(note => over(note, { fontStyle: 'italic' }, 1)),
    [],
  ];
}

function header({ header: rows, columns }: WorkbookSheet): Row[] {
  return gridOf(rows, columns.length).map(cells => {
    const widthOf = (from: number, count: number) =>
      columns.slice(from, from + count).reduce((sum, column) => sum + column.width, 0);
    const lines = cells.map((cell, index) => {
      if (!cell) return 1;
      // A cell over several rows has their lines to share.
      return Math.ceil((cell.text.length * 1.25) / widthOf(index, cell.columns ?? 1) / (cell.rows ?? 1));
    });
    const height = (Math.max(...lines) + 0.5) * LINE_HEIGHT;
    return cells.map(cell =>
      cell
        ? {
            value: cell.text,
            type: String,
            ...BORDER,
            align: 'center' as const,
            fontWeight: 'bold' as const,
            height,
            ...(cell.columns && cell.columns > 1 && { columnSpan: cell.columns }),
            ...(cell.rows && cell.rows > 1 && { rowSpan: cell.rows }),
          }
        : null,
    );
  });
}
