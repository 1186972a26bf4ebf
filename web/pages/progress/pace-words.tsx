import type { OutlookView, ProgressView, TermView } from '../../../lambdas/api/contracts.ts';
import { progressWords as words } from '../../words/vi-progress.ts';
import { FigureWords } from './figure.tsx';
import type { Opens } from './opens.ts';
import { neededPace } from './pace.ts';

/** How the pace so far stands to the one that is needed. */
export type Verdict = OutlookView['pace'];

/** What is left to hold, the pace that it needs, and whether the pace so far is enough. */
export function PaceWords(props: {
  progress: ProgressView;
  term: TermView | undefined;
  verdict: Verdict | null | undefined;
  opens: Opens;
}) {
  const { progress, term, verdict } = props;
  if (!term) return <p class="verdict" />;
  const pace = neededPace(progress, term);
  if (!pace) return null;
  if (pace.left <= 0) return <p class="verdict done-text">{words.allHeld}</p>;
  const { perWeek, perWorkingDay } = pace;
  return (
    <>
      <p>
        <FigureWords count={pace.left} shown="to-hold" opens={props.opens}>
          {words.toHold(pace.left)}
        </FigureWords>{' '}
        {perWeek === null ? (
          words.daysOver(pace.last)
        ) : (
          <>
            {words.daysLeft(pace.workingDays, pace.last)}{' '}
            <strong class="whole">{words.perWeek(perWeek)}</strong>
            {perWorkingDay === null ? '.' : <>, {words.perDay(perWorkingDay)}</>}
          </>
        )}
      </p>
      {perWorkingDay !== null && verdict !== null && (
        <p class="verdict">{verdict && <VerdictWords verdict={verdict} needed={perWorkingDay} />}</p>
      )}
    </>
  );
}

function VerdictWords({ verdict, needed }: { verdict: Verdict; needed: number }) {
  const { isOnTrack, soFar } = verdict;
  return (
    <>
      <strong class={isOnTrack ? 'done-text' : 'late-text'}>
        {isOnTrack ? words.onTrack : words.behind}
      </strong>
      {': '}
      {soFar?.perWorkingDay == null ? words.noneYet : words.soFar(soFar.from, soFar.perWorkingDay, needed)}
    </>
  );
}
