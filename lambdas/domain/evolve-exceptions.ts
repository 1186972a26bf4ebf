import type { Congress } from './congress.ts';
import type { EventOf } from './events.ts';
import { reset, rewait, running, withStage } from './stage-standing.ts';

/** Without some of what is there at times only. */
export function without<
  K extends
    | 'held'
    | 'date'
    | 'postponedTo'
    | 'objection'
    | 'recognisedOn'
    | 'requested'
    | 'irregular'
    | 'arrangement',
>(congress: Congress, ...keys: K[]): Congress {
  const after = { ...congress };
  for (const key of keys) delete after[key];
  return after;
}

/** A day beyond the finish-by day waits for consent; the registered one stays. */
export function dateRequested(congress: Congress, { on, date, due }: EventOf<'date-requested'>): Congress {
  return { ...congress, requested: { on, date, ...(due && { due }) } };
}

/** The personnel is the union's to file again, and the approval after it; the registered day stays. */
export function nomineeDropped(congress: Congress, { on, due }: EventOf<'nominee-dropped'>): Congress {
  return withStage(reset(congress, 'personnel'), 'personnel', standing =>
    running(standing, 'returned', due, { since: on, as: 'returned' }),
  );
}

/** A congress that was held without approval is not accepted: nothing was held, and the papers before it go on. */
export function irregularRefused(congress: Congress): Congress {
  const back = without(congress, 'held', 'irregular');
  // Approved meanwhile: the report was given back as any other.
  if (back.stages.approval.side === 'approved') return back;
  return rewait(reset(back, 'held'));
}
