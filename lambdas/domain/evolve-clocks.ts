import { type Congress, openClock } from './congress.ts';
import type { Day } from './days.ts';
import type { EventOf } from './events.ts';
import { each, running, withStage } from './stage-standing.ts';

/** A new due date for the clock of the open stage, or of `stage`, if the event brings one. */
export function withUnionDue(
  congress: Congress,
  { on, since = on, due }: { on: Day; since?: Day; due?: Day },
  stage = openClock(congress),
): Congress {
  if (!due || !stage) return congress;
  return withStage(congress, stage, standing =>
    running(standing, standing.side, due, { since, as: 'opened' }),
  );
}

/** Papers given back: the union's clock runs again. */
export function returned(congress: Congress, { on, versions, left, due }: EventOf<'returned'>): Congress {
  return each(congress, versions, standing => ({
    ...running(standing, 'returned', due, { since: on, as: 'returned' }),
    ...(left !== undefined && { unionLeft: left }),
  }));
}
