import type { Integration } from './task-resource.ts';

/** One event of an execution's history, as AWS answers it but for `timestamp`: milliseconds since 1970 (UTC). */
export type HistoryEvent = { id: number; previousEventId: number; timestamp: number; type: string } & Record<
  string,
  unknown
>;

/** What `HistoryEvent`s are made of before they are numbered. */
export type Note = { type: string; details?: Record<string, unknown> };

const WHOLE = { truncated: false };

/** A note of `type` with its details under the name AWS gives them (`TaskFailed` → `taskFailedEventDetails`). */
export function eventOf({ type, details }: Note, id: number, timestamp: number): HistoryEvent {
  // All events of one kind of state share one shape on AWS: PassStateEntered → stateEnteredEventDetails.
  const shape = type.replace(/^[A-Z][a-z]+(StateEntered|StateExited)$/, '$1');
  const field = `${shape[0]?.toLowerCase()}${shape.slice(1)}EventDetails`;
  // AWS counts the first state as caused by nothing, not by ExecutionStarted.
  const previousEventId = id <= 2 ? 0 : id - 1;
  return { id, previousEventId, timestamp, type, ...(details && { [field]: details }) };
}

/** The notes of a task, for a function called directly or through the `lambda:invoke` integration. */
export type TaskNotes = {
  scheduled(call: { function: string; payload: unknown; timeout?: number; heartbeat?: number }): Note;
  started(): Note;
  submitted(output: unknown): Note;
  succeeded(output: unknown): Note;
  failed(error: Error): Note;
  timedOut(error: Error): Note;
};

/** How the history tells of a task with `integration`. */
export function taskNotes(integration: Integration): TaskNotes {
  return integration.kind === 'function' ? functionNotes : integrationNotes(integration.kind);
}

const seconds = (name: string, ms?: number) => (ms === undefined ? {} : { [name]: ms / 1000 });
const json = (field: string, value: unknown) => ({
  [field]: JSON.stringify(value),
  [`${field}Details`]: WHOLE,
});
const errorOf = (error: Error) => ({ error: error.name, cause: error.message });

const functionNotes: TaskNotes = {
  scheduled: ({ function: resource, payload, timeout }) => ({
    type: 'LambdaFunctionScheduled',
    details: { resource, ...json('input', payload), ...seconds('timeoutInSeconds', timeout) },
  }),
  started: () => ({ type: 'LambdaFunctionStarted' }),
  submitted: () => {
    throw new Error('a function called directly has no token to wait for');
  },
  succeeded: output => ({ type: 'LambdaFunctionSucceeded', details: json('output', output) }),
  failed: error => ({ type: 'LambdaFunctionFailed', details: errorOf(error) }),
  timedOut: error => ({ type: 'LambdaFunctionTimedOut', details: errorOf(error) }),
};

function integrationNotes(kind: 'invoke' | 'token'): TaskNotes {
  const task = { resourceType: 'lambda', resource: kind === 'token' ? 'invoke.waitForTaskToken' : 'invoke' };
  return {
    scheduled: call => ({
      type: 'TaskScheduled',
      details: {
        ...task,
        region: call.function.split(':')[3] ?? '',
        parameters: JSON.stringify({ FunctionName: call.function, Payload: call.payload }),
        ...seconds('timeoutInSeconds', call.timeout),
        ...seconds('heartbeatInSeconds', call.heartbeat),
      },
    }),
    started: () => ({ type: 'TaskStarted', details: task }),
    submitted: output => ({ type: 'TaskSubmitted', details: { ...task, ...json('output', output) } }),
    succeeded: output => ({ type: 'TaskSucceeded', details: { ...task, ...json('output', output) } }),
    failed: error => ({ type: 'TaskFailed', details: { ...task, ...errorOf(error) } }),
    timedOut: error => ({ type: 'TaskTimedOut', details: { ...task, ...errorOf(error) } }),
  };
}

/** An execution begins with `input`, JSON text. */
export function executionStarted(input: string, roleArn: string): Note {
  return { type: 'ExecutionStarted', details: { input, inputDetails: WHOLE, roleArn } };
}

/** A state of `kind` (Task, Choice, …) is entered with `input`. */
export function stateEntered(kind: string, name: string, input: unknown): Note {
  return { type: `${kind}StateEntered`, details: { name, ...json('input', input) } };
}

/** A state of `kind` is left with `output`. */
export function stateExited(kind: string, name: string, output: unknown): Note {
  return { type: `${kind}StateExited`, details: { name, ...json('output', output) } };
}
