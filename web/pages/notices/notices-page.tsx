import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter';
import type { NoticeList } from '../../../lambdas/api/contracts.ts';
import { useApp } from '../../app-context.ts';
import { Failure } from '../../design/failure.tsx';
import { MoreButton } from '../../design/more-button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { NOTICES_SHOWN, useSeenNotices } from '../../frame/seen-notices.ts';
import { congressPlace } from '../../places.ts';
import { vi } from '../../words/vi.ts';
import { notices as words } from '../../words/vi-notices.ts';
import { EVENTS } from '../../words/vi-tasks.ts';
import { Digests } from './digests.tsx';
import './notices.css';

type Item = NoticeList['items'][number];

/** What the asker's offices were told, newest first; what was not looked at before is marked. */
export function NoticesPage() {
  const list = useNotices();
  const { seen, markSeen } = useSeenNotices();
  // What is new when the page opens stays marked as new while it is read.
  const [seenBefore] = useState(seen);
  const items = list.data?.pages.flatMap(page => page.items) ?? [];
  const newest = items[0]?.place;
  useEffect(() => {
    if (newest) markSeen(newest);
  });
  return (
    <Page title={words.title} lead={<p class="soft">{words.lead}</p>}>
      <Digests />
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <p class="loading">{vi.app.loading}</p>}
      {list.isSuccess && items.length === 0 && <Notice tone="off" title={words.empty} />}
      {items.length > 0 && (
        <ol class="cards">
          {items.map(item => (
            <Line key={item.place} item={item} isNew={item.place > seenBefore} />
          ))}
        </ol>
      )}
      <MoreButton list={list} />
    </Page>
  );
}

function useNotices() {
  const { client } = useApp();
  return useInfiniteQuery({
    queryKey: ['notices', 'pages'],
    queryFn: ({ pageParam }) =>
      client.call('notices', {
        query: { limit: NOTICES_SHOWN, ...(pageParam && { before: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (last: NoticeList) => last.before,
  });
}

function Line({ item, isNew }: { item: Item; isNew: boolean }) {
  return (
    <li class={isNew ? 'notice-new' : ''}>
      <div class="row spread">
        <Link class="row-link" href={congressPlace(item.term, item.union)}>
          {item.name}
        </Link>
        {isNew && <span class="tag tag-new">{words.unread}</span>}
      </div>
      {item.about.map((matter, index) => (
        <p key={index}>{words.matters[matter.type](matter, EVENTS[item.kind])}</p>
      ))}
      <p class="soft small">
        {words.at(item.at)}
        {item.standsIn && ` · ${words.standsIn(item.standsIn.by, item.standsIn.inPlaceOf)}`}
      </p>
    </li>
  );
}
