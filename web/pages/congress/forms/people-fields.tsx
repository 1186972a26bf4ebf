import type { HeldReport } from '../../../../lambdas/domain/held-report.ts';
import { peopleFaults } from '../../../../lambdas/domain/people-faults.ts';
import { CountInput, SelectInput } from '../../../design/inputs.tsx';
import { formWords } from '../../../words/vi-forms.ts';
import { type HeldDraft, heldReportOf } from './held-draft.ts';

type People = HeldReport['people'];

const COMMITTEE: readonly (keyof People)[] = [
  'committee',
  'women',
  'minorities',
  'party',
  'under35',
  'firstTime',
  'university',
  'vacant',
];
const DELEGATES: readonly (keyof People)[] = [
  'delegates',
  'reserveDelegates',
  'delegateWomen',
  'delegateMinorities',
];

/** Counts of people for leadership's second sheet; no names, and none of them must be typed. */
export function PeopleFields(props: {
  draft: HeldDraft;
  onDraft: (draft: HeldDraft) => void;
  /** The union is so small that it elects a president only. */
  electsPresident: boolean;
  youngBelow: number;
  /** Whether the president is new was told, and can be told otherwise but not left open again. */
  isPresidentTold?: boolean;
  faultOf: (path: string) => string | undefined;
}) {
  const { draft, onDraft, youngBelow } = props;
  const words = formWords.held;
  const faults = peopleFaultsByField(draft, youngBelow);
  const { '': untold, ...told } = words.presidents;
  const presidents = (props.isPresidentTold ? told : { '': untold, ...told }) as typeof words.presidents;
  const counts = (fields: readonly (keyof People)[]) =>
    fields.map(field => (
      <CountInput
        key={field}
        label={words.peopleFields[field](youngBelow)}
        value={draft.people[field]}
        fault={faults[field] ?? props.faultOf(`held.people.${field}`)}
        onValue={count => onDraft({ ...draft, people: { ...draft.people, [field]: count } })}
      />
    ));
  return (
    <details class="foldable" open={Object.keys(faults).length > 0 || undefined}>
      <summary>{words.people}</summary>
      <div class="stack">
        {!props.electsPresident && (
          <fieldset>
            <legend>{words.peopleGroups.committee}</legend>
            <div class="grid-2 grid-4 keep">{counts(COMMITTEE)}</div>
          </fieldset>
        )}
        <fieldset>
          <legend>{words.peopleGroups.president}</legend>
          <div class="grid-2 keep">
            <SelectInput
              label={words.president}
              words={presidents}
              value={draft.president ?? ''}
              fault={faults.president ?? props.faultOf('held.president')}
              onValue={president => onDraft({ ...draft, president })}
            />
            {!props.electsPresident && counts(['inspection'])}
          </div>
        </fieldset>
        <fieldset>
          <legend>{words.peopleGroups.delegates}</legend>
          <div class="grid-2 grid-4 keep">{counts(DELEGATES)}</div>
        </fieldset>
      </div>
    </details>
  );
}

/** What cannot be in the counts of people typed so far, in sentences by field. */
export function peopleFaultsByField(
  draft: HeldDraft,
  youngBelow: number,
): Partial<Record<keyof People | 'president', string>> {
  const { people, ...report } = heldReportOf(draft);
  const sentences = peopleFaults({ ...report, people }).map(fault => {
    if (fault.code === 'president-not-elected') return ['president', formWords.held.presidentNotElected];
    const say = fault.code === 'part-over-committee' ? 'partOverCommittee' : 'partOverDelegates';
    const what = formWords.held.peopleFields[fault.field](youngBelow);
    return [fault.field, formWords.held[say](what, people[fault.field] ?? 0, fault.of)];
  });
  return Object.fromEntries(sentences);
}
