import type { ProgressView } from '../lambdas/api/contracts.ts';
import type { Missed } from '../test/campaign/checks.ts';
import { isUnfinished, type Ledger, type Sums, sumsOf } from '../test/campaign/ledger.ts';

/** How far the unions were on the evening of a day. */
export type Week = Sums & { readonly day: string };

const WIDTH = 50;

/** One line of the burn-up: recognised, held and not recognised, still to hold. */
export function weekLine({ day, held, recognised, managed }: Week): string {
  const cells = (count: number) => Math.round((count / Math.max(1, managed)) * WIDTH);
  const done = '█'.repeat(cells(recognised));
  const bar = `${done}${'▒'.repeat(Math.max(0, cells(held) - done.length))}`.padEnd(WIDTH, '·');
  return `${day}  ${bar} ${String(held).padStart(4)} held, ${String(recognised).padStart(4)} recognised`;
}

/** The whole burn-up, a line a week. */
export function burnUp(weeks: readonly Week[]): string {
  const managed = weeks.at(-1)?.managed ?? 0;
  return [`            █ recognised  ▒ held  · of ${managed} managed`, ...weeks.map(weekLine)].join('\n');
}

type Line = readonly (string | number)[];

/** A line for each upper-level union, by what was done, and how many deadlines were missed there. */
export function tableOf(progress: ProgressView, ledger: Ledger, missed: Missed): string {
  const entries = ledger.entries('grassroots');
  const line = (name: string, some: typeof entries, overdue: number): Line => {
    const { managed, held, recognised } = sumsOf(some);
    const late = some.reduce((sum, { union }) => sum + (missed.get(union) ?? 0), 0);
    return [name, managed, held, recognised, some.filter(isUnfinished).length, overdue, late];
  };
  return aligned([
    ['upper-level union', 'managed', 'held', 'recognised', 'not over', 'overdue', 'missed'],
    ...progress.unions.map(({ id, name, overdue }) =>
      line(
        `${id} ${name}`,
        entries.filter(({ upper }) => upper === id),
        overdue,
      ),
    ),
    line('all', entries, progress.overdue),
  ]);
}

/** Columns under each other, numbers to the right. */
function aligned(lines: readonly Line[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map(line => String(line[column]).normalize('NFC').length)),
  );
  const cell = (value: string | number, column: number) => {
    const width = widths[column] ?? 0;
    return column === 0 ? String(value).padEnd(width) : String(value).padStart(width);
  };
  return lines.map(line => line.map(cell).join('  ')).join('\n');
}
