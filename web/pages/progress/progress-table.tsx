import { Link } from 'wouter';
import type { ProgressView } from '../../../lambdas/api/contracts.ts';
import { percent } from '../../../lambdas/domain/progress.ts';
import { STAGES } from '../../../lambdas/domain/stages.ts';
import { ShareBar } from '../../design/share-bar.tsx';
import { unionsPlace } from '../../places.ts';
import { formatCount, formatPercent } from '../../words/format.ts';
import { vi } from '../../words/vi.ts';
import { hasStandings } from './has-standings.ts';
import { STAGE_COLUMNS } from './stage-columns.ts';

type Row = ProgressView['unions'][number];

/** A line for each upper-level union in the official order, and their sum. */
export function ProgressTable({ progress, caption }: { progress: ProgressView; caption: string }) {
  const { columns } = vi.progress;
  const standings = hasStandings(progress);
  const share = (row: Pick<Row, 'held' | 'managed' | 'obliged'>) =>
    percent(row.held, row[progress.denominator]);
  return (
    <section class="table-scroll" aria-label={vi.progress.table}>
      <table class="progress-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} class="number">
              {columns.order}
            </th>
            <th scope="col" rowSpan={2}>
              {columns.union}
            </th>
            <Head word={columns.managed} />
            <Head word={columns.obliged} />
            <Head word={columns.held} />
            <th scope="col" rowSpan={2} class="share">
              {columns.share}
            </th>
            <th scope="colgroup" colSpan={STAGES.length} class="group">
              {columns.stages}
            </th>
            <Head word={columns.reported} />
            <Head word={columns.recognised} />
            <Head word={columns.overdue} />
          </tr>
          <tr>
            {STAGE_COLUMNS.map(({ stage, word }) => (
              <th key={stage} scope="col" class="number">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {progress.unions.map((row, index) => (
            <tr key={row.id}>
              <td class="number soft">{index + 1}</td>
              <th scope="row">
                <Link class="row-link" href={unionsPlace(progress.term, row.id)}>
                  {row.name}
                </Link>
              </th>
              <Figures row={row} share={share(row)} standings={standings} />
            </tr>
          ))}
        </tbody>
        {progress.unions.length > 1 && (
          <tfoot>
            <tr>
              <td />
              <th scope="row">{vi.app.sum}</th>
              <Figures row={progress} share={progress.percentHeld} standings={standings} />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Head({ word }: { word: string }) {
  return (
    <th scope="col" rowSpan={2} class="number">
      {word}
    </th>
  );
}

function Figures(props: {
  row: Omit<Row, 'id' | 'name' | 'sides' | 'members'>;
  share: number | null;
  /** False where it was not recorded where the unions stood on that day. */
  standings: boolean;
}) {
  const { row, share, standings } = props;
  const standing = (count: number) => (standings ? formatCount(count) : '–');
  return (
    <>
      <td class="number">{formatCount(row.managed)}</td>
      <td class="number">{formatCount(row.obliged)}</td>
      <td class="number strong">{formatCount(row.held)}</td>
      <td class="share">
        <span class="number">{formatPercent(share)}</span>
        <ShareBar percent={share} />
      </td>
      {STAGES.map(stage => (
        <td key={stage} class="number">
          {standing(row.stages[stage])}
        </td>
      ))}
      <td class="number">{standing(row.reported)}</td>
      <td class="number">{formatCount(row.recognised)}</td>
      <td class={row.overdue > 0 ? 'number late-text' : 'number'}>{standing(row.overdue)}</td>
    </>
  );
}
