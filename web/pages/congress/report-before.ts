import type { CongressView } from '../../../lambdas/api/contracts.ts';
import type { HeldReport } from '../../../lambdas/domain/held-report.ts';

/** The report of the event as it stood before the change `number`; undefined where the history does not reach it. */
export function reportBefore(history: CongressView['history'], number: number): HeldReport | undefined {
  const earlier = history.filter(change => change.number < number).toReversed();
  let report: HeldReport | undefined;
  for (const event of earlier.flatMap(change => change.events)) {
    if (event.type === 'submitted' && event.held) report = event.held;
    else if (event.type === 'held-corrected' && report) report = { ...report, ...event.held };
  }
  return report;
}
