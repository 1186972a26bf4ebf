import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'preact/hooks';
import type { CongressLine, UnionList } from '../../../lambdas/api/contracts.ts';
import type { Level } from '../../../lambdas/domain/register.ts';
import type { Shown } from '../../../lambdas/domain/shown.ts';
import { useApp } from '../../app-context.ts';

const PAGE_SIZE = 100;
/** A list one comes back to shows at once what was loaded; it is read again only when it is older. */
const FRESH_MS = 60_000;

/** Which list. */
export type ListAsk = {
  readonly term: string;
  readonly parent: string;
  readonly show?: Shown | undefined;
  readonly search: string;
  /** As of which day, and as known on which; today where absent. */
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
  /** Of which level; the grassroots where absent. */
  readonly level?: Level | undefined;
};

/** A list as far as it is loaded. */
export type LoadedList = {
  readonly first: UnionList | undefined;
  readonly pages: readonly UnionList[];
  readonly items: readonly CongressLine[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly isLoadingMore: boolean;
  readonly error: unknown;
  readonly loadMore: () => void;
  readonly retry: () => void;
};

/** Loads a list page by page; the whole of it while `wantsAll`. */
export function useUnionList(ask: ListAsk, wantsAll: boolean): LoadedList {
  const { term, parent, show, search, asOf, knownAt, level } = ask;
  const { client } = useApp();
  const list = useInfiniteQuery({
    queryKey: ['unions', term, parent, [show, asOf, knownAt, level].join(' '), search],
    queryFn: ({ pageParam, signal }) => {
      const query = { parent, limit: PAGE_SIZE, show, search, asOf, knownAt, level, cursor: pageParam };
      const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value));
      return client.call('unions', { params: { term }, query: given as typeof query }, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (last: UnionList) => last.cursor,
    // Another search of the same list keeps its lines until it is answered; another list has nothing of them.
    placeholderData: (previous, query) =>
      query?.queryKey[3] === [show, asOf, knownAt, level].join(' ') ? previous : undefined,
    staleTime: FRESH_MS,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage } = list;
  const loadMore = () => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  };
  useEffect(() => {
    if (wantsAll && !isError) loadMore();
  }, [wantsAll, hasNextPage, isFetching, isError]);
  const pages = list.data?.pages ?? [];
  return {
    first: pages[0],
    pages,
    items: pages.flatMap(page => page.items),
    hasMore: hasNextPage,
    isLoading: isFetching,
    isLoadingMore: list.isFetchingNextPage,
    error: list.error,
    loadMore,
    retry: () => void (pages.length > 0 && hasNextPage ? fetchNextPage() : list.refetch()),
  };
}
