import { Link } from 'wouter';
import type { ProgressView } from '../../../lambdas/api/contracts.ts';
import { percent } from '../../../lambdas/domain/progress.ts';
import { ShareBar } from '../../design/share-bar.tsx';
import { unionsPlace } from '../../places.ts';
import { formatCount, formatPercent } from '../../words/format.ts';
import { vi } from '../../words/vi.ts';
import { STAGE_COLUMNS } from './stage-columns.ts';

/** The table of progress on a phone: a card for each upper-level union. */
export function ProgressCards({ progress }: { progress: ProgressView }) {
  const { columns } = vi.progress;
  return (
    <ul class="cards" aria-label={vi.progress.table}>
      {progress.unions.map(row => {
        const whole = row[progress.denominator];
        const share = percent(row.held, whole);
        const pairs = [
          [columns.obliged, row.obliged],
          [columns.reported, row.reported],
          [columns.recognised, row.recognised],
          ...STAGE_COLUMNS.map(({ stage, word }) => [word, row.stages[stage]] as const),
        ] as const;
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
            {row.overdue > 0 && <p class="late-text small">{vi.progress.overdue(row.overdue)}</p>}
            <dl class="pairs">
              {pairs.map(([word, count]) => (
                <div key={word}>
                  <dt>{word}</dt>
                  <dd>{formatCount(count)}</dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
