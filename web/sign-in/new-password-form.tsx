import { useState } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { Notice } from '../design/notice.tsx';
import { ownValidity } from '../design/own-validity.ts';
import { vi } from '../words/vi.ts';
import type { SignInStep } from './cognito.ts';
import { NewPasswordFields } from './new-password-fields.tsx';
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
      <NewPasswordFields
        password={password}
        onPassword={setPassword}
        repeat={repeat}
        onRepeat={setRepeat}
        differs={fault === 'differ'}
      />
      <button type="submit" class="button main-action" disabled={isBusy}>
        {isBusy ? vi.signIn.working : vi.signIn.save}
      </button>
    </form>
  );
}
