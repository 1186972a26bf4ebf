import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import type { ChoiceState, FailState } from './machine.ts';
import { TaskError } from './task-error.ts';

/** The context object (`$$`) of a state, with the execution under `Run` (see `loadMachine`). */
export type Context = {
  Run: { Id: string; Name: string; RoleArn: string; StartTime: string; Input: unknown };
  State: { Name: string; EnteredTime: string; RetryCount: number };
  StateMachine: { Id: string; Name: string };
  Task?: { Token: string };
};

type Fields = { InputPath?: string | null; OutputPath?: string | null; ResultPath?: string | null };

// Longer than any name a state may have, so that it never hides one of the machine.
const EVALUATED = '@'.repeat(81);
const UNCHECKED = { validationOptions: { noValidate: true } };

type Evaluation = { state: object; input: unknown; context: Context; others?: object; result?: unknown };

/** Runs exactly one state with the library. Errors become `TaskError`s named as the States Language names them. */
async function evaluate({ state, input, context, others, result }: Evaluation): Promise<unknown> {
  const definition = { StartAt: EVALUATED, States: { ...others, [EVALUATED]: state } };
  const machine = new StateMachine(definition as unknown as StateMachineDefinition, UNCHECKED);
  const run = machine.run(input as never, {
    context: context as never,
    overrides: { taskResourceLocalHandlers: { [EVALUATED]: async () => result as never } },
  });
  try {
    return await run.result;
  } catch (thrown) {
    const error =
      (thrown as Error).cause instanceof Error ? ((thrown as Error).cause as Error) : (thrown as Error);
    if ('Type' in state && state.Type === 'Fail') throw new TaskError(error.name, error.message);
    throw new TaskError(error.name.startsWith('States.') ? error.name : 'States.Runtime', error.message);
  }
}

/** What a state works on: its input after InputPath and Parameters. */
export async function effectiveInput(
  fields: { InputPath?: string | null; Parameters?: unknown },
  input: unknown,
  context: Context,
): Promise<unknown> {
  if (!('InputPath' in fields) && !('Parameters' in fields)) return input;
  const { InputPath, Parameters } = fields;
  const state = {
    Type: 'Pass',
    End: true,
    ...('InputPath' in fields && { InputPath }),
    ...('Parameters' in fields && { Parameters }),
  };
  return evaluate({ state, input, context });
}

/** The value that `path` selects from a state's input after its InputPath. */
export async function selected(
  path: string,
  fields: Fields,
  input: unknown,
  context: Context,
): Promise<unknown> {
  const picked = await effectiveInput(
    { ...inputOf(fields), Parameters: { 'value.$': path } },
    input,
    context,
  );
  return (picked as { value: unknown }).value;
}

function inputOf(fields: Fields): Fields {
  return fields.InputPath === undefined ? {} : { InputPath: fields.InputPath };
}

/** A state's output: `result` after ResultSelector, ResultPath (into the raw `input`) and OutputPath. */
export async function outputOf(
  fields: Fields & { ResultSelector?: unknown },
  input: unknown,
  result: unknown,
  context: Context,
): Promise<unknown> {
  const state: Record<string, unknown> = { Type: 'Task', Resource: 'given', End: true };
  for (const field of ['ResultSelector', 'ResultPath', 'OutputPath'] as const) {
    if (field in fields) state[field] = fields[field];
  }
  if (Object.keys(state).length === 3) return result;
  return evaluate({ state, input, context, result });
}

/** The name of the state that a Choice goes to; throws `States.NoChoiceMatched`. */
export async function chosen(state: ChoiceState, input: unknown, context: Context): Promise<string> {
  const targets = [...state.Choices.map(rule => rule.Next), ...(state.Default ? [state.Default] : [])];
  const others = Object.fromEntries(targets.map(name => [name, { Type: 'Pass', Result: name, End: true }]));
  return (await evaluate({ state, input, context, others })) as string;
}

/** What a Fail state ends with; the States Language lets it leave out either. */
export async function failureOf(state: FailState, input: unknown, context: Context): Promise<Failure> {
  try {
    await evaluate({ state, input, context });
  } catch (thrown) {
    const { name, message } = thrown as TaskError;
    const isNamed = state.Error !== undefined || state.ErrorPath !== undefined;
    const isExplained = state.Cause !== undefined || state.CausePath !== undefined;
    return { ...(isNamed && { error: name }), ...(isExplained && { cause: message }) };
  }
  throw new Error('a Fail state did not fail');
}

type Failure = { error?: string; cause?: string };
