import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDay } from '../words/format.ts';
import { parseDay } from '../words/parse-day.ts';
import { vi } from '../words/vi.ts';
import { Field } from './field.tsx';

/** A local day, `YYYY-MM-DD` or empty; `min` and `max` are days. */
export type DayInputProps = {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly fault?: string | undefined;
  readonly required?: boolean;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
};

/**
 * A day, written the Vietnamese way or picked from the browser's calendar. The browser's own field of dates would
 * be written in the order of the browser's language.
 */
export function DayInput(props: DayInputProps) {
  const { value, onValue, min, max } = props;
  const [text, setText] = useState(value && formatDay(value));
  const input = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (value && parseDay(input.current?.value ?? '') !== value) setText(formatDay(value));
    input.current?.setCustomValidity(faultOf(input.current.value, min, max));
  }, [value, min, max]);
  const write = (written: string) => {
    setText(written);
    input.current?.setCustomValidity(faultOf(written, min, max));
    onValue(parseDay(written) ?? '');
  };
  return (
    <Field label={props.label} hint={props.hint} fault={props.fault}>
      {control => (
        <span class="day-input">
          <input
            {...control}
            ref={input}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            placeholder={vi.validity.dayShape}
            value={text}
            required={props.required}
            onInput={event => write(event.currentTarget.value)}
            onBlur={() => value && setText(formatDay(value))}
          />
          <input
            ref={picker}
            type="date"
            class="day-picker"
            tabIndex={-1}
            aria-hidden="true"
            value={value}
            min={min}
            max={max}
            onInput={event => {
              if (!event.currentTarget.value) return;
              setText(formatDay(event.currentTarget.value));
              onValue(event.currentTarget.value);
            }}
          />
          <button
            type="button"
            class="button day-button"
            aria-label={`${vi.validity.pickDay}: ${props.label}`}
            onClick={() => picker.current?.showPicker()}
          >
            <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
              <path
                d="M3 5h14v12H3zM3 9h14M7 2.5V6M13 2.5V6"
                fill="none"
                stroke="currentColor"
                stroke-width="1.6"
              />
            </svg>
          </button>
        </span>
      )}
    </Field>
  );
}

function faultOf(text: string, min: string | undefined, max: string | undefined): string {
  if (text.trim() === '') return '';
  const day = parseDay(text);
  if (!day) return vi.validity.day;
  if (min && day < min) return vi.validity.dayFrom(min);
  return max && day > max ? vi.validity.dayTo(max) : '';
}
