import type { Paper } from '../../../../lambdas/domain/term.ts';
import { congress as words } from '../../../words/vi-congress.ts';

/** What is to be known of a paper: whether it must be there, may come later, is seen by few. */
export function notesOf(paper: Paper): string {
  const notes = [paper.required ? words.paper.required : words.paper.optional];
  if (paper.mayFollow) notes.push(words.paper.mayFollow);
  if (paper.restricted) notes.push(words.paper.restricted.toLowerCase());
  return notes.join(', ');
}
