import { useState } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { Field } from '../design/field.tsx';
import { Tick } from '../design/inputs.tsx';
import { Notice } from '../design/notice.tsx';
import { ownValidity } from '../design/own-validity.ts';
import { vi } from '../words/vi.ts';
import type { SignInStep } from './cognito.ts';
import { type SignInFault, signInFault } from './sign-in-fault.ts';
import { toUserName } from './user-name.ts';

type Challenge = Extract<SignInStep, { kind: 'new-password' }>;

/** Name and password. What was typed stays when it is refused. */
export function PasswordForm({ onChallenge }: { onChallenge: (challenge: Challenge) => void }) {
  const { session } = useApp();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<SignInFault>();
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setFault(undefined);
    try {
      const step = await session.signIn(toUserName(name), password);
      if (step.kind === 'new-password') onChallenge(step);
    } catch (error) {
      setFault(signInFault(error));
    }
    setBusy(false);
  };
  return (
    <form class="stack" onSubmit={submit} {...ownValidity}>
      {fault && <Notice tone="late" title={vi.signIn.faults[fault]} role="alert" />}
      <Field label={vi.signIn.name}>
        {control => (
          <input
            {...control}
            type="text"
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellcheck={false}
            required
            value={name}
            onInput={event => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={vi.signIn.password}>
        {control => (
          <input
            {...control}
            type={(isShown ? 'text' : 'password') as 'text'}
            name="password"
            autoComplete="current-password"
            required
            value={password}
            onInput={event => setPassword(event.currentTarget.value)}
          />
        )}
      </Field>
      <Tick label={vi.signIn.show} value={isShown} onValue={setShown} />
      <button type="submit" class="button main-action" disabled={isBusy}>
        {isBusy ? vi.signIn.working : vi.signIn.submit}
      </button>
    </form>
  );
}
