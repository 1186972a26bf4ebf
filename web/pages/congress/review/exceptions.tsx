import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import { Notice } from '../../../design/notice.tsx';
import { exceptionWords as words } from '../../../words/vi-exceptions.ts';

/** What does not go as planned and waits for the upper-level union: a day beyond the last one, a report without approval. */
export function Exceptions({ view, event }: { view: CongressView; event: string }) {
  const isReported = view.irregular !== null && view.current === 'held' && view.side !== 'approved';
  return (
    <>
      {isReported && (
        <Notice tone="back" title={words.irregular(event)}>
          <p>{words.irregularLead}</p>
        </Notice>
      )}
      {view.requested && (
        <Notice tone="back" title={words.requested(view.requested.date, view.parentName, view.requested.due)}>
          <p>{words.requestedLead(view.date)}</p>
        </Notice>
      )}
    </>
  );
}
