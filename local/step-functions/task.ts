import { effectiveInput, outputOf, selected } from './evaluate-state.ts';
import type { Phase } from './execution.ts';
import type { ExecutionStep } from './execution-step.ts';
import { taskNotes } from './history.ts';
import type { TaskState } from './machine.ts';
import { catcherFor, retryFor } from './retry.ts';
import { TaskError } from './task-error.ts';
import { callOf, type Integration, integrationOf, resultOf } from './task-resource.ts';

type Scheduled = Extract<Phase, { is: 'scheduled' }>;

const LONGEST_SECONDS = 99_999_999;

function taskOf(step: ExecutionStep): { state: TaskState; integration: Integration } {
  const { state } = step;
  const integration = state.Type === 'Task' ? integrationOf(state.Resource) : undefined;
  if (state.Type !== 'Task' || !integration) throw new Error(`'${step.cursor.state}' is no task`);
  return { state, integration };
}

/** Schedules the current Task state: evaluates what its function is given and how long it may take. */
export async function scheduleTask(step: ExecutionStep): Promise<void> {
  const { state, integration } = taskOf(step);
  const { input } = step.cursor;
  const token = integration.kind === 'token' ? step.newToken(step.execution.arn) : undefined;
  const context = step.context(token);
  const read = (path: string | undefined, fixed: number | undefined) =>
    path === undefined ? Promise.resolve(fixed) : selected(path, state, input, context);
  const timeout = milliseconds('timeout', await read(state.TimeoutSecondsPath, state.TimeoutSeconds));
  const heartbeat = milliseconds('heartbeat', await read(state.HeartbeatSecondsPath, state.HeartbeatSeconds));
  const call = callOf(integration, await effectiveInput(state, input, context));
  const limits = { ...(timeout && { timeout }), ...(heartbeat && { heartbeat }) };
  const notes = taskNotes(integration);
  const attempt = step.note(notes.scheduled({ ...call, ...limits }));
  step.note(notes.started());
  step.park({
    is: 'scheduled',
    attempt,
    ...call,
    ...limits,
    ...(token && { token }),
    ...(timeout && { timeoutAt: step.now + timeout }),
    ...(heartbeat && token && { heartbeatAt: step.now + heartbeat }),
  });
}

function milliseconds(what: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > LONGEST_SECONDS) {
    throw new TaskError('States.Runtime', `The ${what} must be a whole number of seconds, but is ${value}`);
  }
  return (value as number) * 1000;
}

/** The function of the current task has returned `value`: that is the result, or the wait for the token begins. */
export async function taskReturned(step: ExecutionStep, value: unknown): Promise<void> {
  const { integration } = taskOf(step);
  const { attempt, token, timeoutAt, heartbeatAt, heartbeat } = step.cursor.phase as Scheduled;
  const result = resultOf(integration, value);
  if (token === undefined) return taskSucceeded(step, result);
  step.note(taskNotes(integration).submitted(result));
  step.park({
    is: 'submitted',
    attempt,
    token,
    ...(timeoutAt && { timeoutAt }),
    ...(heartbeatAt && { heartbeatAt }),
    ...(heartbeat && { heartbeat }),
  });
}

/** The current task has `result`: leaves its state. */
export async function taskSucceeded(step: ExecutionStep, result: unknown): Promise<void> {
  const { state, integration } = taskOf(step);
  step.note(taskNotes(integration).succeeded(result));
  try {
    step.leave(await outputOf(state, step.cursor.input, result, step.context()), state.Next);
  } catch (error) {
    await recover(step, error);
  }
}

/** The current task has failed with `error`: notes it and retries, catches or fails. */
export async function taskFailed(step: ExecutionStep, error: TaskError): Promise<void> {
  step.note(taskNotes(taskOf(step).integration).failed(error));
  await recover(step, error);
}

/** The time (or the heartbeat) of the current task is over: notes it and retries, catches or fails. */
export async function taskTimedOut(step: ExecutionStep): Promise<void> {
  const { timeoutAt = Number.POSITIVE_INFINITY } = step.cursor.phase as Scheduled;
  const name = timeoutAt <= step.now ? 'States.Timeout' : 'States.HeartbeatTimeout';
  const error = new TaskError(name, `The task of '${step.cursor.state}' has had no answer in time`);
  step.note(taskNotes(taskOf(step).integration).timedOut(error));
  await recover(step, error);
}

/** What follows from `error` in the current state: another try, its catcher's state, or the end. */
export async function recover(step: ExecutionStep, thrown: unknown): Promise<void> {
  if (!(thrown instanceof TaskError)) throw thrown;
  const { state, cursor } = step;
  const { Retry = [], Catch = [] } = state.Type === 'Task' ? state : {};
  const retry = retryFor(Retry, cursor.retries, thrown.name);
  if (retry) {
    const retries = Retry.map((_, index) => (cursor.retries[index] ?? 0) + (index === retry.retrier ? 1 : 0));
    step.transitions += 1;
    return step.park({ is: 'retrying', until: step.now + retry.delay }, retries);
  }
  const fail = (error: TaskError) => step.end('FAILED', { error: error.name, cause: error.message });
  const catcher = catcherFor(Catch, thrown.name);
  if (!catcher) return fail(thrown);
  const caught = { Error: thrown.name, Cause: thrown.message };
  const fields = 'ResultPath' in catcher ? { ResultPath: catcher.ResultPath ?? null } : {};
  try {
    step.leave(await outputOf(fields, cursor.input, caught, step.context()), catcher.Next);
  } catch (error) {
    if (!(error instanceof TaskError)) throw error;
    fail(error);
  }
}

/** The task that is waited for lives: its heartbeat starts over. */
export function taskHeartbeat(step: ExecutionStep): void {
  const { phase } = step.cursor;
  if (phase.is !== 'scheduled' && phase.is !== 'submitted') return;
  if (phase.heartbeat !== undefined) step.park({ ...phase, heartbeatAt: step.now + phase.heartbeat });
}
