/** The five stages of a congress, in their order (plan, personnel proposal, approval, held, recognition). */
export const STAGES = ['plan', 'personnel', 'approval', 'held', 'recognition'] as const;

/** One of the five stages. */
export type Stage = (typeof STAGES)[number];

/**
 * Where one stage stands: `waiting` for the stage before it, `open` to the union, `submitted` to the upper-level
 * union, `recommended` to its signatory, `returned` to the union, or `approved`.
 */
export const SIDES = ['waiting', 'open', 'submitted', 'recommended', 'returned', 'approved'] as const;

/** Where one stage stands. */
export type Side = (typeof SIDES)[number];

/** The stage that follows `stage`, or undefined after the last. */
export function stageAfter(stage: Stage): Stage | undefined {
  return STAGES[STAGES.indexOf(stage) + 1];
}

/** The stages from `stage` to the last. */
export function stagesFrom(stage: Stage): readonly Stage[] {
  return STAGES.slice(STAGES.indexOf(stage));
}
