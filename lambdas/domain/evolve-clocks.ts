import { type Congress, openClock, type Standing } from './congress.ts';
import type { Day } from './days.ts';
import type { EventOf } from './events.ts';
import { each, running, withStage } from './stage-standing.ts';
import type { Stage } from './stages.ts';

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

/** Papers filed again: the reviewer's time for what lies behind them runs from that day, as it waited for the union. */
export function reviewedAfresh(congress: Congress, { on, behind = {} }: EventOf<'submitted'>): Congress {
  const dues = Object.entries(behind) as [Stage, Day][];
  const afresh = (due: Day) => (standing: Standing) =>
    running(standing, standing.side, due, { since: on, as: 'submitted' });
  return dues.reduce((after, [stage, due]) => withStage(after, stage, afresh(due)), congress);
}
