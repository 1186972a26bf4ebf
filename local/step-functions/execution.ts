/** How an execution stands, as AWS names it. */
export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** How one attempt of a task is told from every other of its execution: the id of its history event. */
export type Attempt = number;

type Waiting = { attempt: Attempt; token?: string; timeoutAt?: number; heartbeatAt?: number };

/**
 * Where in its state an execution is. `entered`: to be evaluated. `scheduled`: its function is to run, or runs.
 * `submitted`: the function has returned and its token waits for an answer. `waiting`: a Wait state.
 * `retrying`: the task failed and runs again at `until`. All instants are milliseconds since 1970 (UTC).
 */
export type Phase =
  | { is: 'entered' }
  | (Waiting & { is: 'scheduled'; function: string; payload: unknown; timeout?: number; heartbeat?: number })
  | (Waiting & { is: 'submitted'; token: string; heartbeat?: number })
  | { is: 'waiting' | 'retrying'; until: number };

/** The state an execution is in, with its input and how often each of its retriers was used. */
export type Cursor = { state: string; input: unknown; enteredAt: number; retries: number[]; phase: Phase };

/** One execution, as it is kept on disk. Only a running one has a cursor. */
export type Execution = {
  arn: string;
  name: string;
  machineArn: string;
  machineVersion: string;
  /** As it was sent, JSON: a repeated start is compared with it. */
  input: string;
  status: Status;
  startedAt: number;
  stoppedAt?: number;
  output?: string;
  error?: string;
  cause?: string;
  /** When the machine's own TimeoutSeconds ends it. */
  deadline?: number;
  lastEvent: number;
  cursor?: Cursor;
};

/** When something falls due in `execution` by itself; infinity when nothing does. */
export function dueAt(execution: Execution): number {
  const { cursor, deadline = Number.POSITIVE_INFINITY } = execution;
  if (!cursor) return Number.POSITIVE_INFINITY;
  return Math.min(deadline, phaseDueAt(cursor.phase));
}

/** When something falls due in `phase` by itself; infinity when nothing does. */
export function phaseDueAt(phase: Phase): number {
  if (phase.is === 'entered') return Number.POSITIVE_INFINITY;
  if ('until' in phase) return phase.until;
  return Math.min(phase.timeoutAt ?? Number.POSITIVE_INFINITY, phase.heartbeatAt ?? Number.POSITIVE_INFINITY);
}

/** The attempt of a task that `execution` has scheduled or submitted, if it is in one. */
export function currentAttempt(execution: Execution): Attempt | undefined {
  const phase = execution.cursor?.phase;
  return phase?.is === 'scheduled' || phase?.is === 'submitted' ? phase.attempt : undefined;
}

/**
 * `execution` as a new process takes it up at `now`: a plain task starts over, with all its time again; a task
 * that waits for its token keeps the instants it had.
 */
export function resumed(execution: Execution, now: number): Execution {
  const { cursor } = execution;
  const phase = cursor?.phase;
  if (!cursor || phase?.is !== 'scheduled' || phase.token || phase.timeout === undefined) return execution;
  return { ...execution, cursor: { ...cursor, phase: { ...phase, timeoutAt: now + phase.timeout } } };
}
