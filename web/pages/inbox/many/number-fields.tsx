import type { CongressLine } from '../../../../lambdas/api/contracts.ts';
import { TextInput } from '../../../design/inputs.tsx';
import { manyWords } from '../../../words/vi-many.ts';
import { keyOf } from '../selection.ts';
import { type ManyDraft, numbersOf } from './many-draft.ts';

/** The number of each union's own decision: in turn from the first, and each can be changed. */
export function NumberFields(props: {
  lines: readonly CongressLine[];
  value: ManyDraft;
  onValue: (value: ManyDraft) => void;
}) {
  const { lines, value, onValue } = props;
  const numbers = numbersOf(value, lines);
  return (
    <fieldset>
      <legend>{manyWords.numbers}</legend>
      <p class="soft small">{manyWords.startHint}</p>
      <ul class="lines number-lines">
        {lines.map((line, index) => (
          <li key={keyOf(line)}>
            <TextInput
              label={manyWords.numberOf(line.name)}
              value={numbers[index] ?? ''}
              maxLength={60}
              required
              onValue={number => onValue({ ...value, numbers: { ...value.numbers, [line.union]: number } })}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
