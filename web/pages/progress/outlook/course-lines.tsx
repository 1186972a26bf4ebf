import { Link } from 'wouter';
import type { OutlookView } from '../../../../lambdas/api/contracts.ts';
import { formatCount, formatDay } from '../../../words/format.ts';
import { outlookWords as words } from '../../../words/vi-outlook.ts';
import { progressWords } from '../../../words/vi-progress.ts';
import { type CourseLine, courseTable } from './course.ts';

/** Where the list of those that had held their congress on a day opens; undefined where it opens none. */
export type OpensOn = (day: string) => string | undefined;

/** The figures of the chart as a table, week by week. */
export function CourseLines({ outlook, opensOn }: { outlook: OutlookView; opensOn: OpensOn }) {
  const { columns } = words;
  return (
    <details class="foldable no-print">
      <summary>{words.table}</summary>
      <section class="table-scroll" aria-label={words.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.day}</th>
              {(['held', 'booked', 'needed', 'obliged', 'managed'] as const).map(column => (
                <th key={column} scope="col" class="number">
                  {columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {courseTable(outlook).map(line => (
              <tr key={line.day} class={line.day === outlook.asOf ? 'strong' : ''}>
                <th scope="row">{formatDay(line.day)}</th>
                <td class="number">
                  <Held line={line} opensOn={opensOn} />
                </td>
                <td class="number">{count(line.booked)}</td>
                <td class="number">{count(line.needed)}</td>
                <td class="number">{count(line.obliged)}</td>
                <td class="number">{count(line.managed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Held({ line, opensOn }: { line: CourseLine; opensOn: OpensOn }) {
  const place = line.held ? opensOn(line.day) : undefined;
  if (!place) return <>{count(line.held)}</>;
  const label = progressWords.open(words.heldOn(line.day), progressWords.everywhere, line.held ?? 0);
  return (
    <Link class="figure" href={place} state={{ from: 'progress' }} aria-label={label}>
      {count(line.held)}
    </Link>
  );
}

const count = (value: number | undefined) => (value === undefined ? '–' : formatCount(value));
