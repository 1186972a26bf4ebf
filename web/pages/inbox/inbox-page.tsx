import { Failure } from '../../design/failure.tsx';
import { Page } from '../../design/page.tsx';
import { vi } from '../../words/vi.ts';
import { InboxDesk } from './inbox-desk.tsx';
import { useInbox } from './use-inbox.ts';
import './inbox.css';

/** What waits for me, least working time left first. */
export function InboxPage() {
  const inbox = useInbox();
  if (inbox.data) return <InboxDesk inbox={inbox.data} />;
  return inbox.isError ? (
    <Page title={vi.inbox.title}>
      <Failure error={inbox.error} onRetry={() => void inbox.refetch()} />
    </Page>
  ) : (
    <Page title={vi.inbox.title} lead={<p class="loading">{vi.app.loading}</p>} />
  );
}
