/** Congresses a week, of one upper-level union: registered for the days to come, and needed to end in time. */
export type Weekly = { readonly booked: number; readonly needed: number };

/** The weekly figures by upper-level union; `loading` while they are on their way, `none` where there are none. */
export type WeeklyFigures = ReadonlyMap<string, Weekly> | 'loading' | 'none';

/** The weekly figures of one upper-level union. */
export function weeklyOf(weekly: WeeklyFigures, upper: string): Weekly | 'loading' | 'none' {
  return typeof weekly === 'string' ? weekly : (weekly.get(upper) ?? { booked: 0, needed: 0 });
}

/** The sum of the weekly figures of all. */
export function weeklySum(weekly: WeeklyFigures): Weekly | 'loading' | 'none' {
  if (typeof weekly === 'string') return weekly;
  const rows = [...weekly.values()];
  return {
    booked: rows.reduce((sum, row) => sum + row.booked, 0),
    needed: rows.reduce((sum, row) => sum + row.needed, 0),
  };
}
