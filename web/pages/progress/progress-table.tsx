import { Link } from 'wouter';
import type { ProgressView } from '../../../lambdas/api/contracts.ts';
import { percent } from '../../../lambdas/domain/progress.ts';
import { STAGES } from '../../../lambdas/domain/stages.ts';
import { useMe } from '../../api/use-me.ts';
import { ShareBar } from '../../design/share-bar.tsx';
import { unionsPlace } from '../../places.ts';
import { formatPercent } from '../../words/format.ts';
import { vi } from '../../words/vi.ts';
import { Figure } from './figure.tsx';
import { hasStandings } from './has-standings.ts';
import { type Opens, opensOf } from './opens.ts';
import { STAGE_COLUMNS } from './stage-columns.ts';

type Row = ProgressView['unions'][number];

/** A line for each upper-level union in the official order, and their sum. */
export function ProgressTable({ progress, caption }: { progress: ProgressView; caption: string }) {
  const { columns } = vi.progress;
  const me = useMe();
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
              <Figures
                row={row}
                where={row.name}
                share={share(row)}
                standings={standings}
                opens={opensOf(progress, me, row.id)}
              />
            </tr>
          ))}
        </tbody>
        {progress.unions.length > 1 && (
          <tfoot>
            <tr>
              <td />
              <th scope="row">{vi.app.sum}</th>
              <Figures
                row={progress}
                where={vi.progress.everywhere}
                share={progress.percentHeld}
                standings={standings}
                opens={opensOf(progress, me)}
              />
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
  where: string;
  share: number | null;
  /** False where it was not recorded where the unions stood on that day. */
  standings: boolean;
  opens: Opens;
}) {
  const { row, share, standings, where, opens } = props;
  const { columns } = vi.progress;
  const at = { where, opens };
  return (
    <>
      <td class="number">
        <Figure count={row.managed} shown="managed" what={columns.managed} {...at} />
      </td>
      <td class="number">
        <Figure count={row.obliged} shown="obliged" what={columns.obliged} {...at} />
      </td>
      <td class="number strong">
        <Figure count={row.held} shown="held" what={columns.held} {...at} />
      </td>
      <td class="share">
        <span class="number">{formatPercent(share)}</span>
        <ShareBar percent={share} />
      </td>
      {STAGE_COLUMNS.map(({ stage, word }) => (
        <td key={stage} class="number">
          {standings ? <Figure count={row.stages[stage]} shown={`at.${stage}`} what={word} {...at} /> : '–'}
        </td>
      ))}
      <td class="number">
        {standings ? <Figure count={row.reported} shown="reported" what={columns.reported} {...at} /> : '–'}
      </td>
      <td class="number">
        <Figure count={row.recognised} shown="recognised" what={columns.recognised} {...at} />
      </td>
      <td class={row.overdue > 0 ? 'number late-text' : 'number'}>
        {standings ? <Figure count={row.overdue} shown="overdue" what={columns.overdue} {...at} /> : '–'}
      </td>
    </>
  );
}
