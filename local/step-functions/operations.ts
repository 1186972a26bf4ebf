import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Driver } from './driver.ts';
import type { Execution, Status } from './execution.ts';
import { LARGEST_DATA, ROLE_ARN } from './execution-step.ts';
import type { Journal } from './journal.ts';
import type { Machine } from './machine.ts';
import { Refusal, type RefusalName } from './refusal.ts';
import { taskFailed, taskHeartbeat, taskSucceeded } from './task.ts';
import { TaskError } from './task-error.ts';

/** What the operations work on. `machines` are by ARN; `createdAt` is what they all say. */
export type Scope = {
  driver: Driver;
  journal: Journal;
  clock: Clock;
  machines: ReadonlyMap<string, Machine>;
  createdAt: number;
};

type Request = Record<string, unknown>;
type Operation = (scope: Scope, request: Request) => Promise<object> | object;

const STATUSES: readonly unknown[] = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'];

// What AWS forbids in a name: white space, brackets, wildcards, special and control characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const FORBIDDEN = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]/;

/** The operations of AWS Step Functions that are served here, by name; each answers the body AWS would. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  StartExecution: async ({ driver, machines }, request) => {
    const machine = machineOf(machines, request);
    const name = text(request, 'name', randomUUID());
    if (name.length < 1 || name.length > 80 || FORBIDDEN.test(name)) {
      throw new Refusal('InvalidName', `Invalid Name: '${name}'`);
    }
    const input = jsonText(request, 'input', 'InvalidExecutionInput', '{}');
    const { arn, startedAt } = await driver.start(machine, name, input);
    return { executionArn: arn, startDate: startedAt / 1000 };
  },

  StopExecution: async ({ driver }, request) => {
    const why = { error: optionalText(request, 'error'), cause: optionalText(request, 'cause') };
    return { stopDate: (await driver.stop(text(request, 'executionArn'), why)) / 1000 };
  },

  DescribeExecution: async ({ driver }, request) => {
    const { arn, machineArn, name, input, output, status, error, cause, ...times } = await executionOf(
      driver,
      request,
    );
    return {
      ...{ executionArn: arn, stateMachineArn: machineArn, name, status, redriveCount: 0 },
      ...{ startDate: times.startedAt / 1000, ...(times.stoppedAt && { stopDate: times.stoppedAt / 1000 }) },
      ...{ input, inputDetails: { included: true }, error, cause },
      ...(output !== undefined && { output, outputDetails: { included: true } }),
    };
  },

  ListExecutions: ({ driver, machines }, request) => {
    const machine = machineOf(machines, request);
    const status = optionalText(request, 'statusFilter') as Status | undefined;
    if (status !== undefined && !STATUSES.includes(status)) invalid(`statusFilter ${status}`);
    const page = pageOf(request);
    const { summaries, next } = driver.list.page(machine.source.arn, { ...page, ...(status && { status }) });
    const executions = summaries.map(({ arn, name, machineArn, startedAt, stoppedAt, ...rest }) => ({
      ...{
        executionArn: arn,
        name,
        stateMachineArn: machineArn,
        status: rest.status,
        startDate: startedAt / 1000,
      },
      ...(stoppedAt !== undefined && { stopDate: stoppedAt / 1000 }),
    }));
    return { executions, ...(next !== undefined && { nextToken: tokenOf(next) }) };
  },

  GetExecutionHistory: async ({ driver, journal }, request) => {
    const { arn } = await executionOf(driver, request);
    const { limit, from } = pageOf(request);
    const range = { limit: limit + 1, reverse: request.reverseOrder === true };
    const found = await journal.events(arn, from === undefined ? range : { ...range, first: from });
    const next = found[limit]?.id;
    const events = found.slice(0, limit).map(event => ({ ...event, timestamp: event.timestamp / 1000 }));
    return { events, ...(next !== undefined && { nextToken: tokenOf(next) }) };
  },

  SendTaskSuccess: async ({ driver }, request) => {
    const output = JSON.parse(jsonText(request, 'output', 'InvalidOutput'));
    await driver.answer(text(request, 'taskToken'), step => taskSucceeded(step, output));
    return {};
  },

  SendTaskFailure: async ({ driver }, request) => {
    const error = new TaskError(text(request, 'error', 'States.TaskFailed'), text(request, 'cause', ''));
    await driver.answer(text(request, 'taskToken'), step => taskFailed(step, error));
    return {};
  },

  SendTaskHeartbeat: async ({ driver }, request) => {
    await driver.answer(text(request, 'taskToken'), taskHeartbeat);
    return {};
  },

  DescribeStateMachine: ({ machines, createdAt }, request) => {
    const { source } = machineOf(machines, request);
    const { arn, name, type } = source;
    const definition = JSON.stringify(source.definition);
    const rest = { status: 'ACTIVE', roleArn: ROLE_ARN, creationDate: createdAt / 1000 };
    return { stateMachineArn: arn, name, type, definition, ...rest };
  },

  ListStateMachines: ({ machines, createdAt }) => ({
    stateMachines: [...machines.values()].map(({ source: { arn, name, type } }) => ({
      ...{ stateMachineArn: arn, name, type, creationDate: createdAt / 1000 },
    })),
  }),
};

function invalid(what: string): never {
  throw new Refusal('ValidationException', `Invalid ${what}`);
}

function optionalText(request: Request, field: string): string | undefined {
  const value = request[field];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : invalid(field);
}

function text(request: Request, field: string, otherwise?: string): string {
  return optionalText(request, field) ?? otherwise ?? invalid(`request: ${field} is missing`);
}

function jsonText(request: Request, field: string, refusal: RefusalName, otherwise?: string): string {
  const value = text(request, field, otherwise);
  if (Buffer.byteLength(value) > LARGEST_DATA) invalid(`${field}: it is longer than ${LARGEST_DATA} bytes`);
  try {
    JSON.parse(value);
  } catch (error) {
    throw new Refusal(refusal, `${field} is not JSON: ${(error as Error).message}`);
  }
  return value;
}

function machineOf(machines: ReadonlyMap<string, Machine>, request: Request): Machine {
  const arn = text(request, 'stateMachineArn');
  const machine = machines.get(arn);
  if (!machine) throw new Refusal('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  return machine;
}

async function executionOf(driver: Driver, request: Request): Promise<Execution> {
  const arn = text(request, 'executionArn');
  if (!/^arn:[^:]+:states:[^:]*:[^:]*:execution:[^:]+:[^:]+$/.test(arn)) {
    throw new Refusal('InvalidArn', `Invalid Arn: '${arn}'`);
  }
  const execution = await driver.execution(arn);
  if (!execution) throw new Refusal('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  return execution;
}

const tokenOf = (from: number) => Buffer.from(String(from)).toString('base64url');

function pageOf(request: Request): { limit: number; from?: number } {
  const limit = Number(request.maxResults ?? 0) || 100;
  if (!Number.isInteger(limit) || limit < 0 || limit > 1000) invalid(`maxResults ${request.maxResults}`);
  const token = optionalText(request, 'nextToken');
  if (token === undefined) return { limit };
  const from = Number(Buffer.from(token, 'base64url').toString() || Number.NaN);
  return Number.isInteger(from) ? { limit, from } : invalid('nextToken');
}
