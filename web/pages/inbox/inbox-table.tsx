import { Link } from 'wouter';
import type { Day } from '../../../lambdas/domain/days.ts';
import { congressPlace } from '../../places.ts';
import { formatDay } from '../../words/format.ts';
import { vi } from '../../words/vi.ts';
import { inboxWords } from '../../words/vi-inbox.ts';
import { timeLeft } from '../../words/vi-tasks.ts';
import type { InboxRow } from './inbox-row.ts';
import { LineState } from './line-state.tsx';
import { matterOf } from './matter-of.ts';
import { keyOf } from './selection.ts';
import { AllTick, RowTick } from './tick.tsx';
import type { Ticks } from './use-ticks.ts';

/** The inbox on a wide screen. */
export function InboxTable({ rows, today, ticks }: { rows: readonly InboxRow[]; today: Day; ticks: Ticks }) {
  const { columns } = vi.inbox;
  return (
    <section class="table-scroll" aria-label={vi.inbox.title}>
      <table class="inbox-table">
        <thead>
          <tr>
            <th scope="col" class="tick-cell">
              <AllTick ticks={ticks} />
            </th>
            <th scope="col">{columns.union}</th>
            <th scope="col">{columns.matter}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" class="number">
              {columns.due}
            </th>
            <th scope="col">{columns.left}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, why, isGone }, index) => (
            <tr key={keyOf(line)} class={ticks.has(line) ? 'is-ticked' : undefined}>
              <td class="tick-cell">
                <RowTick line={line} index={index} ticks={ticks} />
              </td>
              <th scope="row">
                <Link class="row-link" href={congressPlace(line.term, line.union)}>
                  {line.name}
                </Link>
                {why && <p class="why">{why}</p>}
                {line.inPlaceOf && <p class="why">{inboxWords.inPlaceOf(line.inPlaceOf)}</p>}
                {line.lacksMinutes && <p class="why">{inboxWords.lacksMinutes}</p>}
                {line.objection && !line.asks && <p class="why">{inboxWords.shows.objection}</p>}
              </th>
              <td class="matter">{matterOf(line)}</td>
              <td>
                {isGone ? (
                  <span class="soft">{inboxWords.gone}</span>
                ) : (
                  <LineState line={line} today={today} />
                )}
              </td>
              <td class="number">{!isGone && line.clock && formatDay(line.clock.due)}</td>
              <td class={line.clock?.isOverdue ? 'left late-text' : 'left'}>
                {!isGone && line.clock && timeLeft(line.clock)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
