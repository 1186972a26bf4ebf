import { useState } from 'preact/hooks';
import type { CalendarView } from '../../../lambdas/api/contracts.ts';
import { type Day, plusDays } from '../../../lambdas/domain/days.ts';
import { formatCount } from '../../words/format.ts';
import { calendarWords as words } from '../../words/vi-calendar.ts';
import { dayId, weekdayOf } from './calendar-days.ts';
import { CalendarList, MOST_OPEN } from './calendar-list.tsx';

/** Shades of a day, from few congresses to the most of a day that is shown. */
const SHADES = 3;

type Props = { readonly view: CalendarView; readonly term: string; readonly first: Day };

/** The days of a month as on a wall, and the congresses below: of the chosen day alone where they would be hundreds. */
export function CalendarMonth({ view, term, first }: Props) {
  const [chosen, setChosen] = useState(first);
  const isMany = view.items.length > MOST_OPEN;
  return (
    <>
      <Grid view={view} chosen={isMany ? chosen : undefined} onDay={isMany ? setChosen : showDay} />
      <CalendarList view={view} term={term} only={isMany ? chosen : undefined} />
    </>
  );
}

type GridProps = {
  readonly view: CalendarView;
  readonly chosen: Day | undefined;
  readonly onDay: (day: Day) => void;
};

function Grid({ view, chosen, onDay }: GridProps) {
  const counts = new Map([...Map.groupBy(view.items, it => it.day)].map(([day, all]) => [day, all.length]));
  const most = Math.max(...counts.values());
  const [first] = view.weeks;
  return (
    <section class="card stack no-print">
      <table class="calendar-month">
        <caption>{words.grid}</caption>
        <thead>
          <tr>
            {first &&
              daysOf(first.from).map(day => (
                <th key={day} scope="col" abbr={words.weekdays[weekdayOf(day)]}>
                  {words.shortWeekdays[weekdayOf(day)]}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {view.weeks.map(({ from }) => (
            <tr key={from}>
              {daysOf(from).map(day => (
                <td
                  key={day}
                  class={`shade-${Math.ceil(((counts.get(day) ?? 0) / most) * SHADES)}`}
                  {...(day === view.today && { 'aria-current': 'date' as const })}
                >
                  <span class="calendar-date">{Number(day.slice(8))}</span>
                  <Count day={day} count={counts.get(day) ?? 0} chosen={chosen} onDay={onDay} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small soft">{words.gridHint}</p>
    </section>
  );
}

type CountProps = Omit<GridProps, 'view'> & { readonly day: Day; readonly count: number };

function Count({ day, count, chosen, onDay }: CountProps) {
  if (count === 0) return null;
  const isPressed = chosen && { 'aria-pressed': day === chosen };
  return (
    <button
      type="button"
      class="plain"
      {...isPressed}
      aria-label={labelOf(day, count)}
      onClick={() => onDay(day)}
    >
      {formatCount(count)}
    </button>
  );
}

function labelOf(day: Day, count: number): string {
  return words.dayHead(words.weekdays[weekdayOf(day)] ?? '', day, count);
}

/** Opens the list of a day further down, and goes there; whoever uses the keyboard goes on from it. */
function showDay(day: Day): void {
  const list = document.getElementById(dayId(day));
  if (!(list instanceof HTMLDetailsElement)) return;
  list.open = true;
  list.scrollIntoView();
  list.querySelector('summary')?.focus();
}

function daysOf(monday: Day): Day[] {
  return Array.from({ length: 7 }, (_, index) => plusDays(monday, index));
}
