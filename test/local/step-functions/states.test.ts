import { expect, test } from 'vitest';
import { Bench, DAY } from './bench.ts';
import { FUNCTION, MACHINE, task } from './bench-machine.ts';

test('the context object tells of execution, machine and state, in simulated time', async () => {
  const payloads: unknown[] = [];
  const bench = await Bench.start({
    startAt: 'First',
    states: {
      First: { Type: 'Pass', Result: { other: true }, Next: 'Tell' },
      Tell: task(
        { End: true },
        {
          'execution.$': '$$.Execution',
          'input.$': '$$.Execution.Input.union',
          'text.$': "States.Format('{}/{}', $$.Execution.Name, $$.State.Name)",
          'machine.$': '$$.StateMachine',
          'state.$': '$$.State',
        },
      ),
    },
    invoke: async (_, payload) => payloads.push(payload),
  });
  const arn = await bench.run({ union: 'u1' }, 't-u1-1');
  await bench.drained();
  const { startDate } = await bench.describe(arn);
  expect(payloads).toEqual([
    {
      execution: {
        Id: arn,
        Name: 't-u1-1',
        RoleArn: expect.stringContaining('arn:aws:iam::'),
        StartTime: startDate?.toISOString(),
        Input: { union: 'u1' },
      },
      input: 'u1',
      text: 't-u1-1/Tell',
      machine: { Id: MACHINE, Name: 'congress' },
      state: { Name: 'Tell', EnteredTime: expect.stringMatching(/^2023-03-15T/), RetryCount: 0 },
    },
  ]);
});

test.each([
  ['ResultPath $ replaces the input', { Result: 1, ResultPath: '$' }, 1],
  ['ResultPath null keeps the input', { Result: 1, ResultPath: null }, { n: 7 }],
  ['a result that is false is a result', { Result: false }, false],
  ['Parameters pick from the input', { Parameters: { 'm.$': '$.n' } }, { m: 7 }],
  ['OutputPath picks from the result', { Result: { a: { b: 2 } }, OutputPath: '$.a' }, { b: 2 }],
  ['InputPath picks from the input', { InputPath: '$.n' }, 7],
])('Pass: %s', async (_, fields, output) => {
  const bench = await Bench.start({ startAt: 'P', states: { P: { Type: 'Pass', End: true, ...fields } } });
  expect(await bench.outcome({ n: 7 })).toEqual({ status: 'SUCCEEDED', output });
});

test('a Choice that nothing matches fails', async () => {
  const states = {
    C: { Type: 'Choice', Choices: [{ Variable: '$.do', StringEquals: 'goto', Next: 'Done' }] },
    Done: { Type: 'Succeed' },
  };
  const bench = await Bench.start({ startAt: 'C', states });
  expect(await bench.outcome({ do: 'wait' })).toMatchObject({
    status: 'FAILED',
    error: 'States.NoChoiceMatched',
  });
});

test.each([
  ['Seconds', { Seconds: 100 * 86_400 }],
  ['SecondsPath', { SecondsPath: '$.seconds' }],
  ['Timestamp', { Timestamp: '2023-06-23T01:00:00Z' }],
  ['TimestampPath', { TimestampPath: '$.at' }],
])('Wait with %s holds for a hundred days, over a restart', async (_, fields) => {
  const bench = await Bench.start({ startAt: 'W', states: { W: { Type: 'Wait', ...fields, End: true } } });
  const arn = await bench.run({ seconds: 100 * 86_400, at: '2023-06-23T01:00:00Z' });
  await bench.pass(50 * DAY);
  await bench.restart();
  await bench.pass(50 * DAY - 60_000);
  expect((await bench.describe(arn)).status).toBe('RUNNING');
  expect(bench.counters).toMatchObject({ running: 1, waiting: 0, inFlight: 0 });
  await bench.pass(60_000);
  expect((await bench.describe(arn)).status).toBe('SUCCEEDED');
  expect((await bench.types(arn)).slice(1, 3)).toEqual(['WaitStateEntered', 'WaitStateExited']);
});

test('a state may not hand on more than AWS lets it', async () => {
  const bench = await Bench.start({
    startAt: 'T',
    states: { T: task({ End: true }) },
    invoke: async () => 'x'.repeat(262_144),
  });
  expect(await bench.outcome()).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
});

test('a function gets a copy of its payload, and what it returns must be JSON', async () => {
  const Count = { ErrorEquals: ['TypeError'], ResultPath: '$.error', Next: 'Again' };
  const bench = await Bench.start({
    startAt: 'T',
    states: {
      T: { Type: 'Task', Resource: FUNCTION, Catch: [Count], End: true },
      Again: { Type: 'Task', Resource: FUNCTION, End: true },
    },
    invoke: async (_, payload) => {
      const given = payload as { unions: unknown[]; error?: unknown };
      if (given.error) return { unions: given.unions, day: new Date(0), nothing: undefined };
      given.unions.push('u2');
      return 1n;
    },
  });
  expect(await bench.outcome({ unions: ['u1'] })).toEqual({
    status: 'SUCCEEDED',
    output: { unions: ['u1'], day: '1970-01-01T00:00:00.000Z' },
  });
});
