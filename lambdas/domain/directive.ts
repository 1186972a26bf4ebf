import { type Congress, currentStage, isLive, isWornOut, runningClock, turnOf } from './congress.ts';
import { endOf } from './days.ts';
import type { Stage } from './stages.ts';
import { stageAfter } from './stages.ts';

/** The longest single wait of the machine: 180 days, in seconds. */
export const LONGEST_WAIT_SECONDS = 15_552_000;

/**
 * What the machine does next. `wait` where it stands, `open` the next stage, `goto` another stage, or `end`.
 * `wakeIn` is whole seconds from 1 to 15,552,000; `wakeAt` the same moment in milliseconds UTC, so that an
 * armed timer can be compared with what the record now asks for.
 */
export type Directive = {
  readonly do: 'wait' | 'open' | 'goto' | 'end';
  readonly stage: Stage;
  readonly wakeIn: number;
  readonly wakeAt: number;
};

/**
 * What the machine of `congress`, standing at `at` (null before its first stage), does next.
 * @param now milliseconds UTC
 * @param until milliseconds UTC after which this execution must not wait; it is handed over then
 */
export function directive(
  congress: Congress,
  at: Stage | null,
  now: number,
  until: number = Number.POSITIVE_INFINITY,
): Directive {
  const stage = currentStage(congress);
  if (!stage || !isLive(congress)) return { do: 'end', stage: stage ?? 'recognition', ...wake(now, now) };
  if (stage !== at) {
    const next = at !== null && stageAfter(at) === stage;
    return { do: next ? 'open' : 'goto', stage, ...wake(now, now) };
  }
  // Open sets a due date that is lacking, and hands over an execution that is worn out.
  if (needsOpening(congress, stage) || isWornOut(congress)) return { do: 'goto', stage, ...wake(now, now) };
  return { do: 'wait', stage, ...wake(now, Math.min(nextDeadline(congress), until)) };
}

/** True while `stage` is the union's turn but no clock runs yet: opening it sets the due date. */
export function needsOpening(congress: Congress, stage: Stage): boolean {
  const standing = congress.stages[stage];
  return turnOf(standing.side) === 'union' && standing.due === undefined;
}

/** True if a machine armed for `armedAt` at `at` would sleep through what `congress` now asks for. */
export function mustWake(congress: Congress, at: Stage, armedAt: number, now: number): boolean {
  const next = directive(congress, at, now);
  return next.do !== 'wait' || next.wakeAt < armedAt;
}

/** The instant at which the running clock's deadline passes; never again once that was recorded. */
function nextDeadline(congress: Congress): number {
  const clock = runningClock(congress);
  return !clock || clock.isOverdue ? Number.POSITIVE_INFINITY : endOf(clock.due);
}

function wake(now: number, instant: number): { wakeIn: number; wakeAt: number } {
  const wakeIn = Math.min(LONGEST_WAIT_SECONDS, Math.max(1, Math.ceil((instant - now) / 1000)));
  return { wakeIn, wakeAt: Math.min(instant, now + LONGEST_WAIT_SECONDS * 1000) };
}
