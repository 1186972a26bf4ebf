import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'preact/hooks';
import type { CheckedCongresses } from '../../../lambdas/api/contracts.ts';
import { useApp } from '../../app-context.ts';
import { type Checked, joined } from './joined.ts';

const PAGE_SIZE = 200;

/** Every congress looked at, page after page; what is known so far, and whether that is all. */
export function useChecked() {
  const { client } = useApp();
  const list = useInfiniteQuery({
    queryKey: ['checkCongresses'],
    queryFn: ({ pageParam }) =>
      client.call('checkCongresses', {
        query: { limit: PAGE_SIZE, ...(pageParam && { cursor: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (last: CheckedCongresses) => last.cursor,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const checked: Checked = joined(list.data?.pages ?? []);
  return { checked, isWhole: list.isSuccess && !hasNextPage, list };
}
