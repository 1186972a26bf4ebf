import type { ProgressView } from '../../../lambdas/api/contracts.ts';
import type { Shown } from '../../../lambdas/domain/shown.ts';
import { ShareBar } from '../../design/share-bar.tsx';
import { formatCount, formatPercent } from '../../words/format.ts';
import { progressWords } from '../../words/vi-progress.ts';
import { Figure } from './figure.tsx';
import type { Opens } from './opens.ts';
import { STAGE_COLUMNS } from './stage-columns.ts';
import type { Weekly } from './weekly.ts';

/** The figures of a line: of an upper-level union, or of all together. */
export type LineFigures = Pick<
  ProgressView['unions'][number],
  'managed' | 'obliged' | 'held' | 'reported' | 'recognised' | 'overdueUnion' | 'overdueUpper' | 'stages'
>;

/** The cells of one line, after the name. */
export function RowFigures(props: {
  row: LineFigures;
  where: string;
  share: number | null;
  /** False where it was not recorded where the unions stood on that day. */
  standings: boolean;
  weekly: Weekly | 'loading' | 'none';
  opens: Opens;
}) {
  const { row, share, standings, where, opens, weekly } = props;
  const { columns } = progressWords;
  const cell = (count: number, shown: Shown, what: string, extra = '') => (
    <td class={`number ${extra}`}>
      <Figure count={count} shown={shown} what={what} where={where} opens={opens} />
    </td>
  );
  const standing = (count: number, shown: Shown, what: string, extra = '') =>
    standings ? cell(count, shown, what, extra) : <td class="number">–</td>;
  const late = (count: number) => (count > 0 ? 'late-text' : '');
  return (
    <>
      {cell(row.managed, 'managed', columns.managed)}
      {cell(row.obliged, 'obliged', columns.obliged)}
      {cell(row.held, 'held', columns.held, 'strong')}
      <td class="share">
        <span class="number">{formatPercent(share)}</span>
        <ShareBar percent={share} />
      </td>
      {STAGE_COLUMNS.map(({ stage, word }) => standing(row.stages[stage], `at.${stage}`, word))}
      {standing(row.reported, 'reported', columns.reported)}
      {cell(row.recognised, 'recognised', columns.recognised)}
      {standing(
        row.overdueUnion,
        'overdue-union',
        `${columns.overdueLong} ${columns.overdueUnion}`,
        late(row.overdueUnion),
      )}
      {standing(
        row.overdueUpper,
        'overdue-upper',
        `${columns.overdueLong} ${columns.overdueUpper}`,
        late(row.overdueUpper),
      )}
      {weekly !== 'none' && <td class="number">{rate(weekly, 'booked')}</td>}
      {weekly !== 'none' && <td class="number">{rate(weekly, 'needed')}</td>}
    </>
  );
}

function rate(weekly: Weekly | 'loading', of: keyof Weekly): string {
  if (weekly === 'loading') return '…';
  const value = weekly[of];
  return value === null ? '–' : formatCount(value);
}
