import { seenText } from '../../domain/seen-text.ts';
import { type Cell, type Columns, columnLetter, type Sheet } from './column.ts';
import type { Fault, Note } from './fault.ts';
import { foldText } from './fold-text.ts';
import { textOf } from './read-cell.ts';

/** Where the columns of a sheet stand: index of the header row, and of each column found. */
export type Header<C extends Columns> = {
  readonly rowIndex: number;
  readonly at: {
    readonly [K in keyof C]?: { readonly index: number; readonly header: string; readonly letter: string };
  };
};

/** A header, or nothing and why; `notes` tells of columns that nothing is read from. */
export type HeaderReading<C extends Columns> = {
  readonly header?: Header<C>;
  readonly faults: readonly Fault[];
  readonly notes: readonly Note[];
};

const ROWS_SEARCHED = 30;
const COLUMNS_SEARCHED = 200;

/** Finds the header row of `sheet` by its texts, wherever it stands and in whatever order the columns are. */
export function findHeader<C extends Columns>(
  sheet: Sheet,
  columns: C,
  ignored: readonly string[],
): HeaderReading<C> {
  const names = namesOf(columns);
  const rowIndex = bestRow(sheet, names);
  if (rowIndex === undefined) {
    const wanted = Object.values(columns).filter(column => column.required);
    const message = `Không tìm thấy dòng tiêu đề; cần có các cột: ${wanted.map(column => column.header).join('; ')}.`;
    return { faults: [{ sheet: sheet.name, row: 0, code: 'header-missing', message }], notes: [] };
  }
  return locate(sheet, rowIndex, columns, names, new Set(ignored.map(foldText)));
}

function namesOf(columns: Columns): Map<string, string> {
  const names = new Map<string, string>();
  for (const [key, column] of Object.entries(columns)) {
    for (const name of [column.header, ...(column.also ?? [])]) names.set(foldText(name), key);
  }
  return names;
}

function headerText(cell: Cell): string {
  return seenText(textOf(cell).replace(/\*+$/, ''));
}

function bestRow(sheet: Sheet, names: Map<string, string>): number | undefined {
  let best: { index: number; found: number } | undefined;
  for (const [index, row] of sheet.rows.slice(0, ROWS_SEARCHED).entries()) {
    const found = row.slice(0, COLUMNS_SEARCHED).filter(cell => names.has(foldText(headerText(cell)))).length;
    if (found > (best?.found ?? 2)) best = { index, found };
  }
  return best?.index;
}

function locate<C extends Columns>(
  sheet: Sheet,
  rowIndex: number,
  columns: C,
  names: Map<string, string>,
  ignored: ReadonlySet<string>,
): HeaderReading<C> {
  const at: Record<string, { index: number; header: string; letter: string }> = {};
  const faults: Fault[] = [];
  const notes: Note[] = [];
  for (const [index, cell] of (sheet.rows[rowIndex] ?? []).slice(0, COLUMNS_SEARCHED).entries()) {
    const header = headerText(cell);
    const key = names.get(foldText(header));
    const place = {
      sheet: sheet.name,
      row: rowIndex + 1,
      column: { header: header.slice(0, 80), letter: columnLetter(index) },
    };
    if (key === undefined) {
      if (header === '' || ignored.has(foldText(header))) continue;
      notes.push({ ...place, code: 'column-ignored', message: 'Cột không có trong mẫu, không đọc.' });
    } else if (at[key]) {
      const message = `Cột trùng với cột ${at[key].letter}; mỗi cột chỉ được có một lần.`;
      faults.push({ ...place, code: 'column-twice', message });
    } else at[key] = { index, header, letter: columnLetter(index) };
  }
  for (const [key, column] of Object.entries(columns)) {
    if (!column.required || at[key]) continue;
    const message = `Thiếu cột bắt buộc “${column.header}”.`;
    faults.push({ sheet: sheet.name, row: rowIndex + 1, code: 'column-missing', message });
  }
  if (faults.length > 0) return { faults, notes };
  return { header: { rowIndex, at: at as Header<C>['at'] }, faults, notes };
}
