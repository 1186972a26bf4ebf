import { dueWhenOpened, dueWhenSubmitted, finishBy, lastGivenDay } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import { type Congress, currentStage, isHeld, openClock } from '../congress.ts';
import type { Day } from '../days.ts';
import type { Event } from '../events.ts';
import { warnedOf } from '../gate.ts';
import { badRuling } from './judged.ts';
import { runsSince } from './left.ts';
import { notLive } from './not-live.ts';
import { accept, type Context, type Decide, NOTHING, type Ruling, refuse } from './ruling.ts';

/**
 * Registers or moves the day of the congress: within the finish-by day a notice, beyond it with the consent of the
 * upper-level union, for which it waits where that is not given along. Who may give it, authority says.
 */
export const decideRegisterDate: Decide<CommandOf<'register-date'>> = (congress, command, context) => {
  const fault = notScheduling(congress);
  if (fault) return fault;
  if (command.date < context.today) return refuse('date-past', 'date');
  const last = finishBy(congress, context.term);
  const over = overLimit(congress, 'date', command.date, context);
  if (over && !command.overLimit) return over;
  if (command.date > last && !command.consent) {
    if (context.union.above.length === 0) return refuse('date-beyond-finish', 'date', { last });
    if (congress.requested?.date === command.date) return NOTHING;
    return accept(requested(command.date, context));
  }
  if (command.consent && command.consent.on > context.today) return refuse('future-day', 'consent.on');
  if (command.date === congress.date) return accept();
  return accept({
    type: 'date-registered',
    on: context.today,
    date: command.date,
    ...newDue({ ...congress, date: command.date }, context),
    ...(command.consent && { consentNo: command.consent.documentNo }),
    ...(over && { overLimit: true }),
    ...warnedOf(context.term, context.below),
  });
};

/** Lets the union hold its congress later, by decision of the upper-level union. */
export const decidePostpone: Decide<CommandOf<'postpone'>> = (congress, command, context) => {
  const fault = notScheduling(congress) ?? badRuling(command.ruling, context);
  if (fault) return fault;
  if (command.to <= context.today) return refuse('date-past', 'to');
  const over = overLimit(congress, 'to', command.to, context);
  if (over && !command.overLimit) return over;
  return accept({
    type: 'postponed',
    on: command.ruling.on,
    to: command.to,
    reason: command.reason,
    decisionNo: command.ruling.documentNo,
    ...(over && { overLimit: true }),
    ...datedNewDue({ ...congress, date: command.to }, command.ruling.on, context),
  });
};

/** Records that a congress met and failed: no quorum, or not enough elected. It is held again. */
export const decideReportFailed: Decide<CommandOf<'report-failed'>> = (congress, command, context) => {
  const over = notLive(congress);
  if (over) return over;
  if (currentStage(congress) !== 'held' || congress.irregular) return refuse('not-waiting-for-day');
  if (command.on > context.today) return refuse('future-day', 'on');
  if (command.newDate && command.newDate < context.today) return refuse('date-past', 'newDate');
  const { date: _, ...undated } = congress;
  const { newDate } = command;
  const tooLate = newDate && overLimit(congress, 'newDate', newDate, context);
  if (tooLate) return tooLate;
  const isBeyond = newDate && newDate > finishBy(congress, context.term) && context.union.above.length > 0;
  const date = isBeyond ? undefined : newDate;
  const dated: Congress = date ? { ...undated, date } : undated;
  const failed: Event = {
    type: 'failed',
    on: command.on,
    cause: command.cause,
    ...(command.note && { note: command.note }),
    ...(date && { newDate: date }),
    ...runsSince(command.on, context.today),
    due: dueWhenOpened('held', dated, context.term, context.today),
  };
  return isBeyond ? accept(failed, requested(newDate, context)) : accept(failed);
};

/** The union asks for a day beyond the last one: the upper-level union has as long to answer as for papers. */
function requested(date: Day, { term, today }: Context): Event {
  return { type: 'date-requested', on: today, date, due: dueWhenSubmitted(['plan'], term, today) };
}

/** Refuses a day later than the union above may give; above the highest union stands no account that could give one. */
function overLimit(congress: Congress, field: string, day: Day, context: Context): Ruling | undefined {
  const last = context.union.above.length > 0 && lastGivenDay(congress, context.term);
  return last && day > last ? refuse('date-over-limit', field, { last }) : undefined;
}

/** The same, of an event that is dated `on`. */
function datedNewDue(congress: Congress, on: Day, context: Context): { since?: Day; due?: Day } {
  const { due } = newDue(congress, context);
  return due ? { ...runsSince(on, context.today), due } : {};
}

function notScheduling(congress: Congress): Ruling | undefined {
  return notLive(congress) ?? (isHeld(congress) ? refuse('already-held') : undefined);
}

/** The union's new due date where a clock of an open stage runs; a returned packet keeps its own. */
export function newDue(congress: Congress, context: Context): { due?: Day } {
  const stage = openClock(congress);
  return stage ? { due: dueWhenOpened(stage, congress, context.term, context.today) } : {};
}
