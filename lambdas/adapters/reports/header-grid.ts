import type { HeaderCell } from '../../app/reports/report-model.ts';

/** Rows of a header with all their columns: nothing where another cell reaches over the place. */
export function gridOf(
  header: readonly (readonly HeaderCell[])[],
  columns: number,
): (HeaderCell | undefined)[][] {
  const covered = header.map(() => new Array<boolean>(columns).fill(false));
  return header.map((cells, row) => {
    const left = [...cells];
    return Array.from({ length: columns }, (_, column) => {
      const cell = covered[row]?.[column] ? undefined : left.shift();
      if (!cell) return undefined;
      const until = column + (cell.columns ?? 1);
      for (const line of covered.slice(row, row + (cell.rows ?? 1))) line.fill(true, column, until);
      return cell;
    });
  });
}
