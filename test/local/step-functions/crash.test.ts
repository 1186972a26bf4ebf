import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { expect, onTestFailed, onTestFinished, test } from 'vitest';
import { clientFor } from './bench.ts';
import { MACHINE } from './bench-machine.ts';

const KILLS = 5;
const EXECUTIONS_A_LIFE = 8;
const EXECUTIONS = EXECUTIONS_A_LIFE * (KILLS + 1);
const arnOf = (name: string) => `${MACHINE.replace(':stateMachine:', ':execution:')}:${name}`;

type Line = { endpoint?: string; call?: { name: string; step?: 'before' | 'after'; token?: string } };

/** Everything the world outside has seen of the service, across its lives. */
class Outside {
  readonly calls = { before: new Map<string, number>(), after: new Map<string, number>() };
  readonly tokens = new Map<string, Set<string>>();
  readonly acknowledged = new Set<string>();

  see({ call }: Line): void {
    if (call?.token) this.tokens.set(call.name, (this.tokens.get(call.name) ?? new Set()).add(call.token));
    if (call?.step) this.calls[call.step].set(call.name, (this.calls[call.step].get(call.name) ?? 0) + 1);
  }
}

/** One life of the service. It is killed after `linesToLive` lines, or lives until it is told to die. */
class Life {
  readonly gone: Promise<unknown>;
  readonly client: SFNClient;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, endpoint: string) {
    this.#child = child;
    this.client = clientFor(endpoint);
    this.gone = once(child, 'exit');
  }

  static async begin(folder: string, outside: Outside, linesToLive: number): Promise<Life> {
    const program = join(import.meta.dirname, 'crash-child.ts');
    const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const endpoint = Promise.withResolvers<string>();
    let lines = 0;
    createInterface({ input: child.stdout }).on('line', text => {
      const line = JSON.parse(text) as Line;
      if (line.endpoint) return endpoint.resolve(line.endpoint);
      outside.see(line);
      lines += 1;
      if (lines === linesToLive) child.kill('SIGKILL');
    });
    return new Life(child, await endpoint.promise);
  }

  get isOver(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    if (!this.isOver) await this.gone;
    this.client.destroy();
  }
}

/** Does `request` in this life; undefined when the life ended before it was answered. */
async function inLife<T>(life: Life, request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request();
  } catch (error) {
    if ((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode) throw error;
    await life.kill();
    return undefined;
  }
}

/** Starts the first `upTo` executions and answers what waits, until all have ended or the life has. */
async function work(life: Life, outside: Outside, started: Set<string>, upTo: number): Promise<boolean> {
  const each = async (name: string) => {
    if (!started.has(name)) {
      const start = new StartExecutionCommand({
        stateMachineArn: MACHINE,
        name,
        input: `{"name":"${name}"}`,
      });
      if (await inLife(life, () => life.client.send(start))) started.add(name);
    }
    while (!life.isOver) {
      const found = await inLife(life, () =>
        life.client.send(new DescribeExecutionCommand({ executionArn: arnOf(name) })),
      );
      if (found && found.status !== 'RUNNING') return true;
      const [token] = outside.tokens.get(name) ?? [];
      if (token && !outside.acknowledged.has(name) && (await answer(life, token)))
        outside.acknowledged.add(name);
    }
    return false;
  };
  const names = Array.from({ length: upTo }, (_, n) => `u${n}`);
  return (await Promise.all(names.map(each))).every(Boolean);
}

async function answer(life: Life, taskToken: string): Promise<boolean> {
  const command = new SendTaskSuccessCommand({ taskToken, output: '{"do":"open"}' });
  try {
    return (await inLife(life, () => life.client.send(command))) !== undefined;
  } catch (error) {
    // An answer whose acknowledgement was lost with the life counts.
    if (error instanceof TaskTimedOut) return true;
    throw error;
  }
}

/** The execution has ended with the answer it was given, and its history tells each step once. */
async function expectWhole(client: SFNClient, name: string): Promise<void> {
  const executionArn = arnOf(name);
  const { status, output } = await client.send(new DescribeExecutionCommand({ executionArn }));
  const expected = JSON.stringify({ name, answer: { do: 'open' } });
  expect({ status, output }).toEqual({ status: 'SUCCEEDED', output: expected });
  const { events = [] } = await client.send(
    new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }),
  );
  expect(events.map(event => event.id)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
  const entered = events.flatMap(event => event.stateEnteredEventDetails?.name ?? []);
  const exited = events.flatMap(event => event.stateExitedEventDetails?.name ?? []);
  expect(entered).toEqual(['Before', 'Await', 'Is it open?', 'After', 'Done']);
  expect(exited).toEqual(entered);
}

test(`kill -9, ${KILLS} times in the middle of its work, loses nothing and does nothing twice but calls`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'step-functions-crash-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const outside = new Outside();
  const started = new Set<string>();
  const lives = Array.from({ length: KILLS }, () => 1 + Math.floor(Math.random() * 30));
  onTestFailed(() => console.error('calls in each life:', lives));
  for (let life = 0; life < KILLS; life += 1) {
    const service = await Life.begin(folder, outside, lives[life] as number);
    await work(service, outside, started, (life + 1) * EXECUTIONS_A_LIFE);
    await service.kill();
  }
  const service = await Life.begin(folder, outside, Number.POSITIVE_INFINITY);
  expect(await work(service, outside, started, EXECUTIONS)).toBe(true);
  for (const name of started) await expectWhole(service.client, name);
  await service.kill();
  expect(started.size).toBe(EXECUTIONS);
  for (const counts of Object.values(outside.calls)) expect(counts.size).toBe(EXECUTIONS);
  // However often the function of a wait was called, its execution waited for one token only.
  expect([...outside.tokens.values()].filter(tokens => tokens.size !== 1)).toEqual([]);
});
