import type { Day } from '../../lambdas/domain/days.ts';
import { eventKindOf } from '../words/event-kind.ts';
import { type Stands, standingOf } from '../words/standing.ts';
import { EVENTS } from '../words/vi-tasks.ts';
import { StandingLabel } from './standing-label.tsx';

/** Where a congress stands on `today`. */
export function StandingOf({ line, today }: { line: Stands; today: Day }) {
  const event = EVENTS[eventKindOf(line.obligation)];
  return <StandingLabel standing={standingOf(line, today)} event={event} round={line.round} />;
}
