import type { CommandOf } from '../commands.ts';
import { isHeld } from '../congress.ts';
import { badRuling } from './judged.ts';
import { notLive } from './not-live.ts';
import { accept, type Decide, NOTHING, refuse } from './ruling.ts';

/** The union leaves the term: merged, dissolved or exempted. */
export const decideLeave: Decide<CommandOf<'leave'>> = (congress, command, context) => {
  if (congress.outcome) return congress.outcome.kind === command.how ? NOTHING : refuse('ended');
  if (command.on > context.today) return refuse('future-day', 'on');
  return accept({
    type: 'left',
    on: command.on,
    how: command.how,
    ...(command.into && { into: command.into }),
    decisionNo: command.decisionNo,
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
  return accept({ type: 'minutes-filed', on: context.today, documents: command.documents });
};
