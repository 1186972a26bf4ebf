import { useId, useState } from 'preact/hooks';
import { useMe } from '../../api/use-me.ts';
import { failureText } from '../../design/failure.tsx';
import { Field } from '../../design/field.tsx';
import { registerWords as words } from '../../words/vi-register.ts';
import { useUnionSearch } from '../search/use-union-search.ts';
import type { Picked } from './change-draft.ts';

/** Unions of the register, found by name while it is typed and picked one after the other, or only one. */
export function UnionPicks(props: {
  label: string;
  picked: readonly Picked[];
  /** Unions that are named elsewhere in the change and cannot be picked here. */
  without?: readonly Picked[] | undefined;
  isOne: boolean;
  /** Only unions below this one. */
  under?: string;
  fault: string | undefined;
  onPicked: (picked: readonly Picked[]) => void;
}) {
  const { picked, without = [], isOne, onPicked } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const search = useUnionSearch(useMe().terms[0]?.id ?? '', typed, props.under);
  const isPicked = (union: string) => [...picked, ...without].some(it => it.id === union);
  const found = search.found.filter(line => !isPicked(line.union));
  const add = (union: Picked) => {
    onPicked(isOne ? [union] : [...picked, union]);
    if (isOne) setTyped('');
    document.getElementById(id)?.querySelector('input')?.focus();
  };
  return (
    <div class="stack union-picks" id={id}>
      <Field label={props.label} hint={words.form.searchHint} fault={props.fault}>
        {control => (
          <input
            {...control}
            type="search"
            autoComplete="off"
            maxLength={100}
            value={typed}
            onInput={event => setTyped(event.currentTarget.value)}
            onKeyDown={event => {
              // What is found shows by itself; the form is sent by its own button.
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
        )}
      </Field>
      <p class="small soft" role="status">
        {search.error
          ? failureText(search.error)
          : search.text && words.form.found(found.length, search.hasMore)}
      </p>
      {found.length > 0 && (
        <ul class="register-found">
          {found.map(({ union, name, upperName }) => (
            <li key={union}>
              <button type="button" class="button" onClick={() => add({ id: union, name })}>
                <span aria-hidden="true">+</span>
                <span>
                  {name} <span class="soft">({upperName})</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {picked.length > 0 && (
        <ul class="register-picked" aria-label={words.form.picked(props.label)}>
          {picked.map(union => (
            <li key={union.id} class="register-pick">
              <strong>{union.name}</strong>
              <button
                type="button"
                class="plain"
                aria-label={words.form.dropOf(union.name)}
                onClick={() => onPicked(picked.filter(it => it.id !== union.id))}
              >
                {words.form.drop}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
