import type { Contribution } from '../domain/contributions.ts';
import type { Event, EventOf } from '../domain/events.ts';
import type { Move, MoveKind } from '../domain/moves.ts';
import type { Union } from '../domain/register.ts';
import { isOver } from '../domain/register-end.ts';
import type { Term } from '../domain/term.ts';
import type { ChangeEntry } from './congress-store.ts';

/** The moves that a change makes: what it adds to the number of managed unions, but for those there from the start. */
export function movesOf(
  { events, recorded }: Pick<ChangeEntry, 'events' | 'recorded'>,
  union: Union,
  facts: readonly Contribution[],
  term: Pick<Term, 'countsFrom'>,
): Move[] {
  return facts
    .filter(({ measure, on }) => measure === 'managed' && on > term.countsFrom)
    .map(({ on, upper, count }) => ({
      on,
      recorded,
      union: union.id,
      name: union.name,
      upper,
      count,
      ...why(events, union, count),
    }));
}

function why(
  events: readonly Event[],
  union: Union,
  count: number,
): Pick<Move, 'kind' | 'decisionNo' | 'of'> {
  const find = <T extends Event['type']>(type: T) =>
    events.find((event): event is EventOf<T> => event.type === type);
  const restored = find('restored');
  if (restored) return { kind: 'undone', of: restored.of };
  const left = find('left');
  if (left && left.how !== 'exempted') return said(left.how, left);
  const changed = find('register-changed');
  if (changed) return said(count > 0 ? 'moved-in' : 'moved-out', changed);
  const origin = find('enrolled')?.origin;
  if (count > 0 && origin) return said(origin.kind, origin);
  // A workbook tells of a union that was founded, or has gone, by its entry in the register.
  const { decisionNo, kind, status } = union;
  if (count > 0) return said(kind === 'combined' ? 'grouped' : 'founded', { decisionNo });
  return said(isOver(status) ? status : 'dissolved', { decisionNo });
}

function said(
  kind: MoveKind,
  { decisionNo, of }: { decisionNo?: string | undefined; of?: string | undefined },
) {
  return { kind, ...(decisionNo && { decisionNo }), ...(of && { of }) };
}
