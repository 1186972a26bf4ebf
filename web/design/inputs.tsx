import type { ComponentChildren } from 'preact';
import { Field } from './field.tsx';

type Common = { label: string; hint?: ComponentChildren; fault?: string | undefined; required?: boolean };

/** A line of text. */
export function TextInput(
  props: Common & {
    value: string;
    onValue: (value: string) => void;
    maxLength?: number;
    placeholder?: string;
    suggestions?: readonly string[];
  },
) {
  return (
    <Field label={props.label} hint={props.hint} fault={props.fault}>
      {control => (
        <>
          <input
            {...control}
            type="text"
            value={props.value}
            maxLength={props.maxLength}
            placeholder={props.placeholder}
            required={props.required}
            list={props.suggestions && `${control.id}-list`}
            onInput={event => props.onValue(event.currentTarget.value)}
          />
          {props.suggestions && (
            <datalist id={`${control.id}-list`}>
              {props.suggestions.map(text => (
                <option key={text} value={text} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea(
  props: Common & { value: string; onValue: (value: string) => void; maxLength?: number },
) {
  return (
    <Field label={props.label} hint={props.hint} fault={props.fault}>
      {control => (
        <textarea
          {...control}
          maxLength={props.maxLength}
          required={props.required}
          value={props.value}
          onInput={event => props.onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** A count of people or papers; empty until typed. */
export function CountInput(
  props: Common & { value: number | undefined; onValue: (value: number | undefined) => void },
) {
  return (
    <Field label={props.label} hint={props.hint} fault={props.fault}>
      {control => (
        <input
          {...control}
          type="number"
          inputMode="numeric"
          min={0}
          step={1}
          value={props.value ?? ''}
          required={props.required}
          onInput={event => {
            const text = event.currentTarget.value;
            props.onValue(text === '' ? undefined : Math.trunc(Number(text)));
          }}
        />
      )}
    </Field>
  );
}

/** One of a few. `words` says what each choice is called. */
export function SelectInput<T extends string>(
  props: Common & { value: T; onValue: (value: T) => void; words: Readonly<Record<T, string>> },
) {
  return (
    <Field label={props.label} hint={props.hint} fault={props.fault}>
      {control => (
        <select
          {...control}
          value={props.value}
          required={props.required}
          onChange={event => props.onValue(event.currentTarget.value as T)}
        >
          {(Object.keys(props.words) as T[]).map(value => (
            <option key={value} value={value}>
              {props.words[value]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A box to tick. */
export function Tick(props: { label: ComponentChildren; value: boolean; onValue: (value: boolean) => void }) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={props.value}
        onChange={event => props.onValue(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
