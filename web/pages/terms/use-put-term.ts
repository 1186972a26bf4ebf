import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'preact/hooks';
import type { PutTermAnswer } from '../../../lambdas/api/contracts.ts';
import { SignedOut } from '../../api/problem.ts';
import type { Ask } from '../../api/routes.ts';
import { useApp } from '../../app-context.ts';

/** Settings on their way: how to send them, and what came back if they were refused. */
export type PuttingTerm = {
  readonly put: (body: Ask<'putTerm'>['body']) => Promise<PutTermAnswer | undefined>;
  readonly isSending: boolean;
  readonly error: unknown;
  readonly clear: () => void;
};

/** Sends the settings of a term; every page reads them anew afterwards. */
export function usePutTerm(): PuttingTerm {
  const { client } = useApp();
  const queries = useQueryClient();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const put = async (body: Ask<'putTerm'>['body']) => {
    setSending(true);
    setError(undefined);
    try {
      const answer = await client.call('putTerm', { params: { term: body.id }, body });
      await queries.invalidateQueries();
      return answer;
    } catch (caught) {
      // The sign-in page stands over the form then, and the form waits as it was.
      if (!(caught instanceof SignedOut)) setError(caught);
      return undefined;
    } finally {
      setSending(false);
    }
  };
  return { put, isSending, error, clear: () => setError(undefined) };
}
