import { useState } from 'preact/hooks';
import type { ProgressView } from '../../../lambdas/api/contracts.ts';
import { DayInput } from '../../design/day-input.tsx';
import { ownValidity } from '../../design/own-validity.ts';
import { progressWords as words } from '../../words/vi-progress.ts';

/** Which day the figures are of, and as known on which. */
export function TwoDates(props: {
  progress: ProgressView;
  onChoose: (days: { asOf: string; knownAt: string }) => void;
}) {
  const { today } = props.progress;
  const [asOf, setAsOf] = useState(props.progress.asOf);
  const [knownAt, setKnownAt] = useState(props.progress.knownAt);
  return (
    <form
      class="two-dates no-print"
      {...ownValidity}
      onSubmit={event => {
        event.preventDefault();
        props.onChoose({ asOf, knownAt });
      }}
    >
      <DayInput label={words.asOf} value={asOf} onValue={setAsOf} max={today} required />
      <DayInput label={words.knownAt} value={knownAt} onValue={setKnownAt} max={today} required />
      <div class="row actions">
        <button type="submit" class="button">
          {words.show}
        </button>
      </div>
    </form>
  );
}
