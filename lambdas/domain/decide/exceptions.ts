import { dueWhenReturned } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import { notLive } from './not-live.ts';
import { accept, type Decide, refuse } from './ruling.ts';

/** The approved personnel goes back to the union, which files it anew; what the approval rested on is gone with it. */
export const decideReportDropout: Decide<CommandOf<'report-dropout'>> = (congress, command, context) => {
  const over = notLive(congress);
  if (over) return over;
  if (congress.held) return refuse('already-held');
  if (congress.stages.personnel.side !== 'approved') return refuse('personnel-not-approved');
  return accept({
    type: 'nominee-dropped',
    on: context.today,
    cause: command.cause,
    due: dueWhenReturned(context.term, context.today),
  });
};

/** The day that was asked for is not consented to; a registered one stays. */
export const decideRefuseDate: Decide<CommandOf<'refuse-date'>> = (congress, command, context) => {
  const over = notLive(congress);
  if (over) return over;
  if (congress.requested?.date !== command.date) return refuse('no-date-request', 'date');
  return accept({ type: 'date-refused', on: context.today, date: command.date, reason: command.reason });
};
