import { useQueryClient } from '@tanstack/react-query';
import type { Answers, Ask, Route } from '../../api/routes.ts';
import { type Sending, useSending } from '../../api/use-sending.ts';
import { useApp } from '../../app-context.ts';

/** A change to an account on its way. */
export type Requesting = Pick<Sending, 'isSending' | 'error' | 'faultOf'> & {
  readonly send: <R extends Route>(route: R, ask: Ask<R>) => Promise<Answers[R] | undefined>;
};

/** Sends changes one at a time; what the pages read is read again after each. Answers undefined where it failed. */
export function useRequest(): Requesting {
  const { client } = useApp();
  const queries = useQueryClient();
  const { once, ...sending } = useSending();
  return {
    ...sending,
    send: (route, ask) =>
      once(async () => {
        const answer = await client.call(route, ask);
        void queries.invalidateQueries({ queryKey: ['people'] });
        void queries.invalidateQueries({ queryKey: ['person'] });
        return answer;
      }),
  };
}
