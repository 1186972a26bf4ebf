import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  InvalidExecutionInput,
  InvalidName,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  StopExecutionCommand,
  ValidationException,
} from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { Bench } from './bench.ts';
import { FUNCTION, MACHINE, task, tokenTask } from './bench-machine.ts';

const parked = { startAt: 'Await', states: { Await: tokenTask({ End: true }) } };
const routed = {
  startAt: 'Which',
  states: {
    Which: {
      Type: 'Choice',
      Choices: [{ Variable: '$.go', BooleanEquals: true, Next: 'Open' }],
      Default: 'Not started',
    },
    Open: task({ ResultSelector: { 'stage.$': '$.Payload.stage' }, ResultPath: '$.opened', Next: 'Done' }),
    Done: { Type: 'Succeed' },
    'Not started': { Type: 'Fail', Error: 'Stopped', Cause: 'it was not to go' },
  },
  invoke: async () => ({ stage: 'plan', secret: 1 }),
};

describe('running a machine', () => {
  test('goes through its states to the output that the paths describe', async () => {
    const bench = await Bench.start(routed);
    const arn = await bench.run({ go: true });
    await bench.drained();
    expect(await bench.standing(arn)).toEqual({
      status: 'SUCCEEDED',
      output: { go: true, opened: { stage: 'plan' } },
    });
    expect(bench.counters).toEqual({ running: 0, waiting: 0, inFlight: 0, transitions: 3, events: 11 });
  });

  test('ends in its Fail state with the error and cause', async () => {
    const bench = await Bench.start(routed);
    expect(await bench.outcome({ go: false })).toEqual({
      status: 'FAILED',
      error: 'Stopped',
      cause: 'it was not to go',
    });
  });

  test('fails where a path finds nothing', async () => {
    const bench = await Bench.start(routed);
    expect(await bench.outcome({})).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  test('calls a function by its own ARN with the input, and takes what it returns', async () => {
    const calls: unknown[] = [];
    const bench = await Bench.start({
      startAt: 'Open',
      states: { Open: { Type: 'Task', Resource: FUNCTION, End: true } },
      invoke: async (arn, payload) => {
        calls.push([arn, payload]);
        return { opened: true };
      },
    });
    const arn = await bench.run({ union: 'u1' });
    await bench.drained();
    expect(await bench.standing(arn)).toEqual({ status: 'SUCCEEDED', output: { opened: true } });
    expect(calls).toEqual([[FUNCTION, { union: 'u1' }]]);
    expect((await bench.types(arn)).slice(2, 6)).toEqual([
      'LambdaFunctionScheduled',
      'LambdaFunctionStarted',
      'LambdaFunctionSucceeded',
      'TaskStateExited',
    ]);
  });

  test('a machine that would run for ever ends at the limit of its history', async () => {
    const bench = await Bench.start({ startAt: 'Round', states: { Round: { Type: 'Pass', Next: 'Round' } } });
    expect(await bench.outcome()).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  test('a machine with a time limit of its own is timed out, wherever it is', async () => {
    const bench = await Bench.start({ ...parked, timeoutSeconds: 3600 });
    const arn = await bench.run();
    await bench.drained();
    await bench.pass(3_599_000);
    expect((await bench.describe(arn)).status).toBe('RUNNING');
    await bench.pass(1_000);
    expect((await bench.describe(arn)).status).toBe('TIMED_OUT');
    expect((await bench.types(arn)).at(-1)).toBe('ExecutionTimedOut');
  });
});

describe('starting', () => {
  test('the same name and input while it runs is the same execution', async () => {
    const bench = await Bench.start(parked);
    const start = (input: string) =>
      bench.client.send(new StartExecutionCommand({ stateMachineArn: MACHINE, name: 't-u-1', input }));
    const [first, second] = await Promise.all([start('{"a":1}'), start('{"a":1}')]);
    await bench.drained();
    const third = await start('{"a":1}');
    for (const again of [second, third]) {
      expect([again.executionArn, again.startDate]).toEqual([first.executionArn, first.startDate]);
    }
    expect(bench.counters.running).toBe(1);
    await expect(start('{"a":2}')).rejects.toThrow(ExecutionAlreadyExists);
  });

  test('a name is never used twice, even when its execution has ended and the service was restarted', async () => {
    const bench = await Bench.start(routed);
    await bench.run({ go: true }, 't-u-1');
    await bench.drained();
    await expect(bench.run({ go: true }, 't-u-1')).rejects.toThrow(ExecutionAlreadyExists);
    await bench.restart();
    await expect(bench.run({ go: true }, 't-u-1')).rejects.toThrow(ExecutionAlreadyExists);
  });

  test('refuses names that AWS refuses', async () => {
    const bench = await Bench.start(parked);
    for (const name of ['', 'a b', 'a/b', 'a:b', 'a*', 'x'.repeat(81), 'a\u0001']) {
      await expect(bench.run({}, name), name).rejects.toThrow(InvalidName);
    }
  });

  test('accepts letters of any language in a name', async () => {
    const bench = await Bench.start(parked);
    expect(await bench.run({}, 'đại-hội_(1).a')).toContain(':execution:congress:đại-hội_(1).a');
  });

  test('refuses an unknown machine, and input that is not JSON or too large', async () => {
    const bench = await Bench.start(parked);
    const start = (stateMachineArn: string, input: string) =>
      bench.client.send(new StartExecutionCommand({ stateMachineArn, input }));
    await expect(start(`${MACHINE}2`, '{}')).rejects.toThrow(StateMachineDoesNotExist);
    await expect(start(MACHINE, '{')).rejects.toThrow(InvalidExecutionInput);
    await expect(start(MACHINE, JSON.stringify('x'.repeat(262_144)))).rejects.toThrow(ValidationException);
  });
});

describe('stopping and describing', () => {
  test('a stopped execution is aborted with the reason, and stopping again changes nothing', async () => {
    const bench = await Bench.start(parked);
    const executionArn = await bench.run();
    await bench.drained();
    const stop = (error: string) =>
      bench.client.send(new StopExecutionCommand({ executionArn, error, cause: 'why' }));
    const { stopDate } = await stop('Moved');
    expect(await bench.standing(executionArn)).toEqual({ status: 'ABORTED', error: 'Moved', cause: 'why' });
    expect((await stop('Other')).stopDate).toEqual(stopDate);
    expect((await bench.describe(executionArn)).error).toBe('Moved');
  });

  test('dates are those of the simulated clock', async () => {
    const bench = await Bench.start(routed);
    const arn = await bench.run({ go: true });
    await bench.drained();
    const { startDate, stopDate, input } = await bench.describe(arn);
    expect(startDate?.toISOString().slice(0, 10)).toBe('2023-03-15');
    expect(stopDate?.getTime()).toBeGreaterThanOrEqual(startDate?.getTime() as number);
    expect(input).toBe('{"go":true}');
  });

  test('an unknown execution does not exist', async () => {
    const bench = await Bench.start(parked);
    const executionArn = `${MACHINE.replace(':stateMachine:', ':execution:')}:none`;
    for (const command of [
      new DescribeExecutionCommand({ executionArn }),
      new GetExecutionHistoryCommand({ executionArn }),
      new StopExecutionCommand({ executionArn }),
    ]) {
      await expect(bench.client.send(command as DescribeExecutionCommand)).rejects.toThrow(
        ExecutionDoesNotExist,
      );
    }
  });

  test('machines are listed and described as they were given', async () => {
    const bench = await Bench.start(parked);
    const { stateMachines } = await bench.client.send(new ListStateMachinesCommand({}));
    expect(stateMachines?.map(machine => machine.stateMachineArn)).toEqual([MACHINE]);
    const described = await bench.client.send(new DescribeStateMachineCommand({ stateMachineArn: MACHINE }));
    expect(JSON.parse(described.definition as string)).toEqual({ StartAt: 'Await', States: parked.states });
    expect(described.status).toBe('ACTIVE');
  });
});

describe('listing', () => {
  test('newest first, by status, page by page, also when executions are started between two pages', async () => {
    const bench = await Bench.start(parked);
    for (let n = 1; n <= 5; n += 1) await bench.run({}, `e${n}`);
    await bench.drained();
    const list = async (rest: {
      statusFilter?: 'RUNNING' | 'ABORTED';
      maxResults?: number;
      nextToken?: string;
    }) => bench.client.send(new ListExecutionsCommand({ stateMachineArn: MACHINE, ...rest }));
    const e2 = (await list({})).executions?.find(execution => execution.name === 'e2')?.executionArn;
    await bench.client.send(new StopExecutionCommand({ executionArn: e2 }));
    const first = await list({ statusFilter: 'RUNNING', maxResults: 2 });
    await bench.run({}, 'e6');
    const second = await list({
      statusFilter: 'RUNNING',
      maxResults: 2,
      nextToken: first.nextToken as string,
    });
    const names = [first, second].map(page => page.executions?.map(execution => execution.name));
    expect(names).toEqual([
      ['e5', 'e4'],
      ['e3', 'e1'],
    ]);
    expect(second.nextToken).toBeUndefined();
    expect((await list({ statusFilter: 'ABORTED' })).executions?.map(one => one.name)).toEqual(['e2']);
    await expect(list({ nextToken: 'nonsense' })).rejects.toThrow(ValidationException);
  });
});

describe('history', () => {
  test('tells every event once, in order, each naming the one before', async () => {
    const bench = await Bench.start(routed);
    const arn = await bench.run({ go: true });
    await bench.drained();
    const history = await bench.history(arn);
    expect(history.map(event => event.type)).toEqual([
      ...['ExecutionStarted', 'ChoiceStateEntered', 'ChoiceStateExited', 'TaskStateEntered', 'TaskScheduled'],
      ...['TaskStarted', 'TaskSucceeded', 'TaskStateExited', 'SucceedStateEntered', 'SucceedStateExited'],
      'ExecutionSucceeded',
    ]);
    expect(history.map(event => event.id)).toEqual(history.map((_, index) => index + 1));
    expect(history.map(event => event.previousEventId)).toEqual([
      0,
      0,
      ...history.slice(2).map((_, n) => n + 2),
    ]);
    expect(history[3]?.stateEnteredEventDetails).toMatchObject({ name: 'Open', input: '{"go":true}' });
    expect(history[4]?.taskScheduledEventDetails).toMatchObject({
      resourceType: 'lambda',
      resource: 'invoke',
    });
    expect(history.at(-1)?.executionSucceededEventDetails?.output).toContain('plan');
  });

  test('is paged in both directions', async () => {
    const bench = await Bench.start(routed);
    const executionArn = await bench.run({ go: true });
    await bench.drained();
    for (const reverseOrder of [false, true]) {
      const ids: unknown[] = [];
      let nextToken: string | undefined;
      do {
        const command = new GetExecutionHistoryCommand({
          executionArn,
          reverseOrder,
          maxResults: 4,
          nextToken,
        });
        const page = await bench.client.send(command);
        ids.push(page.events?.map(event => event.id));
        nextToken = page.nextToken;
      } while (nextToken);
      const pages = [
        [1, 2, 3, 4],
        [5, 6, 7, 8],
        [9, 10, 11],
      ];
      const backwards = [
        [11, 10, 9, 8],
        [7, 6, 5, 4],
        [3, 2, 1],
      ];
      expect(ids).toEqual(reverseOrder ? backwards : pages);
    }
  });
});
