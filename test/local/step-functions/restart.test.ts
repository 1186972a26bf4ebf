import { expect, test } from 'vitest';
import { Bench, DAY, until } from './bench.ts';
import { FUNCTION, task, tokenTask } from './bench-machine.ts';

type Payload = { token: string };
const never = new Promise<never>(() => undefined);
const parked = {
  startAt: 'Await',
  states: { Await: tokenTask({ Next: 'Done' }), Done: { Type: 'Succeed' } },
};

test('800 executions started at once are all waiting after a restart, and their tokens still count', async () => {
  const tokens = new Map<string, string>();
  const Payload = { 'token.$': '$$.Task.Token', 'name.$': '$$.Execution.Name' };
  let running = 0;
  let most = 0;
  const bench = await Bench.start({
    startAt: 'Open',
    states: {
      Open: task({ Next: 'Await' }),
      Await: tokenTask({ End: true, TimeoutSeconds: 86_400 }, Payload),
    },
    invoke: async (_, payload) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
      const { token, name } = payload as { token?: string; name: string };
      if (token) tokens.set(name, token);
    },
  });
  await Promise.all(Array.from({ length: 800 }, (_, n) => bench.run({ n }, `u${n}`)));
  await bench.drained();
  expect(bench.counters).toMatchObject({ running: 800, waiting: 800, inFlight: 0 });
  expect(most).toBe(16);

  await bench.restart({ invoke: () => Promise.reject(new Error('nothing is to run again')) });
  await bench.drained();
  expect(bench.counters).toMatchObject({ running: 800, waiting: 800, inFlight: 0, transitions: 0 });
  const some = [...tokens.values()].slice(0, 100);
  await Promise.all(some.map((token, index) => bench.answer(token, index)));
  expect(bench.counters).toMatchObject({ running: 700, waiting: 700 });
  await bench.pass(DAY);
  expect(bench.counters).toMatchObject({ running: 0, inFlight: 0 });
});

test('a wait whose function had not returned calls it again with the same token and the same end', async () => {
  const tokens: string[] = [];
  const states = { Await: tokenTask({ End: true, TimeoutSeconds: 2 * 86_400 }) };
  const invoke = (_: string, payload: unknown) => {
    tokens.push((payload as Payload).token);
    return tokens.length === 1 ? never : Promise.resolve({});
  };
  const bench = await Bench.start({ startAt: 'Await', states, invoke });
  const arn = await bench.run();
  await until(() => tokens.length === 1);
  bench.clock.moveTo(bench.clock.now() + DAY);
  await bench.restart();
  await bench.drained();
  expect(tokens).toEqual([tokens[0], tokens[0]]);
  expect(bench.counters.waiting).toBe(1);
  await bench.pass(DAY);
  expect(await bench.standing(arn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  expect((await bench.types(arn)).filter(type => type === 'TaskScheduled')).toHaveLength(1);
});

test('a plain task that was cut off is called again, with all its time', async () => {
  let calls = 0;
  const states = { Work: { Type: 'Task', Resource: FUNCTION, TimeoutSeconds: 60, End: true } };
  const invoke = async () => {
    calls += 1;
    return calls === 1 ? never : 'done';
  };
  const bench = await Bench.start({ startAt: 'Work', states, invoke });
  const arn = await bench.run();
  await until(() => calls === 1);
  bench.clock.moveTo(bench.clock.now() + 59_000);
  await bench.restart();
  bench.clock.moveTo(bench.clock.now() + 59_000);
  await bench.drained();
  expect(await bench.standing(arn)).toEqual({ status: 'SUCCEEDED', output: 'done' });
});

test('what fell due while the service was down happens at its start, and calls nothing again', async () => {
  let calls = 0;
  const states = { Await: tokenTask({ End: true, TimeoutSeconds: 60 }) };
  const invoke = async () => {
    calls += 1;
    return calls === 1 ? {} : never;
  };
  const bench = await Bench.start({ startAt: 'Await', states, invoke });
  const parkedOne = await bench.run();
  await bench.drained();
  const cutOff = await bench.run();
  await until(() => calls === 2);
  await bench.restart({ whileDown: () => bench.clock.moveTo(bench.clock.now() + DAY) });
  await bench.drained();
  for (const arn of [parkedOne, cutOff]) {
    expect(await bench.standing(arn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  }
  expect(calls).toBe(2);
});

test('an execution ends on the machine it began with', async () => {
  const tokens: string[] = [];
  const invoke = async (_: string, payload: unknown) => tokens.push((payload as Payload).token);
  const bench = await Bench.start({ ...parked, invoke });
  const old = await bench.run();
  await bench.drained();
  await bench.restart({ startAt: 'New', states: { New: { Type: 'Pass', Result: 'new', End: true } } });
  await bench.answer(tokens[0] as string, 'old');
  expect((await bench.standing(old)).output).toBe('old');
  expect((await bench.outcome()).output).toBe('new');
});
