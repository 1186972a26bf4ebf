import type { Directive } from '../../domain/directive.ts';

/** One execution of the machine: one attempt for one congress. */
export type ExecutionId = { readonly term: string; readonly union: string; readonly attempt: number };

/** The state machine, as far as the product drives it. */
export type Machine = {
  /** Starts the execution; starting it twice is a success. */
  start(execution: ExecutionId): Promise<void>;
  /** Answers a waiting token; a token already answered, timed out or unknown is a success. */
  answer(token: string, directive: Directive): Promise<void>;
  /** True if the execution runs; read from the execution itself, not from a list. */
  isRunning(execution: ExecutionId): Promise<boolean>;
};
