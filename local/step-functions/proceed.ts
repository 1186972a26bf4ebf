import { chosen, effectiveInput, failureOf, outputOf, selected } from './evaluate-state.ts';
import { phaseDueAt } from './execution.ts';
import type { ExecutionStep } from './execution-step.ts';
import type { ChoiceState, PassState, WaitState } from './machine.ts';
import { recover, scheduleTask, taskTimedOut } from './task.ts';
import { TaskError } from './task-error.ts';

/** AWS ends an execution that has this many history events. */
const MOST_EVENTS = 25_000;

/** Moves on through every state that needs nothing from outside, until a task, a wait or the end. */
export async function proceed(step: ExecutionStep): Promise<void> {
  while (step.execution.cursor?.phase.is === 'entered') {
    if (step.execution.lastEvent >= MOST_EVENTS - 10) {
      const cause = `The execution reached the maximum number of history events (${MOST_EVENTS}).`;
      return step.end('FAILED', { error: 'States.Runtime', cause });
    }
    try {
      await evaluateState(step);
    } catch (error) {
      await recover(step, error);
    }
  }
}

/** Does what has fallen due by now: the machine's time is over, a wait or a pause ends, or a task times out. */
export async function expire(step: ExecutionStep): Promise<void> {
  const { cursor, deadline = Number.POSITIVE_INFINITY } = step.execution;
  if (!cursor) return;
  if (deadline <= step.now) return step.end('TIMED_OUT', { error: 'States.Timeout' });
  const { phase } = cursor;
  if (phaseDueAt(phase) > step.now) return;
  if (phase.is === 'retrying') step.park({ is: 'entered' });
  else if (phase.is === 'waiting') {
    await leaveWait(step, step.state as WaitState).catch(error => recover(step, error));
  } else await taskTimedOut(step);
}

async function evaluateState(step: ExecutionStep): Promise<void> {
  const { state } = step;
  const { input } = step.cursor;
  switch (state.Type) {
    case 'Task':
      return scheduleTask(step);
    case 'Wait':
      return enterWait(step, state);
    case 'Choice':
      return passChoice(step, state);
    case 'Pass':
      return passState(step, state);
    case 'Succeed': {
      const result = await effectiveInput(state, input, step.context());
      return step.leave(await outputOf(state, input, result, step.context()), undefined);
    }
    case 'Fail':
      return step.end('FAILED', await failureOf(state, input, step.context()));
  }
}

async function passState(step: ExecutionStep, state: PassState): Promise<void> {
  const { input } = step.cursor;
  const worked = await effectiveInput(state, input, step.context());
  const result = 'Result' in state ? state.Result : worked;
  step.leave(await outputOf(state, input, result, step.context()), state.Next);
}

async function passChoice(step: ExecutionStep, state: ChoiceState): Promise<void> {
  const { input } = step.cursor;
  const next = await chosen(state, input, step.context());
  const result = await effectiveInput(state, input, step.context());
  step.leave(await outputOf(state, input, result, step.context()), next);
}

async function enterWait(step: ExecutionStep, state: WaitState): Promise<void> {
  const until = await waitUntil(step, state);
  if (until <= step.now) await leaveWait(step, state);
  else step.park({ is: 'waiting', until });
}

async function leaveWait(step: ExecutionStep, state: WaitState): Promise<void> {
  const { input } = step.cursor;
  const result = await effectiveInput(state, input, step.context());
  step.leave(await outputOf(state, input, result, step.context()), state.Next);
}

async function waitUntil(step: ExecutionStep, state: WaitState): Promise<number> {
  const read = (path: string) => selected(path, state, step.cursor.input, step.context());
  if (state.Timestamp !== undefined || state.TimestampPath !== undefined) {
    const timestamp = state.Timestamp ?? (await read(state.TimestampPath as string));
    const until = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN;
    if (Number.isNaN(until))
      throw new TaskError('States.Runtime', `'${timestamp}' is no timestamp to wait for`);
    return until;
  }
  const seconds = state.Seconds ?? (await read(state.SecondsPath as string));
  if (!Number.isInteger(seconds) || (seconds as number) < 0) {
    throw new TaskError('States.Runtime', `Seconds to wait must be a whole number, but is ${seconds}`);
  }
  return step.now + (seconds as number) * 1000;
}
