import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import type { Reason } from '../../../../lambdas/domain/commands.ts';
import type { Term } from '../../../../lambdas/domain/term.ts';
import { SelectInput, TextInput, Tick } from '../../../design/inputs.tsx';
import { formWords } from '../../../words/vi-forms.ts';

/** The reasons that were ticked, by code, with what was typed to them. */
export type ReasonsDraft = Readonly<Record<string, { readonly note: string; readonly document: string }>>;

/** The reasons for the command. */
export function reasonsOf(draft: ReasonsDraft): Reason[] {
  return Object.entries(draft).map(([code, { note, document }]) => ({
    code,
    ...(note.trim() && { note }),
    ...(document && { document }),
  }));
}

/** The term's reasons to tick, each with a note and the very file that it is about. */
export function ReasonsFields(props: {
  legend: string;
  reasons: Term['returnReasons'];
  documents: CongressView['documents'];
  value: ReasonsDraft;
  onValue: (value: ReasonsDraft) => void;
}) {
  const { value, onValue } = props;
  const files: Record<string, string> = { '': formWords.reasons.whole };
  for (const { id, fileName } of props.documents) files[id] = fileName;
  const toggle = (code: string, isOn: boolean) => {
    const { [code]: _, ...others } = value;
    onValue(isOn ? { ...value, [code]: { note: '', document: '' } } : others);
  };
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      <ul class="lines">
        {props.reasons.map(({ code, label }) => {
          const given = value[code];
          return (
            <li key={code}>
              <Tick label={label} value={given !== undefined} onValue={isOn => toggle(code, isOn)} />
              {given && (
                <div class="grid-2 reason-details">
                  <TextInput
                    label={formWords.reasons.note}
                    value={given.note}
                    maxLength={1000}
                    onValue={note => onValue({ ...value, [code]: { ...given, note } })}
                  />
                  <SelectInput
                    label={formWords.reasons.document}
                    words={files}
                    value={given.document}
                    onValue={document => onValue({ ...value, [code]: { ...given, document } })}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
