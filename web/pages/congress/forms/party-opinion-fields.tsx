import type { Day } from '../../../../lambdas/domain/days.ts';
import { DayInput } from '../../../design/day-input.tsx';
import { TextInput } from '../../../design/inputs.tsx';
import { formWords } from '../../../words/vi-forms.ts';

/** The Party cell's opinion as typed: number, day and body; all empty where it is not given. */
export type OpinionDraft = { readonly number: string; readonly on: string; readonly body: string };

/** An opinion of which nothing was typed. */
export const NO_OPINION: OpinionDraft = { number: '', on: '', body: '' };

/** The opinion for the command, or undefined while it is incomplete. */
export function opinionOf(draft: OpinionDraft): OpinionDraft | undefined {
  return draft.number.trim() && draft.on && draft.body.trim() ? draft : undefined;
}

/** Number, day and body of the Party cell's opinion; a file of it need not be sent. */
export function PartyOpinionFields(props: {
  value: OpinionDraft;
  onValue: (value: OpinionDraft) => void;
  today: Day;
  faultOf: (path: string) => string | undefined;
}) {
  const { value, onValue } = props;
  const words = formWords.packet;
  return (
    <fieldset>
      <legend>{words.party}</legend>
      <div class="stack">
        <p class="soft small">{words.partyHint}</p>
        <div class="grid-3 grid-2">
          <TextInput
            label={words.partyNumber}
            value={value.number}
            maxLength={60}
            fault={props.faultOf('partyOpinion.number')}
            onValue={number => onValue({ ...value, number })}
          />
          <DayInput
            label={words.partyOn}
            value={value.on}
            max={props.today}
            fault={props.faultOf('partyOpinion.on')}
            onValue={on => onValue({ ...value, on })}
          />
          <TextInput
            label={words.partyBody}
            value={value.body}
            maxLength={150}
            fault={props.faultOf('partyOpinion.body')}
            onValue={body => onValue({ ...value, body })}
          />
        </div>
      </div>
    </fieldset>
  );
}
