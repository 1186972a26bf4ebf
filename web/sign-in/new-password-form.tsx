import { useState } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { Field } from '../design/field.tsx';
import { Notice } from '../design/notice.tsx';
import { ownValidity } from '../design/own-validity.ts';
import { vi } from '../words/vi.ts';
import type { SignInStep } from './cognito.ts';
import { type SignInFault, signInFault } from './sign-in-fault.ts';

type Challenge = Extract<SignInStep, { kind: 'new-password' }>;

/** A password of one's own in place of the temporary one. `onOver`: the pool no longer waits for it. */
export function NewPasswordForm({ challenge, onOver }: { challenge: Challenge; onOver: () => void }) {
  const { session } = useApp();
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<SignInFault | 'differ'>();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (password !== repeat) return setFault('differ');
    setBusy(true);
    setFault(undefined);
    try {
      await session.answerNewPassword(challenge.session, challenge.userName, password);
    } catch (error) {
      const found = signInFault(error);
      if (found === 'session-over' || found === 'wrong') return onOver();
      setFault(found);
    }
    setBusy(false);
  };
  return (
    <form class="stack" onSubmit={submit} {...ownValidity}>
      {fault && fault !== 'differ' && <Notice tone="late" title={vi.signIn.faults[fault]} role="alert" />}
      <input type="text" name="username" autoComplete="username" value={challenge.userName} hidden readOnly />
      <Field label={vi.signIn.newPassword} hint={vi.signIn.newHint}>
        {control => (
          <input
            {...control}
            type="password"
            autoComplete="new-password"
            required
            minLength={10}
            value={password}
            onInput={event => setPassword(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={vi.signIn.repeat} fault={fault === 'differ' ? vi.signIn.differ : undefined}>
        {control => (
          <input
            {...control}
            type="password"
            autoComplete="new-password"
            required
            value={repeat}
            onInput={event => setRepeat(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="button main-action" disabled={isBusy}>
        {isBusy ? vi.signIn.working : vi.signIn.save}
      </button>
    </form>
  );
}
