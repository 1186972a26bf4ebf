import type { SheetColumn, SheetValue, WorkbookSheet } from '../../app/reports/report-model.ts';

/** A formula without its equals sign, and what it comes to, for programs that show a file without counting. */
export type Formula = { readonly formula: string; readonly value: number | undefined };

type Rows = WorkbookSheet['rows'];

/** The letters of a column, from 0. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** The sum of a column over `rows`, the first of which is the sheet's row `from`, counted from 1. */
export function sumOf(index: number, rows: Rows, from: number): Formula {
  const column = columnLetters(index);
  const value = rows.reduce((sum, row) => sum + numberAt(row, index), 0);
  // An empty table has no cells to sum: it would sum itself.
  if (rows.length === 0) return { formula: '0', value };
  return { formula: `SUM(${column}${from}:${column}${from + rows.length - 1})`, value };
}

/** A ratio of sums of cells in the sheet's row `at`; empty where it would divide by nothing. */
export function ratioOf({ of, to }: NonNullable<SheetColumn['ratio']>, rows: Rows, at: number): Formula {
  const cells = (columns: readonly number[]) =>
    columns.map(column => `${columnLetters(column)}${at}`).join('+');
  const sum = (columns: readonly number[]) =>
    rows.reduce((total, row) => total + columns.reduce((part, column) => part + numberAt(row, column), 0), 0);
  const whole = sum(to);
  return {
    formula: `IF((${cells(to)})=0,"",(${cells(of)})/(${cells(to)}))`,
    value: whole === 0 ? undefined : sum(of) / whole,
  };
}

function numberAt(row: readonly SheetValue[], index: number): number {
  const value = row[index];
  return typeof value === 'number' ? value : 0;
}
