import type { CongressView } from '../../../lambdas/api/contracts.ts';
import type { EventOf } from '../../../lambdas/domain/events.ts';

type Ruling =
  | EventOf<'returned'>
  | EventOf<'rejected'>
  | EventOf<'recognition-refused'>
  | EventOf<'confirmation-withdrawn'>;

/** The coded reasons of a ruling; taking a confirmation back has only what was written. */
export function codedReasons(ruling: Ruling | undefined) {
  return ruling && 'reasons' in ruling ? ruling.reasons : [];
}

/** Why the papers are with the union again: the last return, refusal or withdrawal that no later submission has answered. */
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
        case 'confirmation-withdrawn':
          return { ruling: event, by: change.by, at: change.at };
        default:
      }
    }
  }
  return undefined;
}
