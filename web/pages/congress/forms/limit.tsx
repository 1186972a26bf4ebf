import type { CongressView, TermView } from '../../../../lambdas/api/contracts.ts';
import { lastGivenDay } from '../../../../lambdas/domain/clocks.ts';
import type { Day } from '../../../../lambdas/domain/days.ts';
import { Notice } from '../../../design/notice.tsx';
import { exceptionWords as words } from '../../../words/vi-exceptions.ts';

/** How far the union above may let the event be held later, and whether `day` lies beyond that. */
export type Limit = { readonly last: Day; readonly isOver: boolean; readonly mayExceed: boolean };

/** The limit of the term, as the form on a later day shows it; none where the term sets none. */
export function limitOf(view: CongressView, term: TermView, day: Day | ''): Limit | undefined {
  const last = view.finishBy ? lastGivenDay({ level: view.register.level }, term) : undefined;
  return last ? { last, isOver: day > last, mayExceed: view.actions.includes('exceed-limit') } : undefined;
}

/** What a command says of a day beyond the limit, if the asker may give one. */
export function saidOf(limit: Limit | undefined): { overLimit?: true } {
  return limit?.isOver && limit.mayExceed ? { overLimit: true } : {};
}

/** Under the field: how late a day may be, and whether a document says so. */
export function limitHint(limit: Limit | undefined, term: TermView): string | undefined {
  return limit && words.limit.hint(limit.last, term.postponeWithin?.confirmed === true);
}

/** Who decides on a day beyond the limit. */
export function LimitNotice({ limit }: { limit: Limit | undefined }) {
  if (!limit?.isOver) return null;
  const title = limit.mayExceed ? words.limit.exceeds(limit.last) : words.limit.over(limit.last);
  return <Notice tone="back" title={title} role="status" />;
}
