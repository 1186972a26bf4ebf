import { Field } from '../design/field.tsx';
import { vi } from '../words/vi.ts';

/** A new password, typed twice. `differs`: the two are not the same. */
export function NewPasswordFields(props: {
  password: string;
  onPassword: (password: string) => void;
  repeat: string;
  onRepeat: (repeat: string) => void;
  differs: boolean;
}) {
  return (
    <>
      <Field label={vi.signIn.newPassword} hint={vi.signIn.newHint}>
        {control => (
          <input
            {...control}
            type="password"
            autoComplete="new-password"
            required
            minLength={10}
            value={props.password}
            onInput={event => props.onPassword(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={vi.signIn.repeat} fault={props.differs ? vi.signIn.differ : undefined}>
        {control => (
          <input
            {...control}
            type="password"
            autoComplete="new-password"
            required
            value={props.repeat}
            onInput={event => props.onRepeat(event.currentTarget.value)}
          />
        )}
      </Field>
    </>
  );
}
