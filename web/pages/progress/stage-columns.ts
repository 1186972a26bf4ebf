import { STAGES, type Stage } from '../../../lambdas/domain/stages.ts';
import { vi } from '../../words/vi.ts';

const { plan, personnel, approval, heldStage, recognition } = vi.progress.columns;
const WORDS: Record<Stage, string> = { plan, personnel, approval, held: heldStage, recognition };

/** The stages with the short words that head a column. */
export const STAGE_COLUMNS = STAGES.map(stage => ({ stage, word: WORDS[stage] }));
