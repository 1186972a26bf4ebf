import type { Clock } from '../clock.ts';
import { type Attempt, currentAttempt, dueAt, type Execution, resumed } from './execution.ts';
import { ExecutionList } from './execution-list.ts';
import { ExecutionStep, ROLE_ARN } from './execution-step.ts';
import { executionStarted } from './history.ts';
import type { Journal } from './journal.ts';
import { LiveExecution } from './live-execution.ts';
import { loadMachine } from './load-machine.ts';
import type { Machine } from './machine.ts';
import { expire, proceed } from './proceed.ts';
import { Refusal } from './refusal.ts';
import { taskFailed, taskReturned } from './task.ts';
import { functionError } from './task-error.ts';
import type { Call } from './task-resource.ts';
import type { Outcome, TaskRunner } from './task-runner.ts';
import { Tokens } from './token.ts';

/**
 * What the driver is doing. `running`: executions that have not ended. `waiting`: those of them that only an answer
 * to their token, or time, will move. `inFlight`: functions that run or are to run, changes being made or written,
 * and timers that have fallen due; at zero nothing moves by itself until time passes. `transitions` (as AWS bills
 * them) and history `events` are counted since the start of this process.
 */
export type Counters = {
  running: number;
  waiting: number;
  inFlight: number;
  transitions: number;
  events: number;
};

type Parts = { journal: Journal; clock: Clock; runner: TaskRunner; tokens: Tokens };
/** Something that happens to an execution, made in a step of it. */
export type Change = (step: ExecutionStep) => void | Promise<void>;

/** Moves executions: one change at a time each, on disk before anybody can see it. */
export class Driver {
  readonly list = new ExecutionList();
  readonly #parts: Parts;
  readonly #live = new Map<string, LiveExecution>();
  #calls = 0;
  #transitions = 0;
  #events = 0;
  #hasBegun = false;
  #closed = false;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Reads every execution in the journal; none moves before `begin`. */
  static async open(given: Omit<Parts, 'tokens'>): Promise<Driver> {
    const driver = new Driver({ ...given, tokens: new Tokens(await given.journal.tokenKey()) });
    const machines = new Map<string, Machine>();
    for await (const execution of given.journal.executions()) {
      driver.list.set(execution);
      if (execution.status !== 'RUNNING') continue;
      const { machineVersion } = execution;
      const machine = machines.get(machineVersion) ?? (await keptMachine(given.journal, machineVersion));
      machines.set(machineVersion, machine);
      driver.#add(resumed(execution, given.clock.now()), machine);
    }
    driver.list.sort();
    return driver;
  }

  /** Lets every execution go on from where it was. */
  begin(): void {
    this.#hasBegun = true;
    for (const live of this.#live.values()) this.#follow(live);
  }

  get counters(): Counters {
    const all = [...this.#live.values()];
    const turns = all.reduce((sum, live) => sum + live.turns + (live.isDue ? 1 : 0), 0);
    return {
      running: all.length,
      waiting: all.filter(live => live.isParkedOnToken).length,
      inFlight: turns + this.#calls + this.#parts.runner.strays + (this.#hasBegun ? 0 : 1),
      transitions: this.#transitions,
      events: this.#events,
    };
  }

  /** Starts `machine` on `input` (JSON text) under `name`, or answers the running execution of the same start. */
  async start(machine: Machine, name: string, input: string): Promise<Execution> {
    const arn = `${machine.source.arn.replace(':stateMachine:', ':execution:')}:${name}`;
    const running = this.#live.get(arn);
    if (running) await running.exclusively(async () => undefined);
    if (this.#live.has(arn) || this.list.has(arn)) return this.#started(arn, input);
    const now = this.#parts.clock.now();
    const { TimeoutSeconds, StartAt } = machine.definition;
    const live = this.#add(
      {
        ...{ arn, name, machineArn: machine.source.arn, machineVersion: machine.version, input },
        ...{ status: 'RUNNING', startedAt: now, lastEvent: 0 },
        ...(TimeoutSeconds && { deadline: now + TimeoutSeconds * 1000 }),
      },
      machine,
    );
    return this.#change(live, step => {
      step.note(executionStarted(input, ROLE_ARN));
      step.enter(StartAt, JSON.parse(input));
    });
  }

  /** The execution as it is on disk, or undefined when there is none. */
  async execution(arn: string): Promise<Execution | undefined> {
    if (!this.list.has(arn)) return undefined;
    return this.#live.get(arn)?.execution ?? (await this.#parts.journal.execution(arn));
  }

  /** Ends a running execution; does nothing to one that has ended. Answers when it stopped, in milliseconds. */
  async stop(arn: string, why: { error?: string | undefined; cause?: string | undefined }): Promise<number> {
    const live = this.#live.get(arn);
    if (live)
      await this.#change(live, step => {
        if (step.execution.cursor) step.end('ABORTED', why);
      });
    const stopped = await this.execution(arn);
    if (!stopped) throw new Refusal('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return stopped.stoppedAt ?? this.#parts.clock.now();
  }

  /** Makes `change` to the task that waits for `token`; throws `InvalidToken` or `TaskTimedOut`. */
  async answer(token: string, change: Change): Promise<void> {
    const arn = this.#parts.tokens.executionOf(token);
    if (arn === undefined) throw new Refusal('InvalidToken', 'Invalid Token');
    const live = this.#live.get(arn);
    let isCurrent = false;
    if (live) {
      await this.#change(live, async step => {
        // What has fallen due comes first, even when its alarm has not rung yet.
        await expire(step);
        isCurrent = tokenOf(step.execution) === token;
        if (isCurrent) await change(step);
      });
    }
    if (!isCurrent) throw new Refusal('TaskTimedOut', 'Task Timed Out: Provided task does not exist anymore');
  }

  /** Stops moving executions; those that run are taken up again by the next `open`. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#live.values()].map(live => live.close()));
  }

  #add(execution: Execution, machine: Machine): LiveExecution {
    const live = new LiveExecution(execution, machine, this.#parts.clock);
    this.#live.set(execution.arn, live);
    return live;
  }

  async #started(arn: string, input: string): Promise<Execution> {
    const known = await this.execution(arn);
    if (known?.status === 'RUNNING' && known.input === input) return known;
    throw new Refusal('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
  }

  /** Makes one change, moves on as far as it leads, writes both as one, and sees to what comes next. */
  #change(live: LiveExecution, change: Change): Promise<Execution> {
    const { clock, tokens, journal } = this.#parts;
    return live.exclusively(async () => {
      if (this.#closed) throw new Error('the embedded Step Functions are closed');
      const { execution, machine } = live;
      const newToken = (arn: string) => tokens.issue(arn);
      const step = new ExecutionStep({ execution, machine, now: clock.now(), newToken });
      await change(step);
      await proceed(step);
      if (!step.hasChanged) return execution;
      await journal.write(step.execution, step.events);
      live.execution = step.execution;
      this.list.set(step.execution);
      this.#transitions += step.transitions;
      this.#events += step.events.length;
      this.#follow(live);
      return live.execution;
    });
  }

  /** Sees to it that `live` goes on: sets its alarm, calls its function, or lets go of it at its end. */
  #follow(live: LiveExecution): void {
    if (this.#closed) return;
    live.giveUpStaleCall();
    live.setAlarm(() => this.#onAlarm(live));
    const { arn, cursor } = live.execution;
    if (!cursor) this.#live.delete(arn);
    else if (cursor.phase.is === 'scheduled' && dueAt(live.execution) > this.#parts.clock.now()) {
      this.#call(live, cursor.phase);
    }
  }

  #onAlarm(live: LiveExecution): void {
    if (!this.#closed) void this.#change(live, expire);
  }

  #call(live: LiveExecution, call: Call & { attempt: Attempt }): void {
    const signal = live.beginCall(call.attempt);
    if (!signal) return;
    this.#calls += 1;
    void this.#parts.runner
      .run(call, signal)
      .then(outcome => (outcome && !this.#closed ? this.#settle(live, call.attempt, outcome) : undefined))
      .finally(() => {
        live.endCall(call.attempt);
        this.#calls -= 1;
      });
  }

  /** Tells the execution how its function ended, unless it has gone on without it. */
  async #settle(live: LiveExecution, attempt: Attempt, outcome: Outcome): Promise<void> {
    await this.#change(live, async step => {
      await expire(step);
      if (currentAttempt(step.execution) !== attempt) return;
      if ('returned' in outcome) await taskReturned(step, outcome.returned);
      else await taskFailed(step, functionError(outcome.threw));
    });
  }
}

function tokenOf({ cursor }: Execution): string | undefined {
  return cursor && 'token' in cursor.phase ? cursor.phase.token : undefined;
}

async function keptMachine(journal: Journal, version: string): Promise<Machine> {
  const source = await journal.machine(version);
  if (!source) throw new Error(`the journal has lost the state machine ${version}`);
  return loadMachine(source);
}
