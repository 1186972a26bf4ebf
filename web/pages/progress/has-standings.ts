import type { ProgressView } from '../../../lambdas/api/contracts.ts';
import { STAGES } from '../../../lambdas/domain/stages.ts';

/**
 * True if it was recorded where unions stood on the day that is shown. Where they stand counts from the day when it
 * was recorded, so of a day before the software there are only the facts that have a day of their own.
 */
export function hasStandings(progress: Pick<ProgressView, 'stages' | 'obliged' | 'recognised'>): boolean {
  return progress.obliged <= progress.recognised || STAGES.some(stage => progress.stages[stage] > 0);
}
