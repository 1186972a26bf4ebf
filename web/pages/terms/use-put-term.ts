import { useQueryClient } from '@tanstack/react-query';
import type { PutTermAnswer } from '../../../lambdas/api/contracts.ts';
import type { Ask } from '../../api/routes.ts';
import { type Sending, useSending } from '../../api/use-sending.ts';
import { useApp } from '../../app-context.ts';

/** Settings on their way: how to send them, and what came back if they were refused. */
export type PuttingTerm = Pick<Sending, 'isSending' | 'error' | 'clearError'> & {
  readonly put: (body: Ask<'putTerm'>['body']) => Promise<PutTermAnswer | undefined>;
};

/** Sends the settings of a term; every page reads them anew afterwards. */
export function usePutTerm(): PuttingTerm {
  const { client } = useApp();
  const queries = useQueryClient();
  const { once, ...sending } = useSending();
  return {
    ...sending,
    put: body =>
      once(async () => {
        const answer = await client.call('putTerm', { params: { term: body.id }, body });
        await queries.invalidateQueries();
        return answer;
      }),
  };
}
