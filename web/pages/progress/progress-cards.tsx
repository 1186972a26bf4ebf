import { Link } from 'wouter';
import type { ProgressView } from '../../../lambdas/api/contracts.ts';
import { percent } from '../../../lambdas/domain/progress.ts';
import type { Shown } from '../../../lambdas/domain/shown.ts';
import { useMe } from '../../api/use-me.ts';
import { ShareBar } from '../../design/share-bar.tsx';
import { unionsPlace } from '../../places.ts';
import { formatCount, formatPercent } from '../../words/format.ts';
import { progressWords } from '../../words/vi-progress.ts';
import { FigureWords } from './figure.tsx';
import { type Opens, opensOf } from './opens.ts';
import { STAGE_COLUMNS } from './stage-columns.ts';
import { type Weekly, type WeeklyFigures, weeklyIn } from './weekly.ts';

type Row = ProgressView['unions'][number];

/** The table of progress on a phone: a card for each upper-level union, in the order given. */
export function ProgressCards(props: {
  progress: ProgressView;
  rows: readonly Row[];
  weekly: WeeklyFigures;
}) {
  const { progress } = props;
  const me = useMe();
  return (
    <ul class="cards no-print" aria-label={progressWords.table}>
      {props.rows.map(row => {
        const whole = row[progress.denominator];
        const share = percent(row.held, whole);
        const opens = opensOf(progress, me, row.id);
        return (
          <li key={row.id}>
            <div class="row spread">
              <Link class="row-link" href={unionsPlace(progress.term, row.id)}>
                {row.name}
              </Link>
              <span class="number">
                <FigureWords count={row.held} shown="held" opens={opens}>
                  <strong>{`${formatCount(row.held)}/${formatCount(whole)}`}</strong>
                </FigureWords>{' '}
                · {formatPercent(share)}
              </span>
            </div>
            <ShareBar percent={share} />
            <Counts row={row} opens={opens} weekly={weeklyIn(props.weekly, row.id)} />
          </li>
        );
      })}
    </ul>
  );
}

type Count = { readonly word: string; readonly count: number; readonly shown: Shown };

/** The counts as lines of words; on a phone a count of nothing is left out. */
function Counts(props: { row: Row; opens: Opens; weekly: Weekly | 'loading' | 'none' }) {
  const { row, opens, weekly } = props;
  const { columns } = progressWords;
  const counts: Count[] = [
    { word: columns.obliged, count: row.obliged, shown: 'obliged' },
    { word: columns.reported, count: row.reported, shown: 'reported' },
    { word: columns.recognised, count: row.recognised, shown: 'recognised' },
  ];
  const stages = STAGE_COLUMNS.map(
    ({ stage, word }): Count => ({ word, count: row.stages[stage], shown: `at.${stage}` }),
  );
  const late: Count[] = [
    { word: columns.overdueUnion, count: row.overdueUnion, shown: 'overdue-union' },
    { word: columns.overdueUpper, count: row.overdueUpper, shown: 'overdue-upper' },
  ];
  return (
    <>
      <p class="small counts">
        <CountList counts={counts} opens={opens} />
      </p>
      <Line word={columns.stages} counts={stages} opens={opens} />
      <Line word={columns.overdueLong} counts={late} opens={opens} isLate />
      {weekly !== 'none' && (
        <p class="small soft counts">
          <span>{columns.perWeek}:</span>
          <Rate word={columns.booked} rate={weekly === 'loading' ? undefined : weekly.booked} />
          <Rate word={columns.needed} rate={weekly === 'loading' ? undefined : weekly.needed} />
        </p>
      )}
    </>
  );
}

function Line(props: { word: string; counts: readonly Count[]; opens: Opens; isLate?: boolean }) {
  if (props.counts.every(({ count }) => count === 0)) return null;
  return (
    <p class={`small counts ${props.isLate ? 'late-text' : 'soft'}`}>
      <span>{props.word}:</span>
      <CountList counts={props.counts} opens={props.opens} />
    </p>
  );
}

function Rate({ word, rate }: { word: string; rate: number | null | undefined }) {
  return (
    <span>
      {word}{' '}
      <strong class="number">{rate === undefined ? '…' : rate === null ? '–' : formatCount(rate)}</strong>
    </span>
  );
}

function CountList({ counts, opens }: { counts: readonly Count[]; opens: Opens }) {
  return counts
    .filter(({ count }) => count > 0)
    .map(({ word, count, shown }) => (
      <span key={word}>
        <FigureWords count={count} shown={shown} opens={opens}>
          {word} <strong>{formatCount(count)}</strong>
        </FigureWords>
      </span>
    ));
}
