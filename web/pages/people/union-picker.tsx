import { useId, useState } from 'preact/hooks';
import { useAnswer } from '../../api/use-answer.ts';
import { useMe } from '../../api/use-me.ts';
import { failureText } from '../../design/failure.tsx';
import { Field } from '../../design/field.tsx';
import { vi } from '../../words/vi.ts';
import { peopleWords as words } from '../../words/vi-people.ts';
import type { Office } from './use-offices.ts';

const SHOWN = 8;

type Choice = { readonly id: string; readonly name: string };

/** One union under `office`, or the office itself, found by its name while it is typed. */
export function UnionPicker(props: {
  office: Office;
  union: Choice | undefined;
  fault: string | undefined;
  onUnion: (union: Choice) => void;
}) {
  const { office, union, fault, onUnion } = props;
  const term = useMe().terms[0]?.id ?? '';
  const name = useId();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(union === undefined);
  const search = text.normalize('NFC').trim();
  const query = { parent: office.id, limit: SHOWN, ...(search && { search }) };
  const found = useAnswer(
    'unions',
    { params: { term }, query },
    { enabled: term !== '', keepsPrevious: true },
  );
  // Where one stands the others stand back, until somebody looks for them.
  const isSettled = union !== undefined && !isOpen;
  const choices: Choice[] = isSettled
    ? []
    : [
        ...(search === '' ? [{ id: office.id, name: words.form.unionOwn(office.name) }] : []),
        ...(found.data?.items ?? []).map(line => ({ id: line.union, name: line.name })),
      ];
  return (
    <div class="stack">
      <Field label={words.form.union} fault={fault}>
        {control => (
          <input
            {...control}
            type="search"
            maxLength={100}
            value={text}
            onInput={event => {
              setText(event.currentTarget.value);
              setOpen(true);
            }}
            onKeyDown={event => {
              // What is found shows by itself; the form is sent by its own button.
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
        )}
      </Field>
      <fieldset class="bare union-choices">
        <legend class="visually-hidden">{words.form.unionPick}</legend>
        {choices.map(choice => (
          <label key={choice.id} class="choice">
            <input
              type="radio"
              name={name}
              checked={choice.id === union?.id}
              onChange={() => onUnion(choice)}
            />
            <span>{choice.name}</span>
          </label>
        ))}
      </fieldset>
      <p role="status" class="soft small">
        {found.isError && failureText(found.error)}
        {found.isLoading && vi.app.loading}
        {found.data && !isSettled && choices.length === 0 && words.form.unionNone}
        {found.data?.cursor && !isSettled && words.form.unionMore}
        {isSettled && words.form.unionOther}
      </p>
      {union && <p class="chosen">{words.form.chosen(union.name)}</p>}
    </div>
  );
}
