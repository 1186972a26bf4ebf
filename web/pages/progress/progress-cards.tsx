import { Link } from 'wouter';
import type { ProgressView } from '../../../lambdas/api/contracts.ts';
import { percent } from '../../../lambdas/domain/progress.ts';
import { ShareBar } from '../../design/share-bar.tsx';
import { unionsPlace } from '../../places.ts';
import { formatCount, formatPercent } from '../../words/format.ts';
import { vi } from '../../words/vi.ts';
import { STAGE_COLUMNS } from './stage-columns.ts';

type Row = ProgressView['unions'][number];

/** The table of progress on a phone: a card for each upper-level union. */
export function ProgressCards({ progress }: { progress: ProgressView }) {
  return (
    <ul class="cards" aria-label={vi.progress.table}>
      {progress.unions.map(row => {
        const whole = row[progress.denominator];
        const share = percent(row.held, whole);
        return (
          <li key={row.id}>
            <div class="row spread">
              <Link class="row-link" href={unionsPlace(progress.term, row.id)}>
                {row.name}
              </Link>
              <span class="number">
                <strong>{`${formatCount(row.held)}/${formatCount(whole)}`}</strong> · {formatPercent(share)}
              </span>
            </div>
            <ShareBar percent={share} />
            <Counts row={row} />
          </li>
        );
      })}
    </ul>
  );
}

/** The counts as a line of words; on a phone a count of nothing is left out. */
function Counts({ row }: { row: Row }) {
  const { columns } = vi.progress;
  const counts = [
    { word: columns.obliged, count: row.obliged },
    { word: columns.reported, count: row.reported },
    { word: columns.recognised, count: row.recognised },
  ];
  const stages = STAGE_COLUMNS.map(({ stage, word }) => ({ word, count: row.stages[stage] }));
  return (
    <>
      <p class="small counts">
        <CountList counts={counts} />
        {row.overdue > 0 && <span class="late-text">{`${columns.overdue} ${formatCount(row.overdue)}`}</span>}
      </p>
      <p class="small soft counts">
        <span>{columns.stages}:</span>
        <CountList counts={stages} />
      </p>
    </>
  );
}

function CountList({ counts }: { counts: readonly { word: string; count: number }[] }) {
  return counts
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => (
      <span key={word}>
        {word} <strong>{formatCount(count)}</strong>
      </span>
    ));
}
