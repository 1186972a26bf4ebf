import { lazy, Suspense } from 'preact/compat';
import { useMe } from '../../api/use-me.ts';
import { useSending } from '../../api/use-sending.ts';
import { useApp } from '../../app-context.ts';
import { failureText } from '../../design/failure.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { postInWords } from '../../words/post-in-words.ts';
import { accountWords as words } from '../../words/vi-account.ts';
import './account.css';
import { PasswordChange } from './password-change.tsx';

const Delegations = lazy(() => import('./delegations.tsx').then(it => it.Delegations));

/** One's own account: what one may do where, another password, and the way out on every device. */
export function AccountPage() {
  const me = useMe();
  return (
    <Page title={words.title}>
      <section class="card stack account-card">
        <h2>{me.name}</h2>
        <div>
          <p class="soft">{words.posts}</p>
          <ul>
            {me.posts.map(({ role, union, unionName }) => (
              <li key={`${role} ${union}`}>{postInWords(role, unionName)}</li>
            ))}
          </ul>
        </div>
      </section>
      <Suspense fallback={null}>
        <Delegations />
      </Suspense>
      <PasswordChange />
      <Everywhere />
    </Page>
  );
}

function Everywhere() {
  const { client, session } = useApp();
  const { isSending, error, once } = useSending();
  const signOut = () =>
    once(async () => {
      await client.call('signOutEverywhere', {});
      await session.signOut();
    });
  return (
    <section class="card stack account-card" aria-labelledby="everywhere">
      <h2 id="everywhere">{words.everywhere}</h2>
      <p>{words.everywhereLead}</p>
      {error !== undefined && <Notice tone="late" title={failureText(error)} role="alert" />}
      <div class="row actions">
        <button type="button" class="button" disabled={isSending} onClick={() => void signOut()}>
          {isSending ? words.working : words.everywhereDo}
        </button>
      </div>
    </section>
  );
}
