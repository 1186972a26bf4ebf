import type { ProgressView, TermView } from '../../../lambdas/api/contracts.ts';
import { useMe } from '../../api/use-me.ts';
import { progressWords as words } from '../../words/vi-progress.ts';
import { FigureWords } from './figure.tsx';
import { hasStandings } from './has-standings.ts';
import { type Opens, opensOf } from './opens.ts';
import { neededPace } from './pace.ts';

/** The sentence that leadership reads, with the numbers that qualify it. */
export function Headline({ progress, term }: { progress: ProgressView; term: TermView | undefined }) {
  const { held, obliged, percentHeld, percentHeldOfObliged, pilotsHeld, reported, recognised } = progress;
  const opens = opensOf(progress, useMe());
  return (
    <section class="card headline stack">
      <p class="headline-main">
        <FigureWords count={held} shown="held" opens={opens}>
          <strong>{words.headline(held, progress[progress.denominator], percentHeld)}</strong>
        </FigureWords>
        {pilotsHeld > 0 && (
          <>
            ,{' '}
            <FigureWords count={pilotsHeld} shown="pilots" opens={opens}>
              {words.pilots(pilotsHeld)}
            </FigureWords>
          </>
        )}
        .
      </p>
      {term && <Pace progress={progress} term={term} opens={opens} />}
      <ul class="facts">
        <li>
          <FigureWords count={obliged} shown="obliged" opens={opens}>
            {words.obliged(held, obliged, percentHeldOfObliged)}
          </FigureWords>
        </li>
        <li>
          <FigureWords count={recognised} shown="recognised" opens={opens}>
            {words.recognised(recognised)}
          </FigureWords>
        </li>
        {reported > 0 && (
          <li>
            <FigureWords count={reported} shown="reported" opens={opens}>
              {words.waiting(reported)}
            </FigureWords>
          </li>
        )}
        {hasStandings(progress) && <Overdue progress={progress} opens={opens} />}
      </ul>
    </section>
  );
}

/** How many are late, and whose turn it is. */
function Overdue({ progress, opens }: { progress: ProgressView; opens: Opens }) {
  const { overdue, overdueUnion, overdueUpper } = progress;
  if (overdue === 0) return <li>{words.noneOverdue}</li>;
  return (
    <li class="late-text">
      <FigureWords count={overdue} shown="overdue" opens={opens}>
        {words.overdue(overdue)}
      </FigureWords>
      {': '}
      <FigureWords count={overdueUnion} shown="overdue-union" opens={opens}>
        {words.overdueUnion(overdueUnion)}
      </FigureWords>
      {', '}
      <FigureWords count={overdueUpper} shown="overdue-upper" opens={opens}>
        {words.overdueUpper(overdueUpper)}
      </FigureWords>
    </li>
  );
}

function Pace(props: { progress: ProgressView; term: TermView; opens: Opens }) {
  const pace = neededPace(props.progress, props.term);
  if (!pace) return null;
  return (
    <p>
      <FigureWords count={pace.left} shown="to-hold" opens={props.opens}>
        {words.toHold(pace.left)}
      </FigureWords>{' '}
      {words.daysLeft(pace.workingDays, pace.last)}{' '}
      <strong class="nowrap">{words.perWeek(Math.round(pace.perWeek))}</strong>
      {pace.perDay !== null && <>, {words.perDay(pace.perDay)}</>}
    </p>
  );
}
