import type { Context } from './evaluate-state.ts';
import type { Cursor, Execution, Phase, Status } from './execution.ts';
import { eventOf, type HistoryEvent, type Note, stateEntered, stateExited } from './history.ts';
import { type Machine, type State, stateOf } from './machine.ts';
import { TaskError } from './task-error.ts';

/** What AWS accepts as input or output of a state, an execution or a task, in bytes of JSON. */
export const LARGEST_DATA = 262_144;

/** The role every embedded execution says it runs under; nothing checks it. */
export const ROLE_ARN = 'arn:aws:iam::000000000000:role/embedded';

type Ending = { output?: unknown; error?: string | undefined; cause?: string | undefined };

const ENDINGS: Record<Exclude<Status, 'RUNNING'>, string> = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
};

/**
 * One move of an execution in the making: what it becomes (`execution`) and the history `events` that tell of it.
 * Nothing is true until both are written together; a step that is dropped has not happened.
 */
export class ExecutionStep {
  execution: Execution;
  readonly events: HistoryEvent[] = [];
  /** State transitions in this step as AWS bills them: states entered, and tasks tried again. */
  transitions = 0;
  readonly machine: Machine;
  readonly now: number;
  readonly newToken: (executionArn: string) => string;
  readonly #before: Execution;

  constructor(given: {
    execution: Execution;
    machine: Machine;
    now: number;
    newToken: (arn: string) => string;
  }) {
    this.execution = given.execution;
    this.#before = given.execution;
    this.machine = given.machine;
    this.now = given.now;
    this.newToken = given.newToken;
  }

  get hasChanged(): boolean {
    return this.execution !== this.#before;
  }

  get cursor(): Cursor {
    if (!this.execution.cursor) throw new Error(`${this.execution.arn} has ended`);
    return this.execution.cursor;
  }

  get state(): State {
    return stateOf(this.machine, this.cursor.state);
  }

  /** Adds a history event and answers its id. */
  note(note: Note): number {
    const id = this.execution.lastEvent + 1;
    this.events.push(eventOf(note, id, this.now));
    this.execution = { ...this.execution, lastEvent: id };
    return id;
  }

  enter(state: string, input: unknown): void {
    this.note(stateEntered(stateOf(this.machine, state).Type, state, input));
    this.transitions += 1;
    const cursor: Cursor = { state, input, enteredAt: this.now, retries: [], phase: { is: 'entered' } };
    this.execution = { ...this.execution, cursor };
  }

  /** Leaves the current state with `output`, for `next` or, without one, for the end of the execution. */
  leave(output: unknown, next: string | undefined): void {
    const text = JSON.stringify(output);
    if (Buffer.byteLength(text) > LARGEST_DATA) {
      throw new TaskError('States.DataLimitExceeded', `The output of '${this.cursor.state}' is too large`);
    }
    this.note(stateExited(this.state.Type, this.cursor.state, output));
    if (next === undefined) this.end('SUCCEEDED', { output });
    else this.enter(next, output);
  }

  end(status: Exclude<Status, 'RUNNING'>, { output, error, cause }: Ending): void {
    const result = {
      ...(output !== undefined && { output: JSON.stringify(output) }),
      ...(error !== undefined && { error }),
      ...(cause !== undefined && { cause }),
    };
    this.note({ type: ENDINGS[status], details: result });
    const { cursor: _, ...ended } = this.execution;
    this.execution = { ...ended, ...result, status, stoppedAt: this.now };
  }

  /** Stays in the current state, in another phase of it. */
  park(phase: Phase, retries = this.cursor.retries): void {
    this.execution = { ...this.execution, cursor: { ...this.cursor, phase, retries } };
  }

  /** The context object that the current state sees as `$$`. */
  context(token?: string): Context {
    const { arn, name, startedAt, input } = this.execution;
    const { state, enteredAt, retries } = this.cursor;
    const { source } = this.machine;
    const started = new Date(startedAt).toISOString();
    return {
      Run: { Id: arn, Name: name, RoleArn: ROLE_ARN, StartTime: started, Input: JSON.parse(input) },
      State: {
        Name: state,
        EnteredTime: new Date(enteredAt).toISOString(),
        RetryCount: retries.reduce((sum, used) => sum + used, 0),
      },
      StateMachine: { Id: source.arn, Name: source.name },
      ...(token !== undefined && { Task: { Token: token } }),
    };
  }
}
