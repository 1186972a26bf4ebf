import type { Congress } from './congress.ts';
import type { EventOf } from './events.ts';
import { changedFrom, endedOn } from './spans.ts';

/** Figures keep what it owed until that day. */
export function left(congress: Congress, { how, on }: EventOf<'left'>): Congress {
  const outcome = { kind: how, on };
  if (how !== 'exempted') return { ...congress, spans: endedOn(congress.spans, on), outcome };
  return {
    ...congress,
    obligation: 'exempt-unable',
    spans: changedFrom(congress.spans, on, { owes: 'exempt-unable' }),
    outcome,
  };
}

/** An exempted union that owes again goes on where it stood. */
export function registerChanged(congress: Congress, { on, change }: EventOf<'register-changed'>): Congress {
  const { outcome, ...rest } = congress;
  const obligation = change.owes ?? congress.obligation;
  const isExempt = obligation === 'exempt-new' || obligation === 'exempt-unable';
  const ended = change.owes && isExempt ? ({ kind: 'exempted', on } as const) : outcome;
  const goesOn = change.owes && !isExempt && outcome?.kind === 'exempted';
  return {
    ...rest,
    parent: change.parent ?? congress.parent,
    obligation,
    spans: changedFrom(congress.spans, on, change),
    ...(ended && !goesOn && { outcome: ended }),
  };
}

/** What was undone never was. */
export function restored({ outcome: _, ...congress }: Congress, event: EventOf<'restored'>): Congress {
  const { parent, obligation, spans, outcome } = event;
  return { ...congress, parent, obligation, spans, ...(outcome && { outcome }) };
}
