import type { CommandOf } from './commands.ts';
import type { Congress } from './congress.ts';
import type { Event } from './events.ts';
import type { Union } from './register.ts';

/** The command that takes a union back to what it was before the change `of`. */
export function restoring(
  of: string,
  { parent, obligation, spans, outcome }: Congress,
  entry: Union,
): CommandOf<'restore'> {
  const { above, stays, status, members, decisionNo } = entry;
  // What ended a union for good was no change that could be recorded, so it was not there before one.
  const ended = outcome?.kind === 'exempted' || outcome?.kind === 'appointed' ? outcome : undefined;
  return {
    type: 'restore',
    of,
    parent,
    obligation,
    spans: spans.map(span => ({ ...span })),
    ...(ended && { outcome: { kind: ended.kind as 'exempted' | 'appointed', on: ended.on } }),
    entry: { above, stays, status, members, ...(decisionNo !== undefined && { decisionNo }) },
  };
}

/** The command that strikes a union which the change `of` brought in: it was managed on no day. */
export function striking(of: string, { above, members }: Union): CommandOf<'restore'> {
  return {
    type: 'restore',
    of,
    parent: above[0] ?? '',
    obligation: 'closed',
    spans: [],
    entry: { above, stays: [], status: 'dissolved', members },
  };
}

/** What the register said of a union in one change, and for which change of the register; undefined if nothing. */
export function registerActIn(
  events: readonly Event[],
): { readonly of?: string; readonly isUndoing: boolean } | undefined {
  for (const event of events) {
    switch (event.type) {
      case 'enrolled':
        return { ...(event.origin?.of && { of: event.origin.of }), isUndoing: false };
      case 'left':
      case 'register-changed':
        return { ...(event.of && { of: event.of }), isUndoing: false };
      case 'restored':
        return { of: event.of, isUndoing: true };
      case 'appointed':
        return { isUndoing: false };
      default:
    }
  }
  return undefined;
}
