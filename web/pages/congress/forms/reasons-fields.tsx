import { useEffect, useRef } from 'preact/hooks';
import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import type { Term } from '../../../../lambdas/domain/term.ts';
import { SelectInput, TextInput } from '../../../design/inputs.tsx';
import { formWords } from '../../../words/vi-forms.ts';
import { MOST_REASONS, type ReasonLine, type ReasonsDraft, withLine } from './reasons-draft.ts';

/** The reasons one below the other, each with its code, the very file it is about, and a note. */
export function ReasonsFields(props: {
  legend: string;
  reasons: Term['returnReasons'];
  documents: CongressView['documents'];
  value: ReasonsDraft;
  onValue: (value: ReasonsDraft) => void;
}) {
  const { onValue } = props;
  const words = formWords.reasons;
  const lines = props.value.length > 0 ? props.value : withLine([]);
  const files: Record<string, string> = { '': words.whole };
  for (const { id, fileName } of props.documents) files[id] = fileName;
  const codes: Record<string, string> = { '': words.choose };
  for (const { code, label } of props.reasons) codes[code] = label;
  const list = useFocusOnNewLine(lines.length);
  const change = (at: number, to: Partial<ReasonLine>) =>
    onValue(lines.map((line, index) => (index === at ? { ...line, ...to } : line)));
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      <ol class="reason-lines" ref={list}>
        {lines.map((line, index) => (
          <li key={index} class="reason-line">
            <div class="grid-2">
              <SelectInput
                label={words.code(index + 1)}
                words={codes}
                value={line.code}
                onValue={code => change(index, { code })}
              />
              <SelectInput
                label={words.document}
                words={files}
                value={line.document}
                onValue={document => change(index, { document })}
              />
            </div>
            <TextInput
              label={words.note}
              value={line.note}
              maxLength={1000}
              onValue={note => change(index, { note })}
            />
            {lines.length > 1 && (
              <button
                type="button"
                class="plain"
                onClick={() => onValue(lines.filter((_, other) => other !== index))}
              >
                {words.removeLine(index + 1)}
              </button>
            )}
          </li>
        ))}
      </ol>
      <div>
        <button
          type="button"
          class="button"
          disabled={lines.length >= MOST_REASONS}
          onClick={() => onValue([...lines, ...withLine([])])}
        >
          {words.add}
        </button>
      </div>
    </fieldset>
  );
}

/** The first field of a line that was added takes the focus; typing goes on there. */
function useFocusOnNewLine(count: number) {
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) list.current?.lastElementChild?.querySelector('select')?.focus();
    before.current = count;
  }, [count]);
  return list;
}
