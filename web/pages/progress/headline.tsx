import type { ProgressView, TermView } from '../../../lambdas/api/contracts.ts';
import { daysBetween, workingDaysBetween } from '../../../lambdas/domain/days.ts';
import { useMe } from '../../api/use-me.ts';
import { vi } from '../../words/vi.ts';
import { FigureWords } from './figure.tsx';
import { finishDay } from './finish-day.ts';
import { hasStandings } from './has-standings.ts';
import { type Opens, opensOf } from './opens.ts';

/** The sentence that leadership reads, with the numbers that qualify it. */
export function Headline({ progress, term }: { progress: ProgressView; term: TermView | undefined }) {
  const { held, obliged, percentHeld, percentHeldOfObliged, pilotsHeld, reported, recognised, overdue } =
    progress;
  const opens = opensOf(progress, useMe());
  return (
    <section class="card headline stack">
      <p class="headline-main">
        <FigureWords count={held} shown="held" opens={opens}>
          <strong>{vi.progress.headline(held, progress[progress.denominator], percentHeld)}</strong>
        </FigureWords>
        {pilotsHeld > 0 && (
          <>
            ,{' '}
            <FigureWords count={pilotsHeld} shown="pilots" opens={opens}>
              {vi.progress.pilots(pilotsHeld)}
            </FigureWords>
          </>
        )}
        .
      </p>
      <ul class="facts">
        <li>
          <FigureWords count={obliged} shown="obliged" opens={opens}>
            {vi.progress.obliged(held, obliged, percentHeldOfObliged)}
          </FigureWords>
        </li>
        <li>
          <FigureWords count={recognised} shown="recognised" opens={opens}>
            {vi.progress.recognised(recognised)}
          </FigureWords>
        </li>
        {reported > 0 && (
          <li>
            <FigureWords count={reported} shown="reported" opens={opens}>
              {vi.progress.waiting(reported)}
            </FigureWords>
          </li>
        )}
        {hasStandings(progress) && (
          <li class={overdue > 0 ? 'late-text' : ''}>
            <FigureWords count={overdue} shown="overdue" opens={opens}>
              {overdue > 0 ? vi.progress.overdue(overdue) : vi.progress.noneOverdue}
            </FigureWords>
          </li>
        )}
      </ul>
      {term && <Pace progress={progress} term={term} opens={opens} />}
    </section>
  );
}

function Pace(props: { progress: ProgressView; term: TermView; opens: Opens }) {
  const { progress, term } = props;
  const last = finishDay(term, 'grassroots');
  const left = progress.obliged - progress.held;
  if (!last || left <= 0 || progress.asOf >= last) return null;
  const perWeek = Math.round((left * 7) / daysBetween(progress.asOf, last));
  const days = workingDaysBetween(progress.asOf, last, term.calendar);
  return (
    <p>
      <FigureWords count={left} shown="to-hold" opens={props.opens}>
        {vi.progress.toHold(left)}
      </FigureWords>{' '}
      {vi.progress.pace(days, last, perWeek)}
    </p>
  );
}
