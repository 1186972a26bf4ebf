import { useEffect, useState } from 'preact/hooks';
import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import { Notice } from '../../../design/notice.tsx';
import { useSub } from '../../../sign-in/use-session.ts';
import { formatTime } from '../../../words/format.ts';
import { filingWords } from '../../../words/vi-filing.ts';
import { actionsNow, type FormName } from '../actions-now.ts';
import { deviceDrafts } from './device-drafts.ts';
import type { StoredDraft } from './draft-store.ts';
import { type DraftedForm, draftedForms } from './drafted-forms.ts';

/** Says that a form of this congress was begun on this device, and opens it again. */
export function DraftNotice(props: { view: CongressView; onOpen: (form: FormName) => void }) {
  const { view } = props;
  const sub = useSub();
  const [found, setFound] = useState<{ form: DraftedForm; draft: StoredDraft }>();
  const { term, union, version } = view;
  // What may be filed changes with the version only.
  useEffect(() => {
    let isLeft = false;
    const look = async () => {
      const { next, also } = actionsNow(view);
      const possible = [...next, ...also];
      let first: typeof found;
      // Every one is looked for: those for rounds that are past go by that.
      for (const form of draftedForms(view)) {
        const kept = await deviceDrafts.find({ sub, term, union, form: form.form }, form.rounds);
        if (kept && possible.includes(form.name)) first ??= { form, draft: kept.draft };
      }
      if (!isLeft) setFound(first);
    };
    void look();
    return () => {
      isLeft = true;
    };
  }, [sub, term, union, version]);
  if (!found) return null;
  const { form, draft } = found;
  return (
    <Notice tone="back" title={filingWords.draft.saved(formatTime(draft.savedAt), draft.day)} role="status">
      <div>
        <button type="button" class="button" onClick={() => props.onOpen(form.name)}>
          {filingWords.draft.goOn}
        </button>
      </div>
    </Notice>
  );
}
