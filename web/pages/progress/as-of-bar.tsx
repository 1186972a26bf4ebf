import { useState } from 'preact/hooks';
import type { ProgressView } from '../../../lambdas/api/contracts.ts';
import type { Dates } from '../../places.ts';
import { formatDay } from '../../words/format.ts';
import { progressWords as words } from '../../words/vi-progress.ts';
import type { SignedState } from './sign-offs.ts';
import { TwoDates } from './two-dates.tsx';

/** The days that everything below is of, and the way to other ones. */
export function AsOfBar(props: {
  progress: ProgressView;
  /** Undefined while it is on its way, null for those who do not read sign-offs. */
  signed: SignedState | null | undefined;
  onChoose: (days: Dates | undefined) => void;
}) {
  const { today, asOf, knownAt } = props.progress;
  const [isChoosing, setChoosing] = useState(false);
  const isNow = asOf >= today && knownAt >= today;
  const choose = (days: Dates | undefined) => {
    setChoosing(false);
    props.onChoose(days);
  };
  return (
    <section class={isNow ? 'as-of' : 'as-of is-past'} aria-label={words.bar}>
      <div class="as-of-line">
        <dl>
          <Said word={words.asOf}>{formatDay(asOf)}</Said>
          <Said word={words.knownAt}>{formatDay(knownAt)}</Said>
        </dl>
        {!isNow && <strong class="as-of-past">{words.past}</strong>}
        {props.signed !== null && <SignedMark signed={props.signed} />}
        <div class="as-of-actions no-print">
          {!isNow && (
            <button type="button" class="button" onClick={() => choose(undefined)}>
              {words.now}
            </button>
          )}
          <button
            type="button"
            class="plain"
            aria-expanded={isChoosing}
            onClick={() => setChoosing(!isChoosing)}
          >
            {words.otherDays}
          </button>
          <button type="button" class="plain" onClick={() => print()}>
            {words.print}
          </button>
        </div>
      </div>
      {isChoosing && <TwoDates progress={props.progress} onChoose={choose} />}
    </section>
  );
}

function SignedMark({ signed }: { signed: SignedState | undefined }) {
  if (!signed) return <span class="as-of-mark soft">…</span>;
  if (!signed.exact) return <span class="as-of-mark soft">{words.notSigned}</span>;
  return <strong class="as-of-mark done-text">{words.signed(signed.exact.number)}</strong>;
}

function Said({ word, children }: { word: string; children: string }) {
  return (
    <div>
      <dt>{word}</dt> <dd>{children}</dd>
    </div>
  );
}
