import type { Needing } from '../../../../lambdas/domain/insight/insight.ts';
import { insightWords as words } from '../../../words/vi-insight.ts';

/** Why a union needs attention, in words with the numbers that are known. */
export function needingInWords({ why, workingDaysLate, returns, turn }: Needing): string[] {
  return why.map(reason => {
    if (reason === 'overdue' && workingDaysLate !== undefined) {
      const late = words.overdue(workingDaysLate);
      return turn ? `${late}, ${words.turns[turn]}` : late;
    }
    if (reason === 'returned-often' && returns !== undefined) return words.returned(returns);
    return words.why[reason];
  });
}
