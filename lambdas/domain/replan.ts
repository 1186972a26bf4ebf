import type { Clocked } from './clocks.ts';
import { isLive, runningClock } from './congress.ts';
import type { Day } from './days.ts';
import { clockMoves } from './decide/deadline.ts';
import type { Term } from './term.ts';

/** What other settings of a term would do to the clocks that run. Counts are of congresses. */
export type ReplanCounts = {
  /** Those whose clock runs. */
  readonly running: number;
  /** Those of them whose day would change. */
  readonly moving: number;
  /** Those that are overdue now and would no longer be. */
  readonly again: number;
  /** Those whose day was moved for the union alone: it stays. */
  readonly kept: number;
};

/** What `term` would do to the clocks of `congresses` if it held from `today` on. */
export function replanCounts(congresses: readonly Clocked[], term: Term, today: Day): ReplanCounts {
  const counts = { running: 0, moving: 0, again: 0, kept: 0 };
  for (const congress of congresses) {
    const clock = isLive(congress) ? runningClock(congress) : undefined;
    if (!clock) continue;
    counts.running += 1;
    if (congress.stages[clock.stage].isMoved) counts.kept += 1;
    const moves = clockMoves(congress, term, today);
    if (moves.length > 0) counts.moving += 1;
    if (clock.isOverdue && moves.some(({ stage, due }) => stage === clock.stage && due >= today)) {
      counts.again += 1;
    }
  }
  return counts;
}
