import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import { Notice } from '../../../design/notice.tsx';
import { vi } from '../../../words/vi.ts';
import { congress as page } from '../../../words/vi-congress.ts';
import { review as words } from '../../../words/vi-review.ts';
import type { FormName } from '../actions-now.ts';
import { behalfNow } from '../behalf-now.ts';
import { filedWords } from '../filed-words.ts';
import { newestSubmission } from '../paper-states.ts';

type Shown = { view: CongressView; event: string };

/** To the union: what was filed in its place, by whom, when and from what, and the way to say that it is not right. */
export function FiledForUs({
  view,
  event,
  onOpen,
}: Shown & { onOpen: ((form: FormName) => void) | undefined }) {
  const filed = behalfNow(view);
  const submission = filed && newestSubmission(view, filed.judged.stage);
  if (!filed || !submission) return null;
  const source = submission.source ? vi.codes.sources[submission.source] : '';
  return (
    <Notice tone="upper" title={words.behalf.title(filedWords(view, filed.stages, event).join(', '))}>
      <p>{words.behalf.detail(submission.by, submission.at, source)}</p>
      <p>{words.behalf.until(filed.until)}</p>
      {onOpen && (
        <div>
          <button type="button" class="button" onClick={() => onOpen('object')}>
            {page.actions.object}
          </button>
        </div>
      )}
    </Notice>
  );
}

/** What the union says to what was filed in its place, until that is settled. */
export function Objection({ view, event }: Shown) {
  const { objection } = view;
  if (!objection) return null;
  const change = view.history.find(({ events }) => events.some(({ type }) => type === 'objected'));
  const said = change?.events.find(it => it.type === 'objected');
  return (
    <Notice tone="back" title={words.objection.title(filedWords(view, objection.stages, event).join(', '))}>
      {said && <p>{said.note}</p>}
      {change && <p class="soft small">{page.page.at(change.at, change.by)}</p>}
    </Notice>
  );
}
