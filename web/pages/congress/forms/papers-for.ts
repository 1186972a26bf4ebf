import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import type { Stage } from '../../../../lambdas/domain/stages.ts';
import type { Paper } from '../../../../lambdas/domain/term.ts';
import { forEvent } from '../../../words/event-kind.ts';

/** The papers asked for `stages`, called after the event that the union holds. */
export function papersFor(
  view: Pick<CongressView, 'checklist'>,
  stages: readonly Stage[],
  event: string,
): Paper[] {
  return view.checklist
    .filter(paper => stages.includes(paper.stage))
    .map(paper => ({ ...paper, label: forEvent(paper.label, event) }));
}
