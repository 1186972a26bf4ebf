import type { CongressView } from '../../../lambdas/api/contracts.ts';
import type { EventOf } from '../../../lambdas/domain/events.ts';
import type { Stage } from '../../../lambdas/domain/stages.ts';

type Ruling =
  | EventOf<'returned'>
  | EventOf<'rejected'>
  | EventOf<'recognition-refused'>
  | EventOf<'confirmation-withdrawn'>
  | EventOf<'nominee-dropped'>
  | EventOf<'failed'>;

/** The coded reasons of a ruling; what else brings papers back has none. */
export function codedReasons(ruling: Ruling | undefined) {
  return ruling && 'reasons' in ruling ? ruling.reasons : [];
}

/** The stages at which the union begins again after what is no return of papers. */
const SENT_BACK_TO: Readonly<Record<Exclude<Ruling['type'], 'returned'>, readonly Stage[]>> = {
  rejected: ['plan', 'personnel', 'approval'],
  'nominee-dropped': ['personnel'],
  'recognition-refused': ['held'],
  failed: ['held'],
  'confirmation-withdrawn': ['plan', 'personnel', 'approval', 'held'],
};

/**
 * Why the matter is with the union again: the last return, refusal or withdrawal, the congress that failed, or the
 * nominee who dropped out, that no later submission has answered.
 */
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
        case 'nominee-dropped':
        case 'failed':
          // Long answered, where other papers are awaited by now.
          if (!view.current || !SENT_BACK_TO[event.type].includes(view.current)) break;
          return { ruling: event, by: change.by, at: change.at };
        default:
      }
    }
  }
  return undefined;
}
