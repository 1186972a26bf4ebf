import {
  InvalidOutput,
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  StopExecutionCommand,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { Bench, DAY, until } from './bench.ts';
import { tokenTask } from './bench-machine.ts';

type Payload = { token: string };
const never = new Promise<never>(() => undefined);

function parkedOn(tokens: string[], fields: object = {}) {
  return {
    startAt: 'Await',
    states: {
      Await: tokenTask({ ...fields, Next: 'Done' }),
      Late: { Type: 'Pass', Result: 'late', End: true },
      Done: { Type: 'Succeed' },
    },
    invoke: async (_: string, payload: unknown): Promise<unknown> => tokens.push((payload as Payload).token),
  };
}
const lateAfter = (seconds: number) => ({
  TimeoutSeconds: seconds,
  Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }],
});
const [token, other] = [0, 1].map(index => (tokens: string[]) => tokens[index] as string) as [
  (tokens: string[]) => string,
  (tokens: string[]) => string,
];

test('an execution waits for its token and goes on with the answer', async () => {
  const tokens: string[] = [];
  const bench = await Bench.start(parkedOn(tokens));
  const arn = await bench.run();
  await bench.drained();
  expect(bench.counters).toMatchObject({ running: 1, waiting: 1, inFlight: 0 });
  await bench.answer(token(tokens), { do: 'open' });
  expect(await bench.standing(arn)).toEqual({ status: 'SUCCEEDED', output: { do: 'open' } });
  expect(await bench.types(arn)).toEqual([
    ...[
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
    ],
    ...['TaskStateExited', 'SucceedStateEntered', 'SucceedStateExited', 'ExecutionSucceeded'],
  ]);
});

test('a function may answer its own token before it returns', async () => {
  const bench: Bench = await Bench.start({
    ...parkedOn([]),
    invoke: async (_, payload) => {
      await bench.answer((payload as Payload).token, { do: 'goto' });
      throw new Error('what it does afterwards does not matter');
    },
  });
  expect(await bench.outcome()).toEqual({ status: 'SUCCEEDED', output: { do: 'goto' } });
});

test('a function that returns while the answer to its token is being written does not touch the next state', async () => {
  const calls: { token: string; release: () => void }[] = [];
  const bench = await Bench.start({
    startAt: 'First',
    states: { First: tokenTask({ Next: 'Second' }), Second: tokenTask({ End: true }) },
    invoke: async (_, payload) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      calls.push({ ...(payload as Payload), release: resolve });
      await promise;
    },
  });
  const arn = await bench.run();
  await until(() => calls.length === 1 && bench.counters.inFlight === 1);
  const answered = bench.answer((calls[0] as Payload).token);
  await until(() => bench.counters.inFlight > 1);
  calls[0]?.release();
  await answered;
  await until(() => calls.length === 2 && bench.counters.inFlight === 1);
  expect(await bench.types(arn)).not.toContain('TaskSubmitted');
  calls[1]?.release();
  await bench.drained();
  expect((await bench.types(arn)).filter(type => type === 'TaskSubmitted')).toHaveLength(1);
  expect(bench.counters.waiting).toBe(1);
});

test('only one of many answers at once counts; the others come too late', async () => {
  const tokens: string[] = [];
  const bench = await Bench.start(parkedOn(tokens));
  const arn = await bench.run();
  await bench.drained();
  const results = await Promise.allSettled([1, 2, 3].map(n => bench.answer(token(tokens), { n })));
  const accepted = results.flatMap((result, index) => (result.status === 'fulfilled' ? [index + 1] : []));
  expect(accepted).toHaveLength(1);
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(TaskTimedOut);
  expect(await bench.standing(arn)).toEqual({ status: 'SUCCEEDED', output: { n: accepted[0] } });
  await bench.restart();
  await expect(bench.answer(token(tokens))).rejects.toThrow(TaskTimedOut);
});

test('a token that was never given out is invalid, an answer that is not JSON too', async () => {
  const tokens: string[] = [];
  const bench = await Bench.start(parkedOn(tokens));
  await bench.run();
  await bench.drained();
  const [body, signature] = token(tokens).split('.') as [string, string];
  const forged = `${Buffer.from(Buffer.from(body, 'base64url').toString().replace(/^./, 'x')).toString('base64url')}`;
  for (const wrong of ['nonsense', body, `${forged}.${signature}`, '.']) {
    await expect(bench.answer(wrong)).rejects.toThrow(InvalidToken);
  }
  const answer = bench.client.send(new SendTaskSuccessCommand({ taskToken: token(tokens), output: '{' }));
  await expect(answer).rejects.toThrow(InvalidOutput);
  expect(bench.counters.waiting).toBe(1);
});

test('a failure sent to the token is caught by its name', async () => {
  const tokens: string[] = [];
  const fields = { Catch: [{ ErrorEquals: ['Withdrawn'], ResultPath: '$.error', Next: 'Done' }] };
  const bench = await Bench.start(parkedOn(tokens, fields));
  const arn = await bench.run();
  await bench.drained();
  const command = new SendTaskFailureCommand({
    taskToken: token(tokens),
    error: 'Withdrawn',
    cause: 'merged',
  });
  await bench.client.send(command);
  expect(await bench.standing(arn)).toEqual({
    status: 'SUCCEEDED',
    output: { error: { Error: 'Withdrawn', Cause: 'merged' } },
  });
});

test('a function that fails before anybody has answered fails the task', async () => {
  const bench = await Bench.start({ ...parkedOn([]), invoke: () => Promise.reject(new Error('no')) });
  expect(await bench.outcome()).toMatchObject({ status: 'FAILED', error: 'Error' });
});

test('the wait ends after a hundred days, no day earlier, and an answer after that is too late', async () => {
  const tokens: string[] = [];
  const bench = await Bench.start(parkedOn(tokens, lateAfter(100 * 86_400)));
  const arn = await bench.run();
  await bench.drained();
  await bench.pass(99 * DAY);
  await bench.restart();
  expect(bench.counters).toMatchObject({ running: 1, waiting: 1 });
  bench.clock.moveTo(bench.clock.now() + DAY);
  // The alarm has had no chance to ring yet; time alone decides.
  await expect(bench.answer(token(tokens))).rejects.toThrow(TaskTimedOut);
  await bench.drained();
  expect(await bench.standing(arn)).toEqual({ status: 'SUCCEEDED', output: 'late' });
  expect((await bench.types(arn)).filter(type => type === 'TaskTimedOut')).toHaveLength(1);
});

test('the time to wait can come from the input, and must be a whole number above zero', async () => {
  const tokens: string[] = [];
  const { TimeoutSeconds: _, ...late } = lateAfter(1);
  const bench = await Bench.start(parkedOn(tokens, { ...late, TimeoutSecondsPath: '$.wakeIn' }));
  const arn = await bench.run({ wakeIn: 15_552_000 });
  await bench.drained();
  await bench.pass(179 * DAY);
  expect(bench.counters.waiting).toBe(1);
  await bench.pass(DAY);
  expect((await bench.standing(arn)).output).toBe('late');
  for (const wakeIn of [0, -1, 1.5, '60']) {
    expect(await bench.outcome({ wakeIn })).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  }
});

test('heartbeats keep a task waiting; without them it times out', async () => {
  const tokens: string[] = [];
  const fields = {
    HeartbeatSeconds: 600,
    Catch: [{ ErrorEquals: ['States.HeartbeatTimeout'], Next: 'Late' }],
  };
  const bench = await Bench.start(parkedOn(tokens, fields));
  const arn = await bench.run();
  await bench.drained();
  for (let n = 0; n < 3; n += 1) {
    await bench.pass(500_000);
    await bench.client.send(new SendTaskHeartbeatCommand({ taskToken: token(tokens) }));
  }
  expect(bench.counters.waiting).toBe(1);
  await bench.pass(600_000);
  expect((await bench.standing(arn)).output).toBe('late');
  const beat = bench.client.send(new SendTaskHeartbeatCommand({ taskToken: token(tokens) }));
  await expect(beat).rejects.toThrow(TaskTimedOut);
});

test('each new try has a token of its own, and the old one is too late', async () => {
  const tokens: string[] = [];
  const Retry = [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 1 }];
  const bench = await Bench.start(parkedOn(tokens, { ...lateAfter(60), Retry }));
  const arn = await bench.run();
  await bench.drained();
  await bench.pass(60_000);
  await bench.pass(1_000);
  expect(tokens).toHaveLength(2);
  await expect(bench.answer(token(tokens))).rejects.toThrow(TaskTimedOut);
  await bench.answer(other(tokens), 'second');
  expect((await bench.standing(arn)).output).toBe('second');
});

test('a function that hangs stops neither its own timeout nor the other functions', async () => {
  const calls: unknown[] = [];
  const bench = await Bench.start({
    ...parkedOn([], lateAfter(60)),
    concurrency: 1,
    invoke: async (_, payload) => {
      calls.push(payload);
      return calls.length === 1 ? never : {};
    },
  });
  const hung = await bench.run();
  const next = await bench.run();
  await until(() => calls.length === 1);
  bench.clock.moveTo(bench.clock.now() + 60_000);
  await until(async () => (await bench.describe(hung)).status === 'SUCCEEDED');
  expect((await bench.standing(hung)).output).toBe('late');
  // The other timed out in the queue; a third finds the place of the hung one free.
  await until(async () => (await bench.describe(next)).status === 'SUCCEEDED');
  await bench.run();
  await until(() => calls.length === 2 && bench.counters.waiting === 1);
});

test('a stopped execution takes no answer', async () => {
  const tokens: string[] = [];
  const bench = await Bench.start(parkedOn(tokens));
  const executionArn = await bench.run();
  await bench.drained();
  await bench.client.send(new StopExecutionCommand({ executionArn }));
  await expect(bench.answer(token(tokens))).rejects.toThrow(TaskTimedOut);
  expect((await bench.describe(executionArn)).status).toBe('ABORTED');
});
