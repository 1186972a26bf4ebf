import type { Clock, Congress, Standing } from './congress.ts';
import type { Day } from './days.ts';
import type { Version } from './events.ts';
import type { Side, Stage } from './stages.ts';

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
