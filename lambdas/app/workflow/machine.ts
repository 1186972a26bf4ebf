import type { Directive } from '../../domain/directive.ts';

/** One execution of the machine: one attempt for one congress. */
export type ExecutionId = { readonly term: string; readonly union: string; readonly attempt: number };

/** The state machine, as far as the product drives it. */
export type Machine = {
  /** Starts the execution; starting it twice is a success. */
  start(execution: ExecutionId): Promise<void>;
  /** Answers a waiting token; a token already answered, timed out or unknown is a success. */
  answer(token: string, directive: Directive): Promise<void>;
  /** The instant (milliseconds UTC) at which the execution started, if it runs; read from itself, not from a list. */
  runningSince(execution: ExecutionId): Promise<number | undefined>;
};
