import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  DescribeExecutionCommand,
  type DescribeExecutionOutput,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { onTestFinished } from 'vitest';
import { Clock } from '../../../local/clock.ts';
import {
  type StepFunctions,
  startStepFunctions,
} from '../../../local/step-functions/start-step-functions.ts';
import type { Invoke } from '../../../local/step-functions/task-runner.ts';
import { MACHINE, machineOf, REGION } from './bench-machine.ts';

export const DAY = 86_400_000;

export function clientFor(endpoint: string): SFNClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  // Hundreds of requests at once queue for sockets here, and that is meant.
  const requestHandler = { socketAcquisitionWarningTimeout: 600_000 };
  return new SFNClient({ endpoint, region: REGION, credentials, maxAttempts: 1, requestHandler });
}

/** Resolves when `holds` does; never by time. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await nextTurn();
}

type Plan = {
  states: object;
  startAt: string;
  invoke?: Invoke;
  concurrency?: number;
  timeoutSeconds?: number;
};

/** The embedded Step Functions with one machine, in a folder of their own, and what a test does with them. */
export class Bench {
  readonly clock = new Clock(Date.parse('2023-03-15T01:00:00Z') - Date.now());
  readonly #folder: string;
  readonly #plan: Plan;
  #service: StepFunctions | undefined;
  client = clientFor('http://127.0.0.1:1');

  private constructor(folder: string, plan: Plan) {
    this.#folder = folder;
    this.#plan = plan;
  }

  /** Starts a bench that is taken down when the test ends. */
  static async start(plan: Plan): Promise<Bench> {
    const bench = new Bench(await mkdtemp(join(tmpdir(), 'step-functions-')), plan);
    onTestFinished(async () => {
      await bench.#stop();
      bench.clock.close();
      await rm(bench.#folder, { recursive: true });
    });
    await bench.#begin();
    return bench;
  }

  get counters() {
    if (!this.#service) throw new Error('stopped');
    return this.#service.counters();
  }

  /** Ends the service and starts it again on what it has kept, with other functions if given. */
  async restart({ whileDown, ...changes }: Partial<Plan> & { whileDown?: () => void } = {}): Promise<void> {
    await this.#stop();
    whileDown?.();
    Object.assign(this.#plan, changes);
    await this.#begin();
  }

  async run(input: unknown = {}, name?: string): Promise<string> {
    const command = new StartExecutionCommand({
      stateMachineArn: MACHINE,
      name,
      input: JSON.stringify(input),
    });
    return (await this.client.send(command)).executionArn as string;
  }

  describe(executionArn: string): Promise<DescribeExecutionOutput> {
    return this.client.send(new DescribeExecutionCommand({ executionArn }));
  }

  async history(executionArn: string): Promise<HistoryEvent[]> {
    const command = new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 });
    return (await this.client.send(command)).events ?? [];
  }

  async types(executionArn: string): Promise<string[]> {
    return (await this.history(executionArn)).map(event => event.type as string);
  }

  answer(taskToken: string, output: unknown = {}): Promise<unknown> {
    return this.client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
  }

  /** Runs to the end (or until nothing moves) and answers how the execution stands, with its output parsed. */
  async outcome(
    input: unknown = {},
  ): Promise<{ status: string; output?: unknown; error?: string; cause?: string }> {
    const arn = await this.run(input);
    await this.drained();
    return this.standing(arn);
  }

  async standing(arn: string): Promise<{ status: string; output?: unknown; error?: string; cause?: string }> {
    const { status, output, error, cause } = await this.describe(arn);
    return {
      status: status as string,
      ...(output !== undefined && { output: JSON.parse(output) }),
      ...(error !== undefined && { error }),
      ...(cause !== undefined && { cause }),
    };
  }

  /** Nothing moves any more by itself at this instant. */
  drained(): Promise<void> {
    return until(() => this.counters.inFlight === 0);
  }

  /** Lets `ms` pass and everything that falls due by then happen. */
  async pass(ms: number): Promise<void> {
    this.clock.moveTo(this.clock.now() + ms);
    await this.drained();
  }

  async #begin(): Promise<void> {
    const { states, startAt, invoke = async () => ({}), concurrency = 16, timeoutSeconds } = this.#plan;
    const definition = {
      StartAt: startAt,
      States: states,
      ...(timeoutSeconds && { TimeoutSeconds: timeoutSeconds }),
    };
    const given = { folder: this.#folder, clock: this.clock, machines: [machineOf(definition)] };
    this.#service = await startStepFunctions({ ...given, invoke, concurrency });
    this.client = clientFor(this.#service.endpoint);
  }

  async #stop(): Promise<void> {
    this.client.destroy();
    await this.#service?.close();
    this.#service = undefined;
  }
}
