import { STAGES, type Stage } from '../../../lambdas/domain/stages.ts';
import { progressWords } from '../../words/vi-progress.ts';

const { plan, personnel, approval, heldStage, recognition } = progressWords.columns;
const WORDS: Record<Stage, string> = { plan, personnel, approval, held: heldStage, recognition };

/** The stages with the short words that head a column. */
export const STAGE_COLUMNS = STAGES.map(stage => ({ stage, word: WORDS[stage] }));
