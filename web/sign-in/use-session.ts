import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import type { SessionState } from './session.ts';

/** Whether somebody is signed in, as it changes. */
export function useSession(): SessionState {
  const { session } = useApp();
  const [state, setState] = useState(session.state);
  useEffect(() => {
    setState(session.state);
    return session.subscribe(() => setState(session.state));
  }, [session]);
  return state;
}

/** Who is signed in, by the `sub` of their tokens; '' where nobody is. Names what is kept for one person on a device. */
export function useSub(): string {
  const state = useSession();
  return 'sub' in state ? state.sub : '';
}
