import { useEffect, useRef } from 'preact/hooks';
import type { PreviewedTerm } from '../../../lambdas/api/contracts.ts';
import type { Sending } from '../../api/use-sending.ts';
import { failureText } from '../../design/failure.tsx';
import { Notice } from '../../design/notice.tsx';
import { registerWords as words } from '../../words/vi-register.ts';
import type { ChangeDraft } from './change-draft.ts';
import { NumbersBeforeAfter } from './numbers-before-after.tsx';
import { PreviewedUnions } from './previewed-unions.tsx';
import { warningsOf } from './warnings.ts';

const w = words.preview;

/** What would come of the change, and the way on from it. Nothing is written yet. */
export function ChangePreview(props: {
  draft: ChangeDraft;
  terms: readonly PreviewedTerm[];
  sending: Sending;
  onConfirm: () => void;
  onBack: () => void;
}) {
  const { draft, terms, sending } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="stack" aria-labelledby="preview-title">
      <div class="card stack">
        <h2 id="preview-title" ref={heading} tabIndex={-1}>
          {w.title}
        </h2>
        <p>{w.sentence(words.kinds[draft.kind], draft.decisionNo, draft.on)}</p>
        {terms.length === 0 && <p>{w.nothing}</p>}
        {sending.error ? <Notice tone="late" role="alert" title={failureText(sending.error)} /> : null}
        <div class="row actions">
          <button
            type="button"
            class="button main-action"
            disabled={sending.isSending || terms.length === 0}
            onClick={props.onConfirm}
          >
            {sending.isSending ? w.confirming : w.confirm}
          </button>
          <button type="button" class="button" disabled={sending.isSending} onClick={props.onBack}>
            {w.back}
          </button>
        </div>
      </div>
      {terms.map(term => (
        <TermPreview key={term.id} term={term} />
      ))}
    </section>
  );
}

function TermPreview({ term }: { term: PreviewedTerm }) {
  const warnings = warningsOf(term);
  return (
    <section class="card stack" aria-label={term.title}>
      <h3>{term.title}</h3>
      {warnings.length > 0 && (
        <Notice tone="back" title={w.attention}>
          <ul class="register-warnings">
            {warnings.map(({ code, count }) => (
              <li key={code}>{w.warnings[code](count)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <NumbersBeforeAfter term={term} />
      <PreviewedUnions unions={term.unions} />
    </section>
  );
}
