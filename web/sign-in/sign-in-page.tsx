import type { ComponentChildren } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import { useEffect, useState } from 'preact/hooks';
import { Emblem } from '../design/emblem.tsx';
import { LanguageSwitch } from '../design/language-switch.tsx';
import { Notice } from '../design/notice.tsx';
import { vi } from '../words/vi.ts';
import type { SignInStep } from './cognito.ts';
import { NewPasswordForm } from './new-password-form.tsx';
import { PasswordForm } from './password-form.tsx';

const ForgottenPassword = lazy(() => import('./forgotten-password.tsx').then(it => it.ForgottenPassword));

type Challenge = Extract<SignInStep, { kind: 'new-password' }>;

/** Sign-in, the new password that a temporary one asks for, and the way back in for who forgot theirs. */
export function SignInPage({ isAgain }: { isAgain: boolean }) {
  const [challenge, setChallenge] = useState<Challenge>();
  const [overdue, setOverdue] = useState(false);
  const [isForgotten, setForgotten] = useState(false);
  const title = challenge ? vi.signIn.newTitle : vi.signIn.title;
  useEffect(() => {
    document.title = `${title} – ${vi.app.name}`;
  }, [title, isForgotten]);
  if (isForgotten) {
    return (
      <Card>
        <Suspense fallback={<p class="soft">{vi.app.loading}</p>}>
          <ForgottenPassword onBack={() => setForgotten(false)} />
        </Suspense>
      </Card>
    );
  }
  return (
    <Card>
      <div class="stack">
        <h1>{title}</h1>
        <p class="soft">{challenge ? vi.signIn.newLead : vi.signIn.lead}</p>
      </div>
      {isAgain && !challenge && <Notice tone="upper" title={vi.signIn.again} role="status" />}
      {overdue && !challenge && <Notice tone="back" title={vi.signIn.faults['session-over']} role="alert" />}
      {challenge ? (
        <NewPasswordForm
          challenge={challenge}
          onOver={() => {
            setOverdue(true);
            setChallenge(undefined);
          }}
        />
      ) : (
        <>
          <PasswordForm onChallenge={setChallenge} />
          <button type="button" class="plain" onClick={() => setForgotten(true)}>
            {vi.signIn.forgot}
          </button>
        </>
      )}
    </Card>
  );
}

function Card({ children }: { children: ComponentChildren }) {
  return (
    <main class="sign-in" id="sign-in">
      <div class="card stack">
        <p class="brand">
          <Emblem />
          {vi.app.name}
        </p>
        {children}
        <LanguageSwitch />
      </div>
    </main>
  );
}
