import { Link } from 'wouter';
import type { CalendarLine, CalendarView } from '../../../lambdas/api/contracts.ts';
import type { Day } from '../../../lambdas/domain/days.ts';
import { congressPlace } from '../../places.ts';
import { calendarWords as words } from '../../words/vi-calendar.ts';
import { dayId, weekdayOf } from './calendar-days.ts';

/** With more than these, days open one by one: a month of a province would be a scroll of hundreds. */
export const MOST_OPEN = 60;

type Props = {
  readonly view: CalendarView;
  readonly term: string;
  /** This day alone. */
  readonly only?: Day | undefined;
};

/** The congresses day by day; each opens its page, for whoever may read that. */
export function CalendarList({ view, term, only }: Props) {
  const uppers = new Map(view.scopes.map(({ union, name }) => [union, name]));
  const shown = only ? view.items.filter(it => it.day === only) : view.items;
  const isOne = new Set(view.items.map(it => it.upper)).size === 1;
  return (
    <>
      {[...Map.groupBy(shown, it => it.day)].map(([day, lines]) => (
        <details key={day} id={dayId(day)} class="card calendar-day" open={shown.length <= MOST_OPEN}>
          <summary>
            <h3>{words.dayHead(words.weekdays[weekdayOf(day)] ?? '', day, lines.length)}</h3>
          </summary>
          <ul class="lines">
            {lines.map(line => (
              <li key={line.union}>
                <Line line={line} term={term} upper={isOne ? undefined : uppers.get(line.upper)} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function Line({ line, term, upper }: { line: CalendarLine; term: string; upper: string | undefined }) {
  const { attendees, clashes } = line;
  const hour = line.time ?? (line.session ? words.sessions[line.session] : words.noHour);
  const lacksPeople = attendees?.length === 0 && line.state !== 'held';
  const about = [
    line.place ?? words.noPlace,
    lacksPeople && words.nobody,
    upper,
    line.kind === 'conference' && words.conference,
  ];
  return (
    <div class="calendar-line">
      <span class="calendar-hour">{hour}</span>
      <div>
        {attendees ? (
          <Link class="row-link" href={congressPlace(term, line.union)}>
            {line.name}
          </Link>
        ) : (
          <strong>{line.name}</strong>
        )}
        <p class="soft small">{about.filter(Boolean).join(' · ')}</p>
        {attendees && attendees.length > 0 && (
          <p class="small">
            {words.attending(attendees.join('; '))} {line.isMine && <span class="tag">{words.mine}</span>}
          </p>
        )}
        {clashes.map(clash => (
          <p key={clash.name} class="small calendar-clash">
            {words.clash(clash.name, placesOf(clash))}
          </p>
        ))}
      </div>
      <span class="small calendar-state">{words.states[line.state]}</span>
    </div>
  );
}

function placesOf({ unions, elsewhere }: CalendarLine['clashes'][number]): string {
  const named = unions.map(({ name, upper }) => (upper ? `${name} (${upper})` : name));
  return [...named, ...(elsewhere > 0 ? [words.elsewhere(elsewhere)] : [])].join('; ');
}
