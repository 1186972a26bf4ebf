import type { UnionRow } from './check-union.ts';
import { foldText } from './fold-text.ts';
import type { SheetRow } from './sheet-row.ts';
import { SHEETS, type UPPER_COLUMNS } from './workbook-format.ts';

/** A row of the sheet of upper-level unions. */
export type UpperRow = SheetRow<typeof UPPER_COLUMNS>;

/**
 * Checks the upper-level unions against each other and against `known`, codes already in the register; those `taken`
 * are in it too, for unions of another level.
 */
export function checkUppers(
  rows: readonly UpperRow[],
  known: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): void {
  flagTaken(rows, taken);
  flagRepeats(rows, 'code', row => row.values.code, 'duplicate-code', 'Mã công đoàn này đã có');
  const codes = new Set([...known, ...rows.map(row => row.values.code)]);
  const parents = new Map(rows.map(({ values }) => [values.code, values.parentCode]));
  for (const row of rows) {
    const { code, kind, parentCode } = row.values;
    if (parentCode === undefined) {
      if (kind === 'province' || kind === undefined || row.isFilled('parentCode')) continue;
      row.addFault('parentCode', 'needs-value', 'Cần điền “Mã cấp trên” cho công đoàn không phải cấp tỉnh.');
    } else if (parentCode === code)
      row.addFault('parentCode', 'own-parent', 'Công đoàn không thể là cấp trên của chính mình.');
    else if (!codes.has(parentCode))
      row.addFault('parentCode', 'unknown-parent', 'Mã cấp trên không có trong danh sách.');
    else if (isAbove(code, parentCode, parents))
      row.addFault('parentCode', 'own-parent', 'Các công đoàn này ghi là cấp trên của nhau thành vòng.');
  }
}

/** Whether somebody who goes up from `start` comes by `code`. */
function isAbove(
  code: string | undefined,
  start: string,
  parents: ReadonlyMap<string | undefined, string | undefined>,
): boolean {
  const passed = new Set<string>();
  for (let at: string | undefined = start; at !== undefined && !passed.has(at); at = parents.get(at)) {
    if (at === code) return true;
    passed.add(at);
  }
  return false;
}

/**
 * Checks the grassroots unions against each other and against the codes of the unions above them; codes `taken` are
 * in the register already, for unions of another level.
 */
export function checkUnions(
  rows: readonly UnionRow[],
  uppers: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): void {
  flagTaken(rows, taken);
  flagRepeats(rows, 'code', row => row.values.code, 'duplicate-code', 'Mã CĐCS này đã có');
  flagRepeats(
    rows,
    'softwareCode',
    row => row.values.softwareCode,
    'duplicate-software-code',
    'Mã phần mềm này đã có',
  );
  flagRepeats(
    rows,
    'name',
    nameUnderParent,
    'duplicate-name',
    'Tên này trùng (cùng công đoàn cấp trên) với CĐCS',
  );
  for (const row of rows) {
    const { code, parentCode } = row.values;
    if (code !== undefined && uppers.has(code)) {
      row.addFault(
        'code',
        'duplicate-code',
        `Mã này đã là mã của một công đoàn trong trang tính “${SHEETS.uppers}”.`,
      );
    }
    if (parentCode !== undefined && !uppers.has(parentCode)) {
      const message = `Mã công đoàn cấp trên không có trong trang tính “${SHEETS.uppers}”.`;
      row.addFault('parentCode', 'unknown-parent', message);
    }
  }
}

function flagTaken(rows: readonly RepeatableRow<'code'>[], taken: ReadonlySet<string>): void {
  for (const row of rows) {
    if (row.values.code === undefined || !taken.has(row.values.code)) continue;
    row.addFault('code', 'duplicate-code', 'Mã này đã dùng cho một công đoàn ở cấp khác trong hệ thống.');
  }
}

/** Nothing for a closed union: its name may be taken again. */
function nameUnderParent({ values: { name, parentCode, status } }: UnionRow): string | undefined {
  if (name === undefined || parentCode === undefined || status === 'merged' || status === 'dissolved')
    return undefined;
  return `${parentCode}\n${foldText(name)}`;
}

function flagRepeats<Key extends string, Row extends RepeatableRow<Key>>(
  rows: readonly Row[],
  at: Key,
  identity: (row: Row) => string | undefined,
  code: 'duplicate-code' | 'duplicate-name' | 'duplicate-software-code',
  what: string,
): void {
  const first = new Map<string, number>();
  for (const row of rows) {
    const key = identity(row);
    if (key === undefined) continue;
    const seen = first.get(key);
    if (seen === undefined) first.set(key, row.row);
    else row.addFault(at, code, `${what} ở dòng ${seen}.`);
  }
}

type RepeatableRow<Key extends string> = {
  readonly row: number;
  readonly values: { readonly code?: string | undefined };
  addFault(
    key: Key,
    code: 'duplicate-code' | 'duplicate-name' | 'duplicate-software-code',
    message: string,
  ): void;
};
