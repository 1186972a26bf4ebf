import type { Reason } from '../../../../lambdas/domain/command-parts.ts';

/** One reason as typed; its code is empty until one is chosen, its file where it is about the whole packet. */
export type ReasonLine = { readonly code: string; readonly note: string; readonly document: string };

/** The reasons as typed, in their order; one code may stand for several files. */
export type ReasonsDraft = readonly ReasonLine[];

/** The API takes no more in one return. */
export const MOST_REASONS = 20;

const EMPTY: ReasonLine = { code: '', note: '', document: '' };

/**
 * The draft with one more line, about `document` or else the whole packet. An empty line is used before another is
 * added; a full draft stays as it is.
 */
export function withLine(draft: ReasonsDraft, document = ''): ReasonsDraft {
  const empty = draft.findIndex(isEmpty);
  if (empty < 0 && draft.length >= MOST_REASONS) return draft;
  if (empty < 0) return [...draft, { ...EMPTY, document }];
  return draft.map((line, index) => (index === empty ? { ...line, document } : line));
}

/** The reasons for the command: every line that says something. */
export function reasonsOf(draft: ReasonsDraft): Reason[] {
  return draft.flatMap(({ code, note, document }) =>
    code ? [{ code, ...(note.trim() && { note }), ...(document && { document }) }] : [],
  );
}

/** True if there is a reason, and every line that was begun names one. */
export function isComplete(draft: ReasonsDraft): boolean {
  return draft.some(line => line.code) && draft.every(line => line.code || isEmpty(line));
}

function isEmpty({ code, note, document }: ReasonLine): boolean {
  return !code && !note.trim() && !document;
}
