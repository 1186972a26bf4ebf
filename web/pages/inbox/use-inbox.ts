import { useInfiniteQuery } from '@tanstack/react-query';
import type { Inbox } from '../../../lambdas/api/contracts.ts';
import { useApp } from '../../app-context.ts';
import { leastTimeFirst } from './least-time-first.ts';

const PAGE_SIZE = 100;

/** The inbox, page by page, least working time left first. */
export function useInbox() {
  const { client } = useApp();
  const query = useInfiniteQuery({
    queryKey: ['inbox'],
    queryFn: ({ pageParam }) =>
      client.call('inbox', { query: { limit: PAGE_SIZE, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (last: Inbox) => last.cursor,
  });
  return { ...query, items: leastTimeFirst(query.data?.pages ?? []), today: query.data?.pages[0]?.today };
}
