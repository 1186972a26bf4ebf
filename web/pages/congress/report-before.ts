import type { CongressView } from '../../../lambdas/api/contracts.ts';
import type { HeldReport } from '../../../lambdas/domain/held-report.ts';

/** The report of the event as it stood before the change `number`; undefined where the history does not reach it. */
export function reportBefore(history: CongressView['history'], number: number): HeldReport | undefined {
  for (const change of history) {
    if (change.number >= number) continue;
    for (const event of change.events.toReversed()) {
      if ((event.type === 'submitted' || event.type === 'held-corrected') && event.held) return event.held;
    }
  }
  return undefined;
}
