import { useRef, useState } from 'preact/hooks';
import { faultText, problemText } from '../words/problem-text.ts';
import { ApiError, SignedOut } from './problem.ts';

/** A change on its way: whether it is under way, and what came back if it was refused. */
export type Sending = {
  readonly isSending: boolean;
  readonly error: unknown;
  /** Does `act` unless another is under way; undefined where it failed or was not done. */
  readonly once: <T>(act: () => Promise<T>) => Promise<T | undefined>;
  readonly clearError: () => void;
  /** What is wrong with the field at `path`, or undefined. */
  readonly faultOf: (path: string) => string | undefined;
};

/** Sends changes one at a time: a double click does nothing twice. */
export function useSending(): Sending {
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  // A second click may come before the button is drawn as disabled.
  const isBusy = useRef(false);
  const once = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
    if (isBusy.current) return undefined;
    isBusy.current = true;
    setSending(true);
    setError(undefined);
    try {
      return await act();
    } catch (caught) {
      // The sign-in page stands over the form then, and the form waits as it was.
      if (!(caught instanceof SignedOut)) setError(caught);
      return undefined;
    } finally {
      isBusy.current = false;
      setSending(false);
    }
  };
  const clearError = () => setError(undefined);
  return { isSending, error, once, clearError, faultOf: path => faultOf(error, path) };
}

function faultOf(error: unknown, path: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const { field = '', faults = [] } = error.problem;
  const isThere = (at: string) => at === path || at.startsWith(`${path}.`);
  const found = faults.find(fault => isThere(fault.field));
  if (found) return faultText(found);
  return isThere(field) ? problemText(error.problem) : undefined;
}
