import type { Day } from '../../domain/days.ts';
import { assembleUnion } from './assemble-union.ts';
import { checkUnions, checkUppers, type UpperRow } from './check-register.ts';
import { checkUnion, type Quorum, type UnionRow } from './check-union.ts';
import type { Cell, Columns, Sheet } from './column.ts';
import { BoundedList, type Fault, inReadingOrder, type Note } from './fault.ts';
import { findHeader } from './find-header.ts';
import { foldText } from './fold-text.ts';
import { type ImportedUnion, type ImportedUpper, importedUpperSchema } from './imported-union.ts';
import { textOf } from './read-cell.ts';
import { type Findings, SheetRow } from './sheet-row.ts';
import { IGNORED_HEADERS, SHEETS, UNION_COLUMNS, UPPER_COLUMNS } from './workbook-format.ts';

/** What a workbook is read against. */
export type ReadingContext = {
  /** The day of the figures: what has happened cannot have happened later. */
  readonly today: Day;
  /** Two thirds of those summoned, unless the term says otherwise. */
  readonly quorum?: Quorum;
  /** Codes of unions above the grassroots that the register has already; the first sheet may then be missing. */
  readonly knownUppers?: ReadonlySet<string>;
  /** Codes that the register has already for unions of another level than the workbook says. */
  readonly takenCodes?: ReadonlySet<string>;
};

/**
 * What a workbook says. `upperUnions` and `unions` hold the sound rows only; every other row has at least one fault.
 * At most `FINDINGS_KEPT` faults and as many notes are listed; the rest are counted.
 */
export type WorkbookReading = {
  readonly upperUnions: readonly ImportedUpper[];
  readonly unions: readonly ImportedUnion[];
  readonly faults: readonly Fault[];
  readonly faultsBeyond: number;
  readonly notes: readonly Note[];
  readonly notesBeyond: number;
  /** Rows that hold a union, sound or not, by sheet. */
  readonly rowsRead: { readonly uppers: number; readonly unions: number };
};

/** How many faults, and how many notes, a reading lists. */
export const FINDINGS_KEPT = 1_000;

/** Reads the cells of a register workbook. Pure, and total: rubbish gives faults, never an exception. */
export function readRows(sheets: readonly Sheet[], context: ReadingContext): WorkbookReading {
  const findings = {
    faults: new BoundedList<Fault>(FINDINGS_KEPT),
    notes: new BoundedList<Note>(FINDINGS_KEPT),
  };
  const known = context.knownUppers ?? new Set<string>();
  const uppers = readSheet(sheets, SHEETS.uppers, UPPER_COLUMNS, context.today, findings, known.size > 0);
  const unions = readSheet(sheets, SHEETS.unions, UNION_COLUMNS, context.today, findings, false);
  for (const row of unions ?? []) checkUnion(row, context.quorum ?? { of: 2, in: 3 });
  const taken = context.takenCodes ?? new Set<string>();
  checkUppers(uppers ?? [], known, taken);
  // Without the first sheet every parent would be unknown: one fault has said so already.
  if (uppers) checkUnions(unions ?? [], new Set([...known, ...codesOf(uppers)]), taken);
  const { faults, notes } = findings;
  const upperUnions = assembleAll(uppers ?? [], assembleUpper, findings);
  const imported = assembleAll(unions ?? [], assembleUnion, findings);
  const order = sheets.map(sheet => sheet.name);
  return {
    upperUnions,
    unions: uppers ? imported : [],
    faults: inReadingOrder(faults.kept, order),
    faultsBeyond: faults.beyond,
    notes: inReadingOrder(notes.kept, order),
    notesBeyond: notes.beyond,
    rowsRead: { uppers: uppers?.length ?? 0, unions: unions?.length ?? 0 },
  };
}

/** The filled rows of the sheet called `name`; undefined where it is missing or its columns cannot be found. */
function readSheet<C extends Columns>(
  sheets: readonly Sheet[],
  name: string,
  columns: C,
  today: Day,
  findings: Findings,
  optional: boolean,
): SheetRow<C>[] | undefined {
  const sheet = sheets.find(candidate => foldText(candidate.name) === foldText(name));
  if (!sheet) {
    if (optional) return [];
    const found =
      sheets
        .map(candidate => `“${candidate.name.slice(0, 31)}”`)
        .slice(0, 20)
        .join(', ') || 'không có trang tính nào';
    const message = `Thiếu trang tính “${name}”. Tệp hiện có: ${found}.`;
    findings.faults.add({ sheet: name, row: 0, code: 'sheet-missing', message });
    return undefined;
  }
  if (!sheet.rows.some(row => row.some(isFilled))) {
    findings.faults.add({
      sheet: name,
      row: 0,
      code: 'sheet-empty',
      message: `Trang tính “${name}” không có dữ liệu.`,
    });
    return undefined;
  }
  const { header, faults, notes } = findHeader(sheet, columns, IGNORED_HEADERS);
  for (const fault of faults) findings.faults.add(fault);
  for (const note of notes) findings.notes.add(note);
  if (!header) return undefined;
  const rows: SheetRow<C>[] = [];
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= header.rowIndex || !cells.some(isFilled) || isSummary(sheet, index, cells, findings))
      continue;
    const row = new SheetRow(sheet.name, index, cells, header, columns, findings);
    row.readCells(today);
    rows.push(row);
  }
  return rows;
}

function isFilled(cell: Cell): boolean {
  return textOf(cell) !== '';
}

/** A line of totals under the list is no union; it is left out, and said so. */
function isSummary(sheet: Sheet, index: number, cells: readonly Cell[], { notes }: Findings): boolean {
  const first = textOf(cells.find(isFilled));
  if (!/^(tổng cộng|tổng số|cộng)(\s|:|$)/iu.test(first)) return false;
  notes.add({
    sheet: sheet.name,
    row: index + 1,
    code: 'row-ignored',
    message: 'Dòng tổng cộng, không đọc.',
    value: first.slice(0, 80),
  });
  return true;
}

function codesOf(rows: readonly UpperRow[]): string[] {
  return rows.flatMap(row => row.values.code ?? []);
}

function assembleUpper(row: UpperRow): ImportedUpper | undefined {
  const parsed = importedUpperSchema.safeParse({ row: row.row, ...row.values });
  return parsed.success ? parsed.data : undefined;
}

function assembleAll<Row extends UpperRow | UnionRow, T>(
  rows: readonly Row[],
  assemble: (row: Row) => T | undefined,
  { faults }: Findings,
): T[] {
  const assembled: T[] = [];
  for (const row of rows) {
    if (!row.isSound) continue;
    const made = assemble(row);
    if (made) assembled.push(made);
    else faults.add({ sheet: '', row: row.row, code: 'row-unreadable', message: 'Không đọc được dòng này.' });
  }
  return assembled;
}
