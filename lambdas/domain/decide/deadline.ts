import { furthestDue, replanned } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import { type CongressCore, isLive } from '../congress.ts';
import type { Day } from '../days.ts';
import { STAGES, type Stage } from '../stages.ts';
import type { Term } from '../term.ts';
import { notLive } from './not-live.ts';
import { accept, type Decide, refuse } from './ruling.ts';

/** Gives a running clock of this union a new last day, which no change of the term's settings moves afterwards. */
export const decideMoveDeadline: Decide<CommandOf<'move-deadline'>> = (congress, command, context) => {
  const over = notLive(congress);
  if (over) return over;
  if (command.due < context.today) return refuse('date-past', 'due');
  const last = furthestDue(congress, context.term);
  if (command.due > last) return refuse('due-too-far', 'due', { last });
  const standing = congress.stages[command.stage];
  if (!standing.due) return refuse('no-clock-runs', 'stage');
  if (standing.due === command.due) return accept();
  return accept({
    type: 'deadline-moved',
    on: context.today,
    stage: command.stage,
    due: command.due,
    reason: command.reason,
  });
};

/** Gives every running clock the day that the term's settings say by now; one that has it already, or its own, stays. */
export const decideReplan: Decide<CommandOf<'replan'>> = (congress, { revision, reason }, context) => {
  const { term, today } = context;
  const moves = clockMoves(congress, term, today);
  return accept(
    ...moves.map(({ stage, due }) => {
      return { type: 'deadline-moved', on: today, stage, due, reason, revision } as const;
    }),
  );
};

/** One running clock whose day is another one under the settings of a term. */
export type ClockMove = { readonly stage: Stage; readonly due: Day };

/** The running clocks of `congress` whose day would change if `term` held from `today` on. */
export function clockMoves(congress: Parameters<typeof replanned>[1], term: Term, today: Day): ClockMove[] {
  if (!isLive(congress as CongressCore)) return [];
  return STAGES.flatMap(stage => {
    const due = replanned(stage, congress, term, today);
    return due && due !== congress.stages[stage].due ? [{ stage, due }] : [];
  });
}
