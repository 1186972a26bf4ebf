import { Failure } from '../../design/failure.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { useIsNarrow } from '../../design/use-is-narrow.ts';
import { vi } from '../../words/vi.ts';
import { InboxCards } from './inbox-cards.tsx';
import { inboxCounts } from './inbox-counts.ts';
import { InboxTable } from './inbox-table.tsx';
import { useInbox } from './use-inbox.ts';

/** What waits for me, least working time left first. */
export function InboxPage() {
  const inbox = useInbox();
  const isNarrow = useIsNarrow();
  const { items, today } = inbox;
  if (inbox.isError && !today) {
    return (
      <Page title={vi.inbox.title}>
        <Failure error={inbox.error} onRetry={() => void inbox.refetch()} />
      </Page>
    );
  }
  if (!today) return <Page title={vi.inbox.title} lead={<p class="loading">{vi.app.loading}</p>} />;
  const counts = inboxCounts(items);
  return (
    <Page
      title={vi.inbox.title}
      lead={
        items.length > 0 && (
          <ul class="facts">
            <li>
              <strong>{vi.inbox.count(items.length, inbox.hasNextPage)}</strong>
            </li>
            {counts.overdue > 0 && <li class="late-text">{vi.inbox.overdue(counts.overdue)}</li>}
            {counts.soon > 0 && <li>{vi.inbox.soon(counts.soon)}</li>}
            {counts.again > 0 && <li>{vi.inbox.again(counts.again)}</li>}
          </ul>
        )
      }
    >
      {items.length === 0 && <Notice tone="done" title={vi.inbox.empty} />}
      {items.length > 0 &&
        (isNarrow ? <InboxCards items={items} today={today} /> : <InboxTable items={items} today={today} />)}
      {inbox.hasNextPage && (
        <div>
          <button
            type="button"
            class="button"
            disabled={inbox.isFetchingNextPage}
            onClick={() => void inbox.fetchNextPage()}
          >
            {inbox.isFetchingNextPage ? vi.app.loading : vi.app.more}
          </button>
        </div>
      )}
    </Page>
  );
}
