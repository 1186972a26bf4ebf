import type { Day } from '../../../../lambdas/domain/days.ts';
import { DayInput } from '../../../design/day-input.tsx';
import { SelectInput, TextInput } from '../../../design/inputs.tsx';
import { vi } from '../../../words/vi.ts';
import { formWords } from '../../../words/vi-forms.ts';
import type { RulingDraft } from './ruling-draft.ts';

/** On whose authority, under which number, dated when and signed by whom. It may be dated before today. */
export function RulingFields(props: {
  value: RulingDraft;
  onValue: (value: RulingDraft) => void;
  today: Day;
  /** An example of the number. */
  example: string;
  faultOf: (path: string) => string | undefined;
}) {
  const { value, onValue, today, faultOf } = props;
  const words = formWords.ruling;
  return (
    <fieldset>
      <legend>{words.legend}</legend>
      <div class="grid-2">
        <SelectInput
          label={words.basis}
          words={vi.codes.bases}
          value={value.basis}
          onValue={basis => onValue({ ...value, basis })}
        />
        <DayInput
          label={words.basisOn}
          value={value.basisOn}
          max={today}
          required={value.basis === 'standing-committee-meeting'}
          fault={faultOf('ruling.basisOn')}
          onValue={basisOn => onValue({ ...value, basisOn })}
        />
        <TextInput
          label={words.documentNo}
          value={value.documentNo}
          placeholder={props.example}
          maxLength={60}
          required
          fault={faultOf('ruling.documentNo')}
          onValue={documentNo => onValue({ ...value, documentNo })}
        />
        <DayInput
          label={words.on}
          value={value.on}
          max={today}
          required
          fault={faultOf('ruling.on')}
          onValue={on => onValue({ ...value, on })}
        />
        <TextInput
          label={words.signer}
          value={value.signer}
          maxLength={100}
          required
          suggestions={words.signers}
          fault={faultOf('ruling.signer')}
          onValue={signer => onValue({ ...value, signer })}
        />
      </div>
    </fieldset>
  );
}
