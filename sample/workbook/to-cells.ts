import type { Cell, Columns, RowValues } from '../../lambdas/app/import/column.ts';

/** The cells of one row as the office would type them: labels for codes, Có and Không, dates as dates. */
export function toCells<C extends Columns>(columns: C, values: RowValues<C>): Cell[] {
  return Object.entries(columns).map(([key, column]) => {
    const value = values[key];
    if (value === undefined) return null;
    if (typeof column.is === 'object') return labelOf(column.is, String(value));
    if (column.is === 'tick') return value ? 'Có' : 'Không';
    if (column.is === 'day' || column.is === 'past-day') return new Date(`${String(value)}T00:00:00Z`);
    return value as string | number;
  });
}

function labelOf(table: Readonly<Record<string, string>>, code: string): string {
  const label = Object.keys(table).find(candidate => table[candidate] === code);
  if (label === undefined) throw new Error(`no label for ${code}`);
  return label;
}
