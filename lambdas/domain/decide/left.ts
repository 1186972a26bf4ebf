import { dueWhenSubmitted } from '../clocks.ts';
import { type Congress, currentStage, turnOf } from '../congress.ts';
import { type Day, workingDaysLeft } from '../days.ts';
import type { Version } from '../events.ts';
import { type Stage, stagesFrom } from '../stages.ts';
import type { Context } from './ruling.ts';

/** The working days that the union's clocks have left which stop with a filing of `stages` today. */
export function leftWhenStopped(
  congress: Congress,
  stages: readonly Stage[],
  { today, term }: Context,
): { left?: Partial<Record<Stage, number>> } {
  const left = stages.flatMap(stage => {
    const { side, due } = congress.stages[stage];
    return due && turnOf(side) === 'union' ? [[stage, workingDaysLeft(today, due, term.calendar)]] : [];
  });
  return left.length > 0 ? { left: Object.fromEntries(left) } : {};
}

/**
 * When the reviewer's clocks end, run from today, of what lies with the upper-level union behind `stages`, which are
 * filed again: nobody could rule on it while they were with the union.
 */
export function dueBehind(
  congress: Congress,
  stages: readonly Stage[],
  { today, term }: Context,
): { behind?: Partial<Record<Stage, Day>> } {
  const last = stages.at(-1);
  if (!last || !stages.every(stage => turnOf(congress.stages[stage].side) === 'union')) return {};
  const current = currentStage(congress);
  const due = stagesFrom(last).flatMap(stage => {
    const { side, filedWith = [stage] } = congress.stages[stage];
    const isWaiting = turnOf(side) === 'upper' && stage !== current;
    return isWaiting ? [[stage, dueWhenSubmitted(filedWith, term, today)]] : [];
  });
  return due.length > 0 ? { behind: Object.fromEntries(due) } : {};
}

/** The working days with which the union's clock starts again: of several that stopped, the most. */
export function leftOf(congress: Congress, versions: readonly Version[]): { left?: number } {
  const left = versions.flatMap(({ stage }) => congress.stages[stage].unionLeft ?? []);
  return left.length > 0 ? { left: Math.max(...left) } : {};
}

/** From which day a clock runs, where that is not the day which its event is dated. */
export function runsSince(on: Day, today: Day): { since?: Day } {
  return on === today ? {} : { since: today };
}
