/** One `Retry` entry of a Task state, as the Amazon States Language spells it. */
export type Retrier = {
  ErrorEquals: string[];
  IntervalSeconds?: number;
  MaxAttempts?: number;
  BackoffRate?: number;
  MaxDelaySeconds?: number;
  JitterStrategy?: 'NONE' | 'FULL';
};

/** One `Catch` entry of a Task state. */
export type Catcher = { ErrorEquals: string[]; Next: string; ResultPath?: string | null };

type Flow = { Next?: string; End?: boolean };
type Input = { InputPath?: string | null };
type Output = { OutputPath?: string | null };
type Result = { ResultPath?: string | null };

/** Hands on its input, or a fixed result. */
export type PassState = Flow &
  Input &
  Output &
  Result & { Type: 'Pass'; Parameters?: unknown; Result?: unknown };
/** Goes to the first state whose rule holds; the library reads the rules. */
export type ChoiceState = Input & Output & { Type: 'Choice'; Choices: { Next: string }[]; Default?: string };
/** Ends the execution with its input. */
export type SucceedState = Input & Output & { Type: 'Succeed' };
/** Ends the execution with an error. */
export type FailState = {
  Type: 'Fail';
  Error?: string;
  ErrorPath?: string;
  Cause?: string;
  CausePath?: string;
};
/** Waits for seconds or until an instant (RFC 3339). */
export type WaitState = Flow &
  Input &
  Output & {
    Type: 'Wait';
    Seconds?: number;
    SecondsPath?: string;
    Timestamp?: string;
    TimestampPath?: string;
  };
/** Calls a function; times are in seconds. */
export type TaskState = Flow &
  Input &
  Output &
  Result & {
    Type: 'Task';
    Resource: string;
    Parameters?: unknown;
    ResultSelector?: unknown;
    Retry?: Retrier[];
    Catch?: Catcher[];
    TimeoutSeconds?: number;
    TimeoutSecondsPath?: string;
    HeartbeatSeconds?: number;
    HeartbeatSecondsPath?: string;
  };

/** One state of a machine that `loadMachine` has accepted. */
export type State = PassState | ChoiceState | SucceedState | FailState | WaitState | TaskState;

/** A definition in the Amazon States Language that `loadMachine` has accepted. */
export type Definition = { StartAt: string; States: Record<string, State>; TimeoutSeconds?: number };

/** A state machine as the template gives it: `definition` is parsed, its ARNs are resolved. */
export type MachineSource = { arn: string; name: string; definition: unknown; type: 'STANDARD' };

/** A state machine that can run. `version` is a hash of its source: an execution ends on the one it began with. */
export type Machine = { source: MachineSource; version: string; definition: Definition };

/** The state `name`, which `loadMachine` has checked to exist. */
export function stateOf(machine: Machine, name: string): State {
  const state = machine.definition.States[name];
  if (!state) throw new Error(`${machine.source.name} has no state '${name}'`);
  return state;
}
