import { type Congress, firstNotApproved } from './congress.ts';
import type { Day } from './days.ts';
import type { EventOf } from './events.ts';
import { each, running, withStage } from './stage-standing.ts';

/** A new due date for the stage whose union's clock runs, if the event brings one. */
export function withUnionDue(
  congress: Congress,
  { on, since = on, due }: { on: Day; since?: Day; due?: Day },
): Congress {
  const stage = firstNotApproved(congress);
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
