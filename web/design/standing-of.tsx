import type { Day } from '../../lambdas/domain/days.ts';
import { eventKindOf } from '../words/event-kind.ts';
import { type Stands, standingOf } from '../words/standing.ts';
import { EVENTS } from '../words/vi-tasks.ts';
import { StandingLabel } from './standing-label.tsx';

/** Where a congress stands on `today`; `isAbove`: of a union above the grassroots. */
export function StandingOf({ line, today, isAbove }: { line: Stands; today: Day; isAbove?: boolean }) {
  const event = EVENTS[eventKindOf(line.obligation)];
  return (
    <StandingLabel standing={standingOf(line, today)} event={event} round={line.round} isAbove={isAbove} />
  );
}
