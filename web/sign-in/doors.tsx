import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'preact/hooks';
import { Frame } from '../frame.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { useSession } from './use-session.ts';

/**
 * Lets in who is signed in. Where a session ends in the middle of work the pages stay, hidden, so that the same
 * person finds what they typed; another person starts afresh.
 */
export function Doors() {
  const state = useSession();
  const queries = useQueryClient();
  const owner = useRef<string>(undefined);
  const sub = 'sub' in state ? state.sub : undefined;
  if (owner.current !== sub) {
    // What one person was shown is nothing for the next.
    queries.clear();
    owner.current = sub;
  }
  const isIn = state.kind === 'in';
  useEffect(() => {
    if (isIn) void queries.invalidateQueries();
  }, [isIn, queries]);
  return (
    <>
      {sub !== undefined && (
        <div key={sub} hidden={!isIn}>
          <Frame />
        </div>
      )}
      {!isIn && <SignInPage isAgain={state.kind === 'ended'} />}
    </>
  );
}
