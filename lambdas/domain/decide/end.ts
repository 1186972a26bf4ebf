import type { CommandOf } from '../commands.ts';
import { isHeld } from '../congress.ts';
import { isOver } from '../register-end.ts';
import { badRuling } from './judged.ts';
import { notLive } from './not-live.ts';
import { accept, type Decide, NOTHING, refuse } from './ruling.ts';

/**
 * The union leaves the term: merged, dissolved or exempted. One that was exempted, or given a committee, may still
 * be merged or dissolved later: it must leave the register then.
 */
export const decideLeave: Decide<CommandOf<'leave'>> = (congress, command, context) => {
  const ended = congress.outcome?.kind;
  if (ended === command.how) return NOTHING;
  const isClosed = isOver(ended);
  if (isClosed || (ended && command.how === 'exempted')) return refuse('ended');
  if (command.how === 'exempted' && isHeld(congress)) return refuse('already-held');
  if (command.on > context.today) return refuse('future-day', 'on');
  return accept({
    type: 'left',
    on: command.on,
    how: command.how,
    ...(command.into && { into: command.into }),
    decisionNo: command.decisionNo,
    ...(command.of && { of: command.of }),
  });
};

/** The upper-level union appoints a committee because no congress could be held; counts as neither held nor done. */
export const decideAppoint: Decide<CommandOf<'appoint'>> = (congress, command, context) => {
  const over = notLive(congress);
  if (over) return over;
  if (isHeld(congress)) return refuse('already-held');
  if (command.on > context.today) return refuse('future-day', 'on');
  return (
    badRuling(command.ruling, context) ??
    accept({ type: 'appointed', on: command.on, reason: command.reason, ruling: command.ruling })
  );
};

/** Adds the minutes that were to follow a report. */
export const decideFileMinutes: Decide<CommandOf<'file-minutes'>> = (congress, command, context) => {
  if (congress.held?.minutes !== 'follow') return refuse('minutes-not-awaited');
  for (const id of command.documents) {
    const document = context.documents.get(id);
    if (!document) return refuse('document-unknown', 'documents');
    if (!document.isChecked) return refuse('document-unchecked', 'documents');
  }
  const { documents, onPaper } = command;
  return accept({ type: 'minutes-filed', on: context.today, documents, ...(onPaper && { onPaper }) });
};
