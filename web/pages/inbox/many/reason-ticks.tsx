import type { Term } from '../../../../lambdas/domain/term.ts';
import { TextInput, Tick } from '../../../design/inputs.tsx';
import { manyWords } from '../../../words/vi-many.ts';
import type { ManyDraft } from './many-draft.ts';

/** The term's reasons to tick, each with a note; they are about the whole file of every line. */
export function ReasonTicks(props: {
  reasons: Term['returnReasons'];
  value: ManyDraft['reasons'];
  onValue: (value: ManyDraft['reasons']) => void;
}) {
  const { value, onValue } = props;
  const toggle = (code: string, isOn: boolean) => {
    const { [code]: _, ...others } = value;
    onValue(isOn ? { ...value, [code]: '' } : others);
  };
  return (
    <fieldset>
      <legend>{manyWords.reasons}</legend>
      <ul class="lines">
        {props.reasons.map(({ code, label }) => (
          <li key={code}>
            <Tick label={label} value={value[code] !== undefined} onValue={isOn => toggle(code, isOn)} />
            {value[code] !== undefined && (
              <TextInput
                label={manyWords.reasonNote(label)}
                value={value[code]}
                maxLength={1000}
                onValue={note => onValue({ ...value, [code]: note })}
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
