import type { Clock, Congress, Standing } from './congress.ts';
import type { Day } from './days.ts';
import type { Version } from './events.ts';
import { type Side, STAGES, type Stage, stageAfter, stagesFrom } from './stages.ts';

/** The standing with a new side and a clock that runs from now on. */
export function running(
  { isOverdue: _, isMoved: __, ...standing }: Standing,
  side: Side,
  due: Day,
  clock: Clock,
): Standing {
  const ofUnion = side === 'open' || side === 'returned';
  return { ...standing, side, due, clock, ...(ofUnion && { unionDue: due }) };
}

/** The standing whose clock ends on another day, as said on `on`: late still where that day is over by then. */
export function moved({ isOverdue, ...standing }: Standing, due: Day, on: Day): Standing {
  const isUnions = standing.side === 'open' || standing.side === 'returned';
  const isLate = isOverdue && due < on;
  return { ...standing, due, ...(isUnions && { unionDue: due }), ...(isLate && { isOverdue }) };
}

/** The standing with a new side and no clock. */
export function stopped(standing: Standing, side: Side): Standing {
  const { due, unionDue, unionLeft, clock, isMoved, isOverdue, filedWith, ...rest } = standing;
  return { ...rest, side };
}

/** The congress with one stage's standing changed. */
export function withStage(
  congress: Congress,
  stage: Stage,
  change: (standing: Standing) => Standing,
): Congress {
  return { ...congress, stages: { ...congress.stages, [stage]: change(congress.stages[stage]) } };
}

/** The congress with the standings of some stages changed. */
export function each(
  congress: Congress,
  versions: readonly Version[],
  change: (s: Standing) => Standing,
): Congress {
  return versions.reduce((after, version) => withStage(after, version.stage, change), congress);
}

/** `from` and all later stages start again; rounds go on counting, so that a version is never named twice. */
export function reset(congress: Congress, from: Stage): Congress {
  let after = congress;
  for (const stage of stagesFrom(from)) {
    after = withStage(after, stage, standing => stopped(standing, stage === from ? 'open' : 'waiting'));
  }
  return after;
}

/** A stage that was open only because its predecessor was filed with it waits again. */
export function rewait(congress: Congress): Congress {
  let after = congress;
  for (const stage of STAGES) {
    const next = stageAfter(stage);
    const { side, sideBefore } = after.stages[stage];
    // A change of what is approved holds nothing up: taken back, it is approved again.
    const isChange = sideBefore === 'approved' && (side === 'submitted' || side === 'recommended');
    if (!next || side === 'approved' || isChange) continue;
    if (after.stages[next].side === 'open') after = withStage(after, next, s => stopped(s, 'waiting'));
  }
  return after;
}
