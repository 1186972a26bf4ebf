import { Link } from 'wouter';
import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import type { Day } from '../../../lambdas/domain/days.ts';
import { StandingOf } from '../../design/standing-of.tsx';
import { useIsNarrow } from '../../design/use-is-narrow.ts';
import { congressPlace } from '../../places.ts';
import { formatDay } from '../../words/format.ts';
import { vi } from '../../words/vi.ts';
import { congress as words } from '../../words/vi-congress.ts';
import { timeLeft } from '../../words/vi-tasks.ts';

type Lines = { items: readonly CongressLine[]; today: Day };

/** Unions with where their congress stands: a table, or cards on a phone. */
export function UnionLines(props: Lines) {
  return useIsNarrow() ? <Cards {...props} /> : <Table {...props} />;
}

function Table({ items, today }: Lines) {
  const { columns } = vi.unions;
  return (
    <section class="table-scroll" aria-label={vi.nav.register}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.union}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.turn}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col" class="number">
              {columns.date}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(line => (
            <tr key={line.union}>
              <th scope="row">
                <Name line={line} />
              </th>
              <td>
                <StandingOf line={line} today={today} />
              </td>
              <td>{line.clock && vi.unions.turns[line.clock.turn]}</td>
              <td class={line.clock?.isOverdue ? 'left late-text' : 'left'}>
                {line.clock && `${formatDay(line.clock.due)} · ${timeLeft(line.clock)}`}
              </td>
              <td class="number">{formatWhen(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cards({ items, today }: Lines) {
  return (
    <ul class="cards">
      {items.map(line => (
        <li key={line.union}>
          <Name line={line} />
          <div class="row spread">
            <StandingOf line={line} today={today} />
            {formatWhen(line) && <span class="small soft">{formatWhen(line)}</span>}
          </div>
          {line.clock && (
            <p class={line.clock.isOverdue ? 'late-text small' : 'soft small'}>
              {words.page.turn[line.clock.turn]} · {words.page.due(line.clock.due)}, {timeLeft(line.clock)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Name({ line }: { line: CongressLine }) {
  return (
    <span class="row">
      <Link class="row-link" href={congressPlace(line.term, line.union)}>
        {line.name}
      </Link>
      {line.pilotOf && <span class="tag">{words.page.pilotShort}</span>}
    </span>
  );
}

function formatWhen({ heldOn, date }: CongressLine): string {
  const day = heldOn ?? date;
  return day ? formatDay(day) : '';
}
