import type { Congress, Standing } from './congress.ts';
import type { EventOf } from './events.ts';

/** The congress of a union as it begins in a term. */
export function enrolled(event: EventOf<'enrolled'>, id: { term: string; union: string }): Congress {
  const waiting: Standing = { side: 'waiting', round: 0 };
  return {
    ...id,
    level: event.level,
    parent: event.parent,
    version: 0,
    attempt: 0,
    calledAt: 0,
    obligation: event.obligation,
    spans: event.spans,
    bundled: event.bundled,
    ...(event.pilotOf && { pilotOf: event.pilotOf }),
    enrolledOn: event.on,
    failures: 0,
    stages: {
      plan: { side: 'open', round: 0 },
      personnel: waiting,
      approval: waiting,
      held: waiting,
      recognition: waiting,
    },
  };
}
