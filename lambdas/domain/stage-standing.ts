import type { Congress, Standing } from './congress.ts';
import type { Version } from './events.ts';
import type { Side, Stage } from './stages.ts';

/** The standing with a new side and a clock that runs from now on. */
export function running({ isOverdue: _, ...standing }: Standing, side: Side, due: string): Standing {
  const ofUnion = side === 'open' || side === 'returned';
  return { ...standing, side, due, ...(ofUnion && { unionDue: due }) };
}

/** The standing with a new side and no clock. */
export function stopped(
  { due: _, unionDue: __, isOverdue: ___, filedWith: ____, ...standing }: Standing,
  side: Side,
): Standing {
  return { ...standing, side };
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
