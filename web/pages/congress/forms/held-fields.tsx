import type { BallotFault } from '../../../../lambdas/domain/ballots.ts';
import type { Day } from '../../../../lambdas/domain/days.ts';
import type { HeldReport } from '../../../../lambdas/domain/held-report.ts';
import { DayInput } from '../../../design/day-input.tsx';
import { CountInput, SelectInput } from '../../../design/inputs.tsx';
import { Notice } from '../../../design/notice.tsx';
import { vi } from '../../../words/vi.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { sentencesOf } from './ballot-fields.tsx';
import type { HeldDraft } from './held-draft.ts';

/** When and how the event was held, who came, and whether the minutes are here. */
export function HeldFields(props: {
  draft: HeldDraft;
  onDraft: (draft: HeldDraft) => void;
  event: string;
  today: Day;
  faults: readonly BallotFault[];
  quorum: { of: number; in: number };
  faultOf: (path: string) => string | undefined;
  /** The minutes are filed, or not, and are not asked for here. */
  keepsMinutes?: true;
}) {
  const { draft, onDraft, event, faultOf } = props;
  const words = formWords.held;
  const presidentBy = Object.fromEntries(
    Object.entries(vi.codes.presidentBy).map(([by, word]) => [by, word(event)]),
  ) as Record<HeldReport['presidentBy'], string>;
  const sentences = sentencesOf(props, undefined);
  return (
    <>
      <div class="grid-2">
        <DayInput
          label={words.on(event)}
          value={draft.on}
          max={props.today}
          required
          fault={faultOf('held.on')}
          onValue={on => onDraft({ ...draft, on })}
        />
        <DayInput
          label={words.from}
          value={draft.from}
          max={draft.on || props.today}
          fault={faultOf('held.from')}
          onValue={from => onDraft({ ...draft, from })}
        />
        <SelectInput
          label={words.form}
          words={vi.codes.forms}
          value={draft.form}
          onValue={form => onDraft({ ...draft, form })}
        />
        <SelectInput
          label={words.presidentBy}
          words={presidentBy}
          value={draft.presidentBy}
          onValue={by => onDraft({ ...draft, presidentBy: by })}
        />
      </div>
      <div class="grid-2 keep" data-wrong={sentences.length > 0 || undefined}>
        <CountInput
          label={words.summoned}
          value={draft.summoned}
          required
          fault={faultOf('held.summoned')}
          onValue={summoned => onDraft({ ...draft, summoned })}
        />
        <CountInput
          label={words.present}
          value={draft.present}
          required
          fault={faultOf('held.present')}
          onValue={present => onDraft({ ...draft, present })}
        />
      </div>
      <div role="status">
        {sentences.length > 0 && (
          <Notice tone="back">
            {sentences.map(sentence => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        )}
      </div>
      <SelectInput
        label={words.attendedBy}
        words={words.attended}
        value={draft.attendedBy ?? ''}
        onValue={attendedBy => onDraft({ ...draft, attendedBy })}
      />
      {!props.keepsMinutes && (
        <SelectInput
          label={words.minutes}
          words={{ attached: words.attached, follow: words.follow }}
          value={draft.minutes}
          onValue={minutes => onDraft({ ...draft, minutes })}
        />
      )}
    </>
  );
}
