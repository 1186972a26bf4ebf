import { congress as words } from '../../../words/vi-congress.ts';

/** What approving `stage` is called: confirming that the event was held, recognising its result, or approving. */
export function approveWord(stage: string | null | undefined): string {
  if (stage === 'held') return words.actions.confirm;
  return stage === 'recognition' ? words.actions.recognise : words.actions.approve;
}
