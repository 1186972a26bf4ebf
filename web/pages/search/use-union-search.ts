import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'preact/hooks';
import type { CongressLine, UnionList } from '../../../lambdas/api/contracts.ts';
import { useMe } from '../../api/use-me.ts';
import { useApp } from '../../app-context.ts';
import { searchParents } from './search-parents.ts';

const MOST_RESULTS = 20;
const SHORTEST = 2;
const PAUSE_MS = 200;
/** Answers of a search that finds little: each looks into some upper-level unions only. */
const MOST_ANSWERS = 6;

/** A union that was found, and the name of its upper-level union. */
export type Found = CongressLine & { readonly upperName: string };

/** What a search has found so far; `text` is what the results answer to. */
export type Search = {
  readonly found: readonly Found[];
  readonly today: string;
  readonly text: string;
  readonly hasMore: boolean;
  readonly isSearching: boolean;
  readonly error: unknown;
  readonly retry: () => void;
};

/**
 * Searches all unions that the asker may read, or those below `under`, for `typed`, once typing pauses; earlier results
 * stay meanwhile.
 */
export function useUnionSearch(term: string, typed: string, under?: string): Search {
  const { client } = useApp();
  const me = useMe();
  const parents = under ? [under] : searchParents(me);
  const text = usePaused(typed.normalize('NFC').replace(/\s+/g, ' ').trim());
  const isLong = text.length >= SHORTEST;
  const query = useQuery({
    queryKey: ['search', term, parents, text],
    enabled: isLong,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const below = (parent: string) => findBelow(parent, signal);
      return { text, lists: (await Promise.all(parents.map(below))).flat() };
    },
  });
  const findBelow = async (parent: string, signal: AbortSignal): Promise<UnionList[]> => {
    const lists: UnionList[] = [];
    let cursor: string | undefined;
    do {
      const found = lists.reduce((sum, list) => sum + list.items.length, 0);
      if (lists.length >= MOST_ANSWERS || found >= MOST_RESULTS) break;
      const ask = { parent, search: text, limit: MOST_RESULTS - found, ...(cursor && { cursor }) };
      const list = await client.call('unions', { params: { term }, query: ask }, { signal });
      lists.push(list);
      cursor = list.cursor;
    } while (cursor);
    return lists;
  };
  const lists = (isLong && query.data?.lists) || [];
  return {
    found: lists.flatMap(foundIn),
    today: lists[0]?.today ?? me.today,
    text: (isLong && query.data?.text) || '',
    hasMore: lists.at(-1)?.cursor !== undefined,
    isSearching: isLong && query.isFetching,
    error: isLong ? query.error : null,
    retry: () => void query.refetch(),
  };
}

function foundIn({ items, uppers }: UnionList): Found[] {
  const names = new Map(uppers.map(({ id, name }) => [id, name]));
  return items.map(line => ({ ...line, upperName: names.get(line.parent) ?? '' }));
}

/** `value` once it has not changed for a moment. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
