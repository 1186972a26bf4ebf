import type { Day } from '../domain/days.ts';
import type { Event, EventOf } from '../domain/events.ts';
import type { Stay, Union } from '../domain/register.ts';

/**
 * The register entry after a change of a congress: its end, its new place or size, or what it was before a change
 * that was undone. Said twice, as by a second term, it changes nothing; the very entry where nothing is said.
 */
export function registerAfter(union: Union, events: readonly Event[]): Union {
  return events.reduce((entry, event) => {
    switch (event.type) {
      case 'left':
        return event.how === 'exempted' ? entry : afterLeaving(entry, event);
      case 'register-changed':
        return afterChange(entry, event);
      case 'restored':
        return { ...withoutDecision(entry), ...event.entry };
      default:
        return entry;
    }
  }, union);
}

function withoutDecision({ decisionNo: _, ...entry }: Union): Union {
  return entry;
}

function afterLeaving(union: Union, { how, on, decisionNo }: EventOf<'left'>): Union {
  if (how === 'exempted') return union;
  return { ...union, stays: endedStays(union.stays, on), status: how, decisionNo };
}

function afterChange(
  union: Union,
  { on, kind, change, above, decisionNo }: EventOf<'register-changed'>,
): Union {
  if (kind === 'obligation') return union;
  const { parent, members } = change;
  const isMoved = parent !== undefined && above !== undefined;
  return {
    ...union,
    decisionNo,
    ...(isMoved && { above: [...above], stays: movedStays(union.stays, parent, on) }),
    ...(members !== undefined && { members }),
    ...(kind === 'suspended' && { status: 'suspended' as const }),
    ...(kind === 'resumed' && { status: 'active' as const }),
  };
}

function endedStays(stays: readonly Stay[], on: Day): Stay[] {
  return stays
    .filter(({ from }) => from < on)
    .map(stay => (stay.until === undefined || stay.until > on ? { ...stay, until: on } : stay));
}

function movedStays(stays: readonly Stay[], parent: string, on: Day): Stay[] {
  const last = stays.at(-1);
  if (last?.parent === parent && last.from === on) return [...stays];
  return [...endedStays(stays, on), { parent, from: on }];
}
