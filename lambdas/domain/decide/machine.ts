import { dueWhenOpened } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import { currentStage, isLive, runningClock } from '../congress.ts';
import { endOf } from '../days.ts';
import { needsOpening } from '../directive.ts';
import { accept, type Decide, NOTHING } from './ruling.ts';

/** Sets the due date of a stage whose clock does not run yet; never changes a side. */
export const decideOpenStage: Decide<CommandOf<'open-stage'>> = (congress, command, context) => {
  if (!isLive(congress) || currentStage(congress) !== command.stage) return NOTHING;
  if (!needsOpening(congress, command.stage)) return NOTHING;
  return accept({
    type: 'stage-opened',
    on: context.today,
    stage: command.stage,
    due: dueWhenOpened(command.stage, congress, context.term, context.today),
  });
};

/** Records, once a clock, that its deadline passed. */
export const decideMissDeadline: Decide<CommandOf<'miss-deadline'>> = (congress, command, context) => {
  const clock = runningClock(congress);
  if (!clock || clock.stage !== command.stage || clock.isOverdue) return NOTHING;
  if (endOf(clock.due) > context.now) return NOTHING;
  return accept({
    type: 'deadline-missed',
    on: context.today,
    stage: clock.stage,
    due: clock.due,
    clock: clock.turn,
  });
};

/** Calls a new execution for the congress in place of attempt `replaces`; a repeat finds it called. */
export const decideCallMachine: Decide<CommandOf<'call-machine'>> = (congress, command, context) => {
  if (!isLive(congress) || congress.attempt !== command.replaces) return NOTHING;
  return accept({
    type: 'machine-called',
    on: context.today,
    attempt: congress.attempt + 1,
    reason: command.reason,
  });
};

/** Notes that the machine was woken by hand or by reconcile, since the message that should have was lost. */
export const decideNoteWake: Decide<CommandOf<'note-wake'>> = (congress, command, context) => {
  if (!isLive(congress) || congress.attempt !== command.attempt) return NOTHING;
  return accept({ type: 'machine-woken', on: context.today, attempt: command.attempt });
};
