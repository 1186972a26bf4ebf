import type { Congress } from '../../domain/congress.ts';
import type { Directive } from '../../domain/directive.ts';

/** What every task of the machine is told: which execution it belongs to and since when that runs. */
export type TaskInput = {
  readonly term: string;
  readonly union: string;
  readonly attempt: number;
  /** Instant the execution started, ISO 8601 UTC. */
  readonly executionStarted: string;
};

/** An execution is handed over to a successor after 300 days: AWS ends it at one year. */
export const HAND_OVER_AFTER_MS = 300 * 86_400_000;

/** The instant (milliseconds UTC) after which this execution must not wait any longer. */
export function handOverAt(task: Pick<TaskInput, 'executionStarted'>): number {
  return Date.parse(task.executionStarted) + HAND_OVER_AFTER_MS;
}

/** True if a newer execution is in charge, so that this one must end and write nothing. */
export function isFenced(congress: Congress | undefined, task: Pick<TaskInput, 'attempt'>): boolean {
  return !congress || congress.attempt > task.attempt;
}

/** What a fenced or handed-over execution is told. */
export function endDirective(congress: Congress | undefined, now: number): Directive {
  const stage = congress ? 'recognition' : 'plan';
  return { do: 'end', stage, wakeIn: 1, wakeAt: now };
}
