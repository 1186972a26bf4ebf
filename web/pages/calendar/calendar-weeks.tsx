import { useState } from 'preact/hooks';
import type { CalendarView } from '../../../lambdas/api/contracts.ts';
import { Notice } from '../../design/notice.tsx';
import { calendarWords as words } from '../../words/vi-calendar.ts';

/** Crowds told at first. */
const FEW = 5;

/** How many congresses each week has beside how many are needed, and where more come together than can be attended. */
export function CalendarWeeks({ view }: { view: CalendarView }) {
  return (
    <>
      <section class="card stack" aria-label={words.weeks}>
        <ul class="calendar-weeks">
          {view.weeks.map(({ from, to, count }) => (
            <li key={from}>
              <span>{words.week(from, to)}</span>
              <strong>{words.weekCount(count, view.neededPerWeek)}</strong>
            </li>
          ))}
        </ul>
      </section>
      {view.crowds.length > 0 && <Crowds view={view} />}
    </>
  );
}

function Crowds({ view: { crowds, capacity } }: { view: CalendarView }) {
  const [isWhole, setWhole] = useState(false);
  const { perHalfDay, perWeek } = capacity;
  const isSure = perHalfDay.confirmed && perWeek.confirmed;
  const lead = isSure ? words.crowdLeadSure : words.crowdLead;
  const shown = isWhole ? crowds : crowds.slice(0, FEW);
  return (
    <Notice tone="back" title={words.crowds}>
      <p class="small">{lead(perHalfDay.value, perWeek.value)}</p>
      <ul class="calendar-crowds">
        {shown.map(({ upper, name, day, session, count }) => (
          <li key={`${upper}${day}${session}`}>
            {words.crowd(name, session ? words.inSession(session, day) : words.inWeek(day), count)}
          </li>
        ))}
      </ul>
      {shown.length < crowds.length && (
        <div>
          <button type="button" class="button" onClick={() => setWhole(true)}>
            {words.more(crowds.length - shown.length)}
          </button>
        </div>
      )}
    </Notice>
  );
}
