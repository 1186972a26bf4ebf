import { useInfiniteQuery } from '@tanstack/react-query';
import type { Answers } from '../../api/routes.ts';
import { useApp } from '../../app-context.ts';
import { Failure } from '../../design/failure.tsx';
import { MoreButton } from '../../design/more-button.tsx';
import { vi } from '../../words/vi.ts';
import { registerWords } from '../../words/vi-register.ts';
import { ChangeCard } from './change-card.tsx';

const words = registerWords.list;
const PAGE_SIZE = 20;

/** The changes recorded so far, newest first. */
export function ChangeList() {
  const { client } = useApp();
  const list = useInfiniteQuery({
    queryKey: ['registerChanges'],
    queryFn: ({ pageParam }) =>
      client.call('registerChanges', {
        query: { limit: PAGE_SIZE, ...(pageParam && { cursor: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (last: Answers['registerChanges']) => last.cursor,
  });
  const items = list.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <section class="card stack" aria-labelledby="register-changes">
      <h2 id="register-changes">{words.title}</h2>
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <p class="loading">{vi.app.loading}</p>}
      {list.isSuccess && items.length === 0 && <p class="soft">{words.none}</p>}
      {items.length > 0 && (
        <ol class="register-changes">
          {items.map(line => (
            <ChangeCard key={line.id} listed={line} />
          ))}
        </ol>
      )}
      <MoreButton list={list} />
    </section>
  );
}
