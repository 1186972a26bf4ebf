import { Link } from 'wouter';
import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import type { Day } from '../../../lambdas/domain/days.ts';
import { StandingOf } from '../../design/standing-of.tsx';
import { congressPlace } from '../../places.ts';
import { formatDay } from '../../words/format.ts';
import { vi } from '../../words/vi.ts';
import { timeLeft } from '../../words/vi-tasks.ts';
import { matterOf } from './matter-of.ts';

/** The inbox on a wide screen. */
export function InboxTable({ items, today }: { items: readonly CongressLine[]; today: Day }) {
  const { columns } = vi.inbox;
  return (
    <section class="table-scroll" aria-label={vi.inbox.title}>
      <table>
        <thead>
          <tr>
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
          {items.map(line => (
            <tr key={`${line.term}/${line.union}`}>
              <th scope="row">
                <Link class="row-link" href={congressPlace(line.term, line.union)}>
                  {line.name}
                </Link>
              </th>
              <td>{matterOf(line)}</td>
              <td>
                <StandingOf line={line} today={today} />
              </td>
              <td class="number">{line.clock && formatDay(line.clock.due)}</td>
              <td class={line.clock?.isOverdue ? 'left late-text' : 'left'}>
                {line.clock && timeLeft(line.clock)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
