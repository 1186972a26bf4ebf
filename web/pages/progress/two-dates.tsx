import { useState } from 'preact/hooks';
import type { ProgressView } from '../../../lambdas/api/contracts.ts';
import { DayInput } from '../../design/day-input.tsx';
import { ownValidity } from '../../design/own-validity.ts';
import { vi } from '../../words/vi.ts';

/** Which day the figures are of, and as known on which. */
export function TwoDates(props: {
  progress: ProgressView;
  onChoose: (days: { asOf: string; knownAt: string } | undefined) => void;
}) {
  const { today } = props.progress;
  const [asOf, setAsOf] = useState(props.progress.asOf);
  const [knownAt, setKnownAt] = useState(props.progress.knownAt);
  const isNow = props.progress.asOf === today && props.progress.knownAt === today;
  return (
    <form
      class="two-dates"
      {...ownValidity}
      onSubmit={event => {
        event.preventDefault();
        props.onChoose({ asOf, knownAt });
      }}
    >
      <DayInput label={vi.progress.asOf} value={asOf} onValue={setAsOf} max={today} required />
      <DayInput label={vi.progress.knownAt} value={knownAt} onValue={setKnownAt} max={today} required />
      <div class="row actions">
        <button type="submit" class="button">
          {vi.progress.show}
        </button>
        {!isNow && (
          <button type="button" class="plain" onClick={() => props.onChoose(undefined)}>
            {vi.progress.now}
          </button>
        )}
        <button type="button" class="plain" onClick={() => print()}>
          {vi.progress.print}
        </button>
      </div>
    </form>
  );
}
