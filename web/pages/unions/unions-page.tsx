import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'preact/hooks';
import { useSearchParams } from 'wouter';
import type { UnionList } from '../../../lambdas/api/contracts.ts';
import { useApp } from '../../app-context.ts';
import { Failure } from '../../design/failure.tsx';
import { Field } from '../../design/field.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { vi } from '../../words/vi.ts';
import { UnionLines } from './union-lines.tsx';

const PAGE_SIZE = 50;

/** The unions under one upper-level union, found by name with or without diacritics. */
export function UnionsPage({ term, parent }: { term: string; parent: string }) {
  const { client } = useApp();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('tim') ?? '';
  const list = useInfiniteQuery({
    queryKey: ['unions', term, parent, wanted],
    queryFn: ({ pageParam }) =>
      client.call('unions', {
        params: { term },
        query: {
          parent,
          limit: PAGE_SIZE,
          ...(wanted && { search: wanted }),
          ...(pageParam && { cursor: pageParam }),
        },
      }),
    initialPageParam: '',
    getNextPageParam: (last: UnionList) => last.cursor,
    placeholderData: previous => previous,
  });
  const [first] = list.data?.pages ?? [];
  const items = list.data?.pages.flatMap(page => page.items) ?? [];
  if (list.isError && !first) {
    return (
      <Page title={vi.nav.register}>
        <Failure error={list.error} onRetry={() => void list.refetch()} />
      </Page>
    );
  }
  if (!first) return <p class="loading">{vi.app.loading}</p>;
  return (
    <Page title={vi.unions.title(first.parent.name)}>
      <Search key={wanted} wanted={wanted} onSearch={text => setSearch(text ? { tim: text } : {})} />
      <p role="status" class="soft">
        {items.length > 0 && vi.unions.found(items.length, list.hasNextPage)}
      </p>
      {items.length === 0 && !list.isFetching && (
        <Notice tone="off" title={wanted ? vi.unions.none(wanted) : vi.unions.empty} />
      )}
      {items.length > 0 && <UnionLines items={items} today={first.today} />}
      {list.hasNextPage && (
        <div>
          <button
            type="button"
            class="button"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {list.isFetchingNextPage ? vi.app.loading : vi.app.more}
          </button>
        </div>
      )}
    </Page>
  );
}

function Search({ wanted, onSearch }: { wanted: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(wanted);
  return (
    <search>
      <form
        class="search no-print"
        onSubmit={event => {
          event.preventDefault();
          onSearch(text.normalize('NFC').trim());
        }}
      >
        <Field label={vi.unions.search}>
          {control => (
            <input
              {...control}
              type="search"
              maxLength={100}
              value={text}
              onInput={event => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" class="button">
          {vi.unions.find}
        </button>
        {wanted && (
          <button type="button" class="plain" onClick={() => onSearch('')}>
            {vi.unions.clear}
          </button>
        )}
      </form>
    </search>
  );
}
