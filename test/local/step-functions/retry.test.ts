import { describe, expect, test } from 'vitest';
import { catcherFor, matches, retryFor } from '../../../local/step-functions/retry.ts';
import { Bench } from './bench.ts';
import { FUNCTION, task } from './bench-machine.ts';

class Refused extends Error {
  override name = 'Refused';
}

describe('which errors a list names', () => {
  test.each([
    [['Refused'], 'Refused', true],
    [['Refused'], 'Other', false],
    [['States.ALL'], 'Other', true],
    [['States.ALL'], 'States.Timeout', true],
    [['States.ALL'], 'States.Runtime', false],
    [['States.ALL'], 'States.DataLimitExceeded', false],
    [['States.DataLimitExceeded'], 'States.DataLimitExceeded', true],
    [['States.TaskFailed'], 'Other', true],
    [['States.TaskFailed'], 'States.Timeout', false],
    [['States.Timeout'], 'States.HeartbeatTimeout', true],
  ])('%j and %s: %s', (names, error, expected) => {
    expect(matches(names, error)).toBe(expected);
  });
});

describe('how long a retry waits', () => {
  const all = { ErrorEquals: ['States.ALL'] };
  test.each([
    ['1, 2 and 4 seconds unless told otherwise, three times', all, [1000, 2000, 4000, undefined]],
    ['not at all with MaxAttempts 0', { ...all, MaxAttempts: 0 }, [undefined]],
    [
      'grows by its rate up to the longest delay',
      { ...all, IntervalSeconds: 10, BackoffRate: 3, MaxDelaySeconds: 50, MaxAttempts: 4 },
      [10_000, 30_000, 50_000, 50_000, undefined],
    ],
  ])('%s', (_, retrier, delays) => {
    expect(delays.map((_, used) => retryFor([retrier], [used], 'E')?.delay)).toEqual(delays);
  });

  test('full jitter takes a random share of it', () => {
    const retrier = { ...all, IntervalSeconds: 8, JitterStrategy: 'FULL' as const };
    expect(retryFor([retrier], [], 'E', () => 0.25)?.delay).toBe(2000);
  });

  test('only the first retrier that names the error counts, with a count of its own', () => {
    const retriers = [{ ErrorEquals: ['A'], MaxAttempts: 1 }, all];
    expect(retryFor(retriers, [1, 0], 'A')).toBeUndefined();
    expect(retryFor(retriers, [1, 0], 'B')).toEqual({ retrier: 1, delay: 1000 });
  });

  test('the first catcher that names the error takes it', () => {
    const catchers = [
      { ErrorEquals: ['A'], Next: 'X' },
      { ErrorEquals: ['States.ALL'], Next: 'Y' },
    ];
    expect(['A', 'B', 'States.Runtime'].map(error => catcherFor(catchers, error)?.Next)).toEqual([
      'X',
      'Y',
      undefined,
    ]);
  });
});

test('a task is tried again after each pause, then caught with error and cause', async () => {
  let calls = 0;
  const bench = await Bench.start({
    startAt: 'Try',
    states: {
      Try: task({
        Retry: [{ ErrorEquals: ['Refused'], IntervalSeconds: 3600, BackoffRate: 2, MaxAttempts: 2 }],
        Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'Repair' }],
        End: true,
      }),
      Repair: { Type: 'Pass', End: true },
    },
    invoke: async () => {
      calls += 1;
      throw new Refused(`no ${calls}`);
    },
  });
  const arn = await bench.run({ union: 'u1' });
  await bench.drained();
  const seen = [calls];
  for (const pause of [3_599_000, 1_000, 7_199_000, 1_000]) {
    await bench.pass(pause);
    seen.push(calls);
  }
  expect(seen).toEqual([1, 1, 2, 2, 3]);
  expect(await bench.standing(arn)).toEqual({
    status: 'SUCCEEDED',
    output: {
      union: 'u1',
      error: { Error: 'Refused', Cause: JSON.stringify({ errorMessage: 'no 3', errorType: 'Refused' }) },
    },
  });
  const types = await bench.types(arn);
  expect(types.filter(type => type === 'TaskScheduled' || type === 'TaskFailed')).toEqual([
    'TaskScheduled',
    'TaskFailed',
    'TaskScheduled',
    'TaskFailed',
    'TaskScheduled',
    'TaskFailed',
  ]);
  expect(types.filter(type => type === 'TaskStateEntered')).toHaveLength(1);
  // Two states and two retries: AWS bills a retry as a transition.
  expect(bench.counters.transitions).toBe(4);
});

test('a retry that succeeds goes on, and the state knows how often it was tried', async () => {
  const counts: unknown[] = [];
  const bench = await Bench.start({
    startAt: 'Try',
    states: {
      Try: {
        Type: 'Task',
        Resource: FUNCTION,
        Parameters: { 'count.$': '$$.State.RetryCount' },
        Retry: [{ ErrorEquals: ['States.ALL'] }],
        End: true,
      },
    },
    invoke: async (_, payload) => {
      counts.push((payload as { count: number }).count);
      if (counts.length < 3) throw new Refused('no');
      return 'yes';
    },
  });
  const arn = await bench.run();
  await bench.drained();
  await bench.pass(1000);
  await bench.restart();
  await bench.pass(2000);
  expect(await bench.standing(arn)).toEqual({ status: 'SUCCEEDED', output: 'yes' });
  expect(counts).toEqual([0, 1, 2]);
  expect((await bench.types(arn)).filter(type => type === 'LambdaFunctionFailed')).toHaveLength(2);
});

test('an error that nothing names ends the execution', async () => {
  const bench = await Bench.start({
    startAt: 'Try',
    states: { Try: task({ Retry: [{ ErrorEquals: ['Other'] }], End: true }) },
    invoke: () => Promise.reject(new Refused('no')),
  });
  expect(await bench.outcome()).toMatchObject({ status: 'FAILED', error: 'Refused' });
});
