import { STAGES, type Stage } from '../../lambdas/domain/stages.ts';

/** The two packets of a small union: the papers before its event, and those after. */
export type Filing = 'before' | 'after';

/** The packets in their order. */
export const FILINGS: readonly Filing[] = ['before', 'after'];

/** The packet that holds the papers of `stage`. */
export function filingOf(stage: Stage): Filing {
  return stage === 'held' || stage === 'recognition' ? 'after' : 'before';
}

/** The stages whose papers are in `filing`. */
export function stagesOf(filing: Filing): readonly Stage[] {
  return STAGES.filter(stage => filingOf(stage) === filing);
}
