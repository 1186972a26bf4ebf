import type { Clock } from '../clock.ts';
import { type Counters, Driver } from './driver.ts';
import { Journal } from './journal.ts';
import { loadMachine } from './load-machine.ts';
import type { MachineSource } from './machine.ts';
import { type Invoke, TaskRunner } from './task-runner.ts';
import { serveWireApi } from './wire-api.ts';

/**
 * What the embedded Step Functions need. `folder` is theirs alone: everything is kept there. `invoke` runs a
 * function (see `Invoke`), at most `concurrency` at a time (16). `port` 0 takes a free one.
 */
export type StepFunctionsOptions = {
  folder: string;
  clock: Clock;
  machines: readonly MachineSource[];
  invoke: Invoke;
  port?: number;
  concurrency?: number;
};

/** The embedded Step Functions at work: where they answer, what they do, and how to end them. */
export type StepFunctions = { endpoint: string; counters(): Counters; close(): Promise<void> };

/**
 * Starts the embedded AWS Step Functions: takes up the executions kept in `folder` and serves the AWS API on a
 * loopback port. Throws `UnsupportedMachine` for a machine that it cannot run as AWS would.
 */
export async function startStepFunctions(options: StepFunctionsOptions): Promise<StepFunctions> {
  const { folder, clock, invoke, port = 0, concurrency = 16 } = options;
  const machines = options.machines.map(loadMachine);
  const journal = await Journal.open(folder);
  for (const { version, source } of machines) await journal.keepMachine(version, source);
  const driver = await Driver.open({ journal, clock, runner: new TaskRunner(invoke, concurrency) });
  const byArn = new Map(machines.map(machine => [machine.source.arn, machine]));
  const api = await serveWireApi({ driver, journal, clock, machines: byArn, createdAt: clock.now() }, port);
  // Functions may need the endpoint that this promise is about to give.
  setImmediate(() => driver.begin());
  return {
    endpoint: api.endpoint,
    counters: () => driver.counters,
    close: async () => {
      await api.close();
      await driver.close();
      await journal.close();
    },
  };
}
