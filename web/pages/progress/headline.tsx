import type { ProgressView, TermView } from '../../../lambdas/api/contracts.ts';
import { useMe } from '../../api/use-me.ts';
import { progressWords as words } from '../../words/vi-progress.ts';
import { FigureWords } from './figure.tsx';
import { hasStandings } from './has-standings.ts';
import { type Opens, opensOf } from './opens.ts';
import { PaceWords, type Verdict } from './pace-words.tsx';
import type { SignedState } from './sign-offs.ts';
import { SinceSigned } from './since-signed.tsx';

/** The sentence that leadership reads, with the numbers that qualify it. */
export function Headline(props: {
  progress: ProgressView;
  term: TermView | undefined;
  /** How it has gone so far; undefined while that is on its way, null where it is not told. */
  verdict: Verdict | null | undefined;
  /** Undefined while it is on its way, null for those who do not read sign-offs. */
  signed: SignedState | null | undefined;
}) {
  const { progress, term } = props;
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
      <PaceWords progress={progress} term={term} verdict={props.verdict} opens={opens} />
      {props.signed !== null && <SinceSigned progress={progress} signed={props.signed} />}
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
