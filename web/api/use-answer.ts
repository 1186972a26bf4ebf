import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useApp } from '../app-context.ts';
import type { Answers, Ask, Route } from './routes.ts';

/** The answer of a reading route, kept under the route and what it was asked. */
export function useAnswer<R extends Route>(
  route: R,
  ask: Ask<R>,
  options: {
    enabled?: boolean;
    keepsPrevious?: boolean;
    refetchInterval?: (answer: Answers[R] | undefined, reads: number) => number | false;
  } = {},
): UseQueryResult<Answers[R]> {
  const { client } = useApp();
  const { refetchInterval } = options;
  return useQuery<Answers[R]>({
    queryKey: [route, ask],
    queryFn: () => client.call(route, ask),
    enabled: options.enabled ?? true,
    ...(refetchInterval && {
      refetchInterval: query => refetchInterval(query.state.data, query.state.dataUpdateCount),
    }),
    ...(options.keepsPrevious && { placeholderData: keepPreviousData }),
  });
}
