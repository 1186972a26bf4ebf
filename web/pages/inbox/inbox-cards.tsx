import { Link } from 'wouter';
import type { Day } from '../../../lambdas/domain/days.ts';
import { congressPlace } from '../../places.ts';
import { formatDay } from '../../words/format.ts';
import { inboxWords } from '../../words/vi-inbox.ts';
import { timeLeft } from '../../words/vi-tasks.ts';
import type { InboxRow } from './inbox-row.ts';
import { LineState } from './line-state.tsx';
import { matterOf } from './matter-of.ts';
import { keyOf } from './selection.ts';
import { AllTick, RowTick } from './tick.tsx';
import type { Ticks } from './use-ticks.ts';

/** The inbox on a phone. */
export function InboxCards({ rows, today, ticks }: { rows: readonly InboxRow[]; today: Day; ticks: Ticks }) {
  return (
    <>
      <AllTick ticks={ticks} isNamed />
      <ul class="cards">
        {rows.map(({ line, why, isGone }, index) => (
          <li key={keyOf(line)} class={ticks.has(line) ? 'is-ticked' : undefined}>
            <div class="card-head">
              <Link class="row-link" href={congressPlace(line.term, line.union)}>
                {line.name}
              </Link>
              <RowTick line={line} index={index} ticks={ticks} />
            </div>
            {why && <p class="why">{why}</p>}
            {line.inPlaceOf && <p class="why">{inboxWords.inPlaceOf(line.inPlaceOf)}</p>}
            {line.lacksMinutes && <p class="why">{inboxWords.lacksMinutes}</p>}
            {line.objection && !line.asks && <p class="why">{inboxWords.shows.objection}</p>}
            <p>{matterOf(line)}</p>
            {isGone ? (
              <p class="soft">{inboxWords.gone}</p>
            ) : (
              <div class="row spread">
                <LineState line={line} today={today} />
                {line.clock && (
                  <span class={line.clock.isOverdue ? 'late-text small' : 'soft small'}>
                    {formatDay(line.clock.due)} · {timeLeft(line.clock)}
                  </span>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
