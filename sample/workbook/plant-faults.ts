import { type Cell, columnLetter, type Sheet } from '../../lambdas/app/import/column.ts';
import type { FaultCode } from '../../lambdas/app/import/fault.ts';
import { SHEETS, UNION_COLUMNS } from '../../lambdas/app/import/workbook-format.ts';
import type { SampleUnion } from '../register/sample-union.ts';
import { ROWS_ABOVE } from './sheets.ts';

/** A fault that was planted: where it must be found and as what. */
export type PlantedFault = {
  readonly sheet: string;
  readonly row: number;
  readonly column: { readonly header: string; readonly letter: string };
  readonly code: FaultCode;
};

type Key = keyof typeof UNION_COLUMNS;

/** One way to spoil a row: which rows it can happen to, which cell is changed to what, and what must be said where. */
type Spoil = {
  readonly of: (union: SampleUnion) => boolean;
  readonly change: Key;
  readonly to: (union: SampleUnion, first: SampleUnion) => Cell;
  readonly code: FaultCode;
  /** The cell in which it is reported, where that is another than the one changed. */
  readonly at?: Key;
};

const isActive = (union: SampleUnion) => union.status === 'active';
const isHeld = (union: SampleUnion) => union.heldOn !== undefined;

const SPOILS: readonly Spoil[] = [
  { of: isActive, change: 'code', to: (_, first) => first.code, code: 'duplicate-code' },
  {
    of: isActive,
    change: 'name',
    to: (_, first) => `${first.name.toUpperCase()} `.normalize('NFD'),
    code: 'duplicate-name',
  },
  { of: isActive, change: 'parentCode', to: () => 'KX', code: 'unknown-parent' },
  { of: isActive, change: 'name', to: () => null, code: 'required' },
  { of: isActive, change: 'members', to: () => 'khoảng 20', code: 'not-a-number' },
  { of: isActive, change: 'women', to: union => union.members + 3, code: 'women-over-members' },
  { of: isActive, change: 'foundedOn', to: () => '31/02/2015', code: 'not-a-day' },
  { of: isActive, change: 'group', to: () => 'Trường học công lập', code: 'unknown-value' },
  { of: isActive, change: 'hasPartyCell', to: () => 'có thể', code: 'not-yes-or-no' },
  { of: isActive, change: 'phone', to: () => '0213 38', code: 'bad-phone' },
  { of: isActive, change: 'email', to: () => 'cdcs.lai-chau', code: 'bad-email' },
  { of: isHeld, change: 'heldOn', to: () => new Date('2023-04-20T00:00:00Z'), code: 'after-today' },
  { of: isHeld, change: 'present', to: union => (union.summoned ?? 0) + 1, code: 'present-over-summoned' },
  { of: isHeld, change: 'present', to: union => Math.ceil((union.summoned ?? 0) * 0.55), code: 'no-quorum' },
  {
    of: union => isHeld(union) && union.after === 'none',
    change: 'obligation',
    to: () => 'Chưa đủ điều kiện tổ chức',
    code: 'exempt-yet-held',
  },
  {
    of: union => union.status === 'dissolved',
    change: 'obligation',
    to: () => 'Phải tổ chức đại hội',
    code: 'closed-yet-due',
  },
  { of: union => union.before === 'returned', change: 'beforeReasons', to: () => null, code: 'needs-value' },
  {
    of: union => union.before === 'returned',
    change: 'beforeSubmittedOn',
    to: () => new Date('2023-03-15T00:00:00Z'),
    code: 'days-out-of-order',
    at: 'beforeRuledOn',
  },
  { of: union => union.before === 'none', change: 'after', to: () => 'Đã nộp', code: 'not-held' },
  {
    of: union => union.elected !== undefined,
    change: 'elected',
    to: union => (union.seats ?? 0) + 2,
    code: 'elected-over-seats',
  },
];

/** A copy of `sheets` with one fault of each kind of `SPOILS`, each in a row of its own, and the list of them. */
export function plantFaults(
  sheets: readonly Sheet[],
  unions: readonly SampleUnion[],
): { sheets: Sheet[]; planted: PlantedFault[] } {
  const rows = (sheets.find(sheet => sheet.name === SHEETS.unions)?.rows ?? []).map(row => [...row]);
  const header = rows[ROWS_ABOVE - 1] ?? [];
  const indexOf = (key: Key) => header.indexOf(UNION_COLUMNS[key].header);
  const used = new Set<SampleUnion>();
  const planted = SPOILS.map(({ of, change, to, code, at }, number) => {
    // Rows far apart, so that nobody finds them all on the first screen.
    const union = [...unions.slice(number * 37 + 5), ...unions].find(
      candidate => of(candidate) && fits(candidate, code) && !used.has(candidate),
    );
    const first = unions.find(candidate => candidate.parentCode === union?.parentCode);
    if (!union || !first) throw new Error(`no row for ${code}`);
    used.add(union).add(first);
    const index = unions.indexOf(union) + ROWS_ABOVE;
    const row = rows[index];
    if (row) row[indexOf(change)] = to(union, first);
    const { header: text } = UNION_COLUMNS[at ?? change];
    return {
      sheet: SHEETS.unions,
      row: index + 1,
      column: { header: text, letter: columnLetter(indexOf(at ?? change)) },
      code,
    };
  });
  const spoilt = sheets.map(sheet => (sheet.name === SHEETS.unions ? { ...sheet, rows } : sheet));
  return { sheets: spoilt, planted: planted.sort((a, b) => a.row - b.row) };
}

/** Some faults need room to be the only one in their row. */
function fits(union: SampleUnion, code: FaultCode): boolean {
  if (code === 'after-today') return union.after === 'none';
  if (code === 'no-quorum') return (union.summoned ?? 0) >= 15;
  if (code === 'days-out-of-order') return (union.beforeRuledOn ?? '') < '2023-03-15';
  return true;
}
