import type { CongressView } from '../../../lambdas/api/contracts.ts';
import type { EventOf } from '../../../lambdas/domain/events.ts';

type Ruling = EventOf<'returned'> | EventOf<'rejected'> | EventOf<'recognition-refused'>;

/** Why the papers are with the union again: the last return or refusal that no later submission has answered. */
export function standingReasons(
  view: Pick<CongressView, 'history' | 'current' | 'side'>,
): { ruling: Ruling; by: string; at: string } | undefined {
  if (view.side !== 'returned' && view.side !== 'open') return undefined;
  for (const change of view.history) {
    for (const event of change.events.toReversed()) {
      switch (event.type) {
        case 'submitted':
        case 'approved':
        case 'withdrawn':
          if (event.versions.some(version => version.stage === view.current)) return undefined;
          break;
        case 'returned':
          if (!event.versions.some(version => version.stage === view.current)) break;
          return { ruling: event, by: change.by, at: change.at };
        case 'rejected':
        case 'recognition-refused':
          return { ruling: event, by: change.by, at: change.at };
        default:
      }
    }
  }
  return undefined;
}
