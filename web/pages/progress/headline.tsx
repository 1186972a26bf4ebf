import type { ProgressView, TermView } from '../../../lambdas/api/contracts.ts';
import { daysBetween, workingDaysBetween } from '../../../lambdas/domain/days.ts';
import { vi } from '../../words/vi.ts';
import { finishDay } from './finish-day.ts';
import { hasStandings } from './has-standings.ts';

/** The sentence that leadership reads, with the numbers that qualify it. */
export function Headline({ progress, term }: { progress: ProgressView; term: TermView | undefined }) {
  const { held, obliged, percentHeld, percentHeldOfObliged, pilotsHeld, reported, recognised, overdue } =
    progress;
  const facts = [
    vi.progress.obliged(held, obliged, percentHeldOfObliged),
    vi.progress.recognised(recognised),
    ...(reported > 0 ? [vi.progress.waiting(reported)] : []),
  ];
  return (
    <section class="card headline stack">
      <p class="headline-main">
        <strong>{vi.progress.headline(held, progress[progress.denominator], percentHeld)}</strong>
        {pilotsHeld > 0 && <>, {vi.progress.pilots(pilotsHeld)}</>}.
      </p>
      <ul class="facts">
        {facts.map(fact => (
          <li key={fact}>{fact}</li>
        ))}
        {hasStandings(progress) && (
          <li class={overdue > 0 ? 'late-text' : ''}>
            {overdue > 0 ? vi.progress.overdue(overdue) : vi.progress.noneOverdue}
          </li>
        )}
      </ul>
      {term && <Pace progress={progress} term={term} />}
    </section>
  );
}

function Pace({ progress, term }: { progress: ProgressView; term: TermView }) {
  const last = finishDay(term, 'grassroots');
  const left = progress.obliged - progress.held;
  if (!last || left <= 0 || progress.asOf >= last) return null;
  const perWeek = Math.round((left * 7) / daysBetween(progress.asOf, last));
  const days = workingDaysBetween(progress.asOf, last, term.calendar);
  return <p>{vi.progress.pace(left, days, last, perWeek)}</p>;
}
