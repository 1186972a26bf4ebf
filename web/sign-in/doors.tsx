import { lazy, Suspense } from 'preact/compat';
import { useEffect, useRef } from 'preact/hooks';
import { Boundary } from '../frame/boundary.tsx';
import { vi } from '../words/vi.ts';
import { SignInPage } from './sign-in-page.tsx';
import { useSession } from './use-session.ts';

const loadInside = () => import('../inside.tsx').then(it => it.Inside);
const Inside = lazy(loadInside);

/**
 * Lets in who is signed in. Where a session ends in the middle of work the pages stay, hidden, so that the same
 * person finds what they typed; another person starts afresh.
 */
export function Doors() {
  const state = useSession();
  // They come while the password is typed.
  useEffect(() => void loadInside().catch(() => undefined), []);
  if (state.kind === 'starting') return <p class="main loading">{vi.app.loading}</p>;
  const sub = 'sub' in state ? state.sub : undefined;
  const isIn = state.kind === 'in';
  const owner = useRef(sub);
  if (owner.current !== sub) {
    // Who comes next starts on the own first page, not where somebody else was.
    if (owner.current !== undefined) history.replaceState(null, '', '/');
    owner.current = sub;
  }
  return (
    <>
      {sub !== undefined && (
        <div key={sub} hidden={!isIn}>
          <Boundary>
            <Suspense fallback={<p class="main loading">{vi.app.loading}</p>}>
              <Inside isIn={isIn} />
            </Suspense>
          </Boundary>
        </div>
      )}
      {!isIn && <SignInPage isAgain={state.kind === 'ended'} />}
    </>
  );
}
