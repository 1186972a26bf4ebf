import { useState } from 'preact/hooks';
import type { Paper, PaperTemplate } from '../../../../lambdas/domain/term.ts';
import { failureText } from '../../../design/failure.tsx';
import { loadChunk } from '../../../files/load-chunk.ts';
import { filingWords } from '../../../words/vi-filing.ts';
import type { PaperFacts } from './paper-draft.ts';

/** Saves a Word draft of `paper`, filled with what is known already. */
export function TemplateButton(props: {
  paper: Pick<Paper, 'label'>;
  template: PaperTemplate;
  /** What is known when the button is pressed. */
  facts: () => PaperFacts;
}) {
  const { paper, template, facts } = props;
  const words = filingWords.template;
  const [state, setState] = useState<'idle' | 'making' | { why: string }>('idle');
  const save = async () => {
    setState('making');
    try {
      const { savePaperDraft } = await loadChunk(() => import('./save-paper-draft.ts'));
      await savePaperDraft(paper, template, facts());
      setState('idle');
    } catch (error) {
      setState({ why: failureText(error) });
    }
  };
  return (
    <>
      <button
        type="button"
        class="plain"
        aria-label={words.saveFor(paper.label)}
        disabled={state === 'making'}
        onClick={() => void save()}
      >
        {state === 'making' ? words.making : words.save}
      </button>
      {typeof state === 'object' && (
        <span class="late-text small" role="alert">
          {state.why}
        </span>
      )}
    </>
  );
}
