import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Field } from '../../design/field.tsx';
import { Notice } from '../../design/notice.tsx';
import { ownValidity } from '../../design/own-validity.ts';
import { NewPasswordFields } from '../../sign-in/new-password-fields.tsx';
import { changePassword } from '../../sign-in/own-password.ts';
import { signInFault } from '../../sign-in/sign-in-fault.ts';
import { vi } from '../../words/vi.ts';
import { accountWords as words } from '../../words/vi-account.ts';

/** Another password of one's own, by the one in use. A refusal leaves everything as typed. */
export function PasswordChange() {
  const { cognito, session } = useApp();
  const [previous, setPrevious] = useState('');
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const [state, setState] = useState<'busy' | 'changed' | 'differ'>();
  const [fault, setFault] = useState<string>();
  const submit = async (event: Event) => {
    event.preventDefault();
    setFault(undefined);
    if (password !== repeat) return setState('differ');
    setState('busy');
    try {
      const accessToken = await session.accessToken();
      if (!accessToken) return session.end();
      await changePassword(cognito, { accessToken, previous, next: password });
      for (const clear of [setPrevious, setPassword, setRepeat]) clear('');
      setState('changed');
    } catch (error) {
      const found = signInFault(error);
      setFault(found === 'wrong' ? words.previousWrong : vi.signIn.faults[found]);
      setState(undefined);
    }
  };
  return (
    <section class="card stack account-card" aria-labelledby="own-password">
      <h2 id="own-password">{words.password}</h2>
      <form class="stack" onSubmit={submit} {...ownValidity}>
        {fault && <Notice tone="late" title={fault} role="alert" />}
        <div role="status">{state === 'changed' && <Notice tone="done" title={words.changed} />}</div>
        <Field label={words.previous}>
          {control => (
            <input
              {...control}
              type="password"
              autoComplete="current-password"
              required
              value={previous}
              onInput={event => setPrevious(event.currentTarget.value)}
            />
          )}
        </Field>
        <NewPasswordFields
          password={password}
          onPassword={setPassword}
          repeat={repeat}
          onRepeat={setRepeat}
          differs={state === 'differ'}
        />
        <div class="row actions">
          <button type="submit" class="button main-action" disabled={state === 'busy'}>
            {state === 'busy' ? words.working : words.change}
          </button>
        </div>
      </form>
    </section>
  );
}
