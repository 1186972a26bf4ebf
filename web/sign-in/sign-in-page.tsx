import { useEffect, useRef, useState } from 'preact/hooks';
import { Emblem } from '../design/emblem.tsx';
import { Notice } from '../design/notice.tsx';
import { vi } from '../words/vi.ts';
import type { SignInStep } from './cognito.ts';
import { NewPasswordForm } from './new-password-form.tsx';
import { PasswordForm } from './password-form.tsx';

type Challenge = Extract<SignInStep, { kind: 'new-password' }>;

/** Sign-in, and the new password that a temporary one asks for. */
export function SignInPage({ isAgain }: { isAgain: boolean }) {
  const [challenge, setChallenge] = useState<Challenge>();
  const [overdue, setOverdue] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = challenge ? vi.signIn.newTitle : vi.signIn.title;
  useEffect(() => {
    document.title = `${title} – ${vi.app.name}`;
  }, [title]);
  return (
    <main class="sign-in" id="sign-in">
      <div class="card stack">
        <p class="brand">
          <Emblem />
          {vi.app.name}
        </p>
        <div class="stack">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p class="soft">{challenge ? vi.signIn.newLead : vi.signIn.lead}</p>
        </div>
        {isAgain && !challenge && <Notice tone="upper" title={vi.signIn.again} role="status" />}
        {overdue && !challenge && (
          <Notice tone="back" title={vi.signIn.faults['session-over']} role="alert" />
        )}
        {challenge ? (
          <NewPasswordForm
            challenge={challenge}
            onOver={() => {
              setOverdue(true);
              setChallenge(undefined);
            }}
          />
        ) : (
          <PasswordForm onChallenge={setChallenge} />
        )}
        {!challenge && <p class="small soft">{vi.signIn.forgot}</p>}
      </div>
    </main>
  );
}
