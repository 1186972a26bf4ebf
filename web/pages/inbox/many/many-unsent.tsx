import { failureText } from '../../../design/failure.tsx';
import { Notice } from '../../../design/notice.tsx';
import { manyWords } from '../../../words/vi-many.ts';
import type { PendingMany } from './pending-many.ts';
import type { Many } from './use-many.ts';

/** A ruling on many that was sent without an answer, such as before a reload: sent again it is the same one. */
export function ManyUnsent({ many, pending }: { many: Many; pending: PendingMany }) {
  const title = manyWords.titles[pending.action](pending.body.items.length);
  return (
    <Notice tone="back" title={manyWords.unsent(title)} role="alert">
      <p>{many.error === undefined ? manyWords.unsentLead : failureText(many.error)}</p>
      <div class="row actions">
        <button
          type="button"
          class="button main-action"
          disabled={many.isSending}
          onClick={() => void many.send(pending)}
        >
          {manyWords.resend}
        </button>
        <button type="button" class="button" disabled={many.isSending} onClick={many.forget}>
          {manyWords.drop}
        </button>
      </div>
    </Notice>
  );
}
