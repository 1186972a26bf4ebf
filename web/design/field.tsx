import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What a control inside a field needs to be tied to its label, hint and fault. */
export type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
};

/** A labelled control with its hint and, when it is wrong, what is wrong. */
export function Field(props: {
  label: string;
  hint?: ComponentChildren;
  fault?: string | undefined;
  children: (control: ControlProps) => ComponentChildren;
}) {
  const id = useId();
  const described = [props.hint && `${id}-hint`, props.fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.hint && (
        <span class="hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      {props.children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(props.fault && { 'aria-invalid': 'true' as const }),
      })}
      {props.fault && (
        <span class="fault" id={`${id}-fault`}>
          {props.fault}
        </span>
      )}
    </div>
  );
}
