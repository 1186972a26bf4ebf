import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'preact/hooks';
import { ApiError, SignedOut } from '../../api/problem.ts';
import type { Answers, Ask, Route } from '../../api/routes.ts';
import { useApp } from '../../app-context.ts';
import { faultText, problemText } from '../../words/problem-text.ts';

/** A change on its way: whether it is under way, and what came back if it was refused. */
export type Requesting = {
  readonly send: <R extends Route>(route: R, ask: Ask<R>) => Promise<Answers[R] | undefined>;
  readonly isSending: boolean;
  readonly error: unknown;
  /** What is wrong with the field at `path`, or undefined. */
  readonly faultOf: (path: string) => string | undefined;
};

/** Sends changes one at a time; what the pages read is read again after each. Answers undefined where it failed. */
export function useRequest(): Requesting {
  const { client } = useApp();
  const queries = useQueryClient();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  return {
    isSending,
    error,
    faultOf: path => faultOf(error, path),
    send: async (route, ask) => {
      setSending(true);
      setError(undefined);
      try {
        const answer = await client.call(route, ask);
        void queries.invalidateQueries({ queryKey: ['people'] });
        void queries.invalidateQueries({ queryKey: ['person'] });
        return answer;
      } catch (caught) {
        // The sign-in page stands over the form then, and the form waits as it was.
        if (!(caught instanceof SignedOut)) setError(caught);
        return undefined;
      } finally {
        setSending(false);
      }
    },
  };
}

function faultOf(error: unknown, path: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const { field = '', faults = [] } = error.problem;
  const isThere = (at: string) => at === path || at.startsWith(`${path}.`);
  const found = faults.find(fault => isThere(fault.field));
  if (found) return faultText(found);
  return isThere(field) ? problemText(error.problem) : undefined;
}
