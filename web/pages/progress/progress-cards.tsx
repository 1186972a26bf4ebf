import { Link } from 'wouter';
import type { ProgressView } from '../../../lambdas/api/contracts.ts';
import { percent } from '../../../lambdas/domain/progress.ts';
import type { Shown } from '../../../lambdas/domain/shown.ts';
import { useMe } from '../../api/use-me.ts';
import { ShareBar } from '../../design/share-bar.tsx';
import { unionsPlace } from '../../places.ts';
import { formatCount, formatPercent } from '../../words/format.ts';
import { vi } from '../../words/vi.ts';
import { FigureWords } from './figure.tsx';
import { type Opens, opensOf } from './opens.ts';
import { STAGE_COLUMNS } from './stage-columns.ts';

type Row = ProgressView['unions'][number];

/** The table of progress on a phone: a card for each upper-level union. */
export function ProgressCards({ progress }: { progress: ProgressView }) {
  const me = useMe();
  return (
    <ul class="cards" aria-label={vi.progress.table}>
      {progress.unions.map(row => {
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
            <Counts row={row} opens={opens} />
          </li>
        );
      })}
    </ul>
  );
}

type Count = { readonly word: string; readonly count: number; readonly shown: Shown };

/** The counts as a line of words; on a phone a count of nothing is left out. */
function Counts({ row, opens }: { row: Row; opens: Opens }) {
  const { columns } = vi.progress;
  const counts: Count[] = [
    { word: columns.obliged, count: row.obliged, shown: 'obliged' },
    { word: columns.reported, count: row.reported, shown: 'reported' },
    { word: columns.recognised, count: row.recognised, shown: 'recognised' },
  ];
  const stages = STAGE_COLUMNS.map(
    ({ stage, word }): Count => ({ word, count: row.stages[stage], shown: `at.${stage}` }),
  );
  return (
    <>
      <p class="small counts">
        <CountList counts={counts} opens={opens} />
        {row.overdue > 0 && (
          <span class="late-text">
            <FigureWords count={row.overdue} shown="overdue" opens={opens}>
              {`${columns.overdue} ${formatCount(row.overdue)}`}
            </FigureWords>
          </span>
        )}
      </p>
      <p class="small soft counts">
        <span>{columns.stages}:</span>
        <CountList counts={stages} opens={opens} />
      </p>
    </>
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
