import { Link } from 'wouter';
import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import type { Day } from '../../../lambdas/domain/days.ts';
import { StandingOf } from '../../design/standing-of.tsx';
import { congressPlace } from '../../places.ts';
import { formatDay } from '../../words/format.ts';
import { timeLeft } from '../../words/vi-tasks.ts';
import { matterOf } from './matter-of.ts';

/** The inbox on a phone. */
export function InboxCards({ items, today }: { items: readonly CongressLine[]; today: Day }) {
  return (
    <ul class="cards">
      {items.map(line => (
        <li key={`${line.term}/${line.union}`}>
          <Link class="row-link" href={congressPlace(line.term, line.union)}>
            {line.name}
          </Link>
          <p>{matterOf(line)}</p>
          <div class="row spread">
            <StandingOf line={line} today={today} />
            {line.clock && (
              <span class={line.clock.isOverdue ? 'late-text small' : 'soft small'}>
                {formatDay(line.clock.due)} · {timeLeft(line.clock)}
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
