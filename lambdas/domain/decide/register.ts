import type { CommandOf } from '../commands.ts';
import { isHeld } from '../congress.ts';
import { isOver } from '../register-end.ts';
import { changedFrom, type Span, type SpanChange } from '../spans.ts';
import { accept, type Decide, NOTHING, refuse } from './ruling.ts';

/** What the register says of the union from a day on: its place, what it owes, its size, whether it is suspended. */
export const decideChangeRegister: Decide<CommandOf<'change-register'>> = (congress, command, context) => {
  const { kind, on, decisionNo, above, of } = command;
  if (on > context.today) return refuse('future-day', 'on');
  const ended = congress.outcome?.kind;
  if (isOver(ended) || congress.spans.length === 0) return refuse('ended');
  const owes = command.change.owes;
  const isExempted = owes === 'exempt-new' || owes === 'exempt-unable' || owes === 'closed';
  if (isExempted && isHeld(congress)) return refuse('already-held');
  const change: SpanChange = command.change;
  if (saysTheSame(changedFrom(congress.spans, on, change), congress.spans)) return NOTHING;
  return accept({
    type: 'register-changed',
    on,
    kind,
    change,
    ...(above && { above }),
    decisionNo,
    ...(of && { of }),
  });
};

/** Everything that a change of the register did to the union is undone; a repeat finds it undone. */
export const decideRestore: Decide<CommandOf<'restore'>> = (congress, command, context) => {
  const { type: _, ...before } = command;
  const isSame = saysTheSame(before.spans, congress.spans) && before.outcome?.kind === congress.outcome?.kind;
  if (isSame) return NOTHING;
  return accept({ type: 'restored', on: context.today, ...before });
};

function saysTheSame(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, index) => writtenOut(span) === writtenOut(b[index]));
}

function writtenOut(span: Span | undefined): string {
  if (!span) return '';
  const { from, until, parent, owes, members, isSuspended } = span;
  return [from, until, parent, owes, members, isSuspended].join(' ');
}
