import type { HeldReport } from '../../../../lambdas/domain/held-report.ts';
import { CountInput } from '../../../design/inputs.tsx';
import { formWords } from '../../../words/vi-forms.ts';

type People = HeldReport['people'];

const FIELDS = Object.keys(formWords.held.peopleFields) as (keyof People)[];

/** Counts of people for leadership's second sheet; no names, and none of them must be typed. */
export function PeopleFields({ value, onValue }: { value: People; onValue: (value: People) => void }) {
  return (
    <details class="foldable">
      <summary>{formWords.held.people}</summary>
      <div class="grid-2 grid-3 keep">
        {FIELDS.map(field => (
          <CountInput
            key={field}
            label={formWords.held.peopleFields[field]}
            value={value[field]}
            onValue={count => onValue({ ...value, [field]: count })}
          />
        ))}
      </div>
    </details>
  );
}
