import { useInfiniteQuery } from '@tanstack/react-query';
import type { CongressLine, Inbox } from '../../../lambdas/api/contracts.ts';
import { useApp } from '../../app-context.ts';

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
  return { ...query, items: sorted(query.data?.pages ?? []), today: query.data?.pages[0]?.today };
}

/** Overdue first, then least time left; lines of several offices come in one order. */
export function sorted(pages: readonly Pick<Inbox, 'items'>[]): CongressLine[] {
  const left = (line: CongressLine) => line.clock?.workingDaysLeft ?? Number.POSITIVE_INFINITY;
  const due = (line: CongressLine) => line.clock?.due ?? '9';
  return pages
    .flatMap(page => page.items)
    .sort((a, b) => left(a) - left(b) || due(a).localeCompare(due(b)) || a.name.localeCompare(b.name, 'vi'));
}
