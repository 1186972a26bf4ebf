import { Link } from 'wouter';
import type { ProgressView } from '../../../lambdas/api/contracts.ts';
import { percent } from '../../../lambdas/domain/progress.ts';
import { STAGES } from '../../../lambdas/domain/stages.ts';
import { useMe } from '../../api/use-me.ts';
import { unionsPlace } from '../../places.ts';
import { vi } from '../../words/vi.ts';
import { progressWords } from '../../words/vi-progress.ts';
import { hasStandings } from './has-standings.ts';
import { opensOf } from './opens.ts';
import { RowFigures } from './row-figures.tsx';
import { STAGE_COLUMNS } from './stage-columns.ts';
import { type WeeklyFigures, weeklyIn } from './weekly.ts';

type Row = ProgressView['unions'][number];

/** A line for each upper-level union, in the order given, and their sum. */
export function ProgressTable(props: {
  progress: ProgressView;
  rows: readonly Row[];
  weekly: WeeklyFigures;
  class?: string;
}) {
  const { progress, rows, weekly } = props;
  const me = useMe();
  const standings = hasStandings(progress);
  return (
    <section class={`table-scroll ${props.class ?? ''}`} aria-label={progressWords.table}>
      <table class="progress-table">
        <caption>{progressWords.caption(progress.asOf, progress.knownAt)}</caption>
        <TableHead hasWeekly={weekly !== 'none'} />
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <td class="number soft">{index + 1}</td>
              <th scope="row">
                <Link class="row-link" href={unionsPlace(progress.term, row.id)}>
                  {row.name}
                </Link>
              </th>
              <RowFigures
                row={row}
                where={row.name}
                share={percent(row.held, row[progress.denominator])}
                standings={standings}
                weekly={weeklyIn(weekly, row.id)}
                opens={opensOf(progress, me, row.id)}
              />
            </tr>
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr>
              <td />
              <th scope="row">{vi.app.sum}</th>
              <RowFigures
                row={progress}
                where={progressWords.everywhere}
                share={progress.percentHeld}
                standings={standings}
                weekly={typeof weekly === 'string' ? weekly : weekly.all}
                opens={opensOf(progress, me)}
              />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function TableHead({ hasWeekly }: { hasWeekly: boolean }) {
  const { columns } = progressWords;
  return (
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
        <Group word={columns.stages} span={STAGES.length} />
        <Head word={columns.reported} />
        <Head word={columns.recognised} />
        <Group word={columns.overdueLong} span={2} />
        {hasWeekly && <Group word={columns.perWeek} span={2} />}
      </tr>
      <tr>
        {STAGE_COLUMNS.map(({ stage, word }) => (
          <SubHead key={stage} word={word} />
        ))}
        <SubHead word={columns.overdueUnion} />
        <SubHead word={columns.overdueUpper} />
        {hasWeekly && <SubHead word={columns.booked} />}
        {hasWeekly && <SubHead word={columns.needed} />}
      </tr>
    </thead>
  );
}

function Head({ word }: { word: string }) {
  return (
    <th scope="col" rowSpan={2} class="number">
      {word}
    </th>
  );
}

function Group({ word, span }: { word: string; span: number }) {
  return (
    <th scope="colgroup" colSpan={span} class="group">
      {word}
    </th>
  );
}

function SubHead({ word }: { word: string }) {
  return (
    <th scope="col" class="number">
      {word}
    </th>
  );
}
