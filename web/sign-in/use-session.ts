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
