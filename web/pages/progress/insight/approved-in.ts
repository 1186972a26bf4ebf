import type { ProgressView } from '../../../../lambdas/api/contracts.ts';

/** How many have had their congress approved: they stand at holding it or behind. */
export function approvedIn({ stages, recognised }: Pick<ProgressView, 'stages' | 'recognised'>): number {
  return stages.held + stages.recognition + recognised;
}
