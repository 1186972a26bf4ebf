import { useEffect, useState } from 'preact/hooks';
import type { TermView } from '../../../lambdas/api/contracts.ts';
import { useSub } from '../../sign-in/use-session.ts';
import { type Draft, type KeptDraft, keepDraft, keptDraft } from './term-draft.ts';

/** What is being edited of a term, kept in this tab. */
export type TermDraft = KeptDraft & {
  /** True if it was left unsaved and is taken up again. */
  readonly isKept: boolean;
  readonly change: (part: Partial<KeptDraft>) => void;
  /** Gives the draft up, or has it saved. */
  readonly forget: () => void;
};

/**
 * The draft of `section`, made from the settings as they stood when the form was opened: what somebody else saves
 * meanwhile must not slip under it.
 */
export function useTermDraft(term: TermView, section: string, initial: Draft): TermDraft {
  const sub = useSub();
  const place = { sub, term: term.id, section };
  const [kept] = useState(() => keptDraft(place));
  const [state, setState] = useState<KeptDraft>(
    kept ?? { base: term, draft: initial, reason: '', decisionNo: '' },
  );
  const { base, draft, reason, decisionNo } = state;
  const isTouched = Object.keys(draft).length > 0 || reason !== '' || decisionNo !== '';
  useEffect(() => {
    keepDraft({ sub, term: term.id, section }, isTouched ? state : undefined);
  }, [sub, term.id, section, state, isTouched]);
  return {
    base,
    draft,
    reason,
    decisionNo,
    isKept: kept !== undefined,
    change: part => setState(old => ({ ...old, ...part })),
    forget: () => keepDraft(place, undefined),
  };
}
