import type { AwaitRulingInput } from '../../lambdas/app/workflow/await-ruling.ts';
import type { DeadlinePassedInput } from '../../lambdas/app/workflow/deadline-passed.ts';
import type { ExecutionId, Machine } from '../../lambdas/app/workflow/machine.ts';
import type { OpenStageInput } from '../../lambdas/app/workflow/open-stage.ts';
import type { Directive } from '../../lambdas/domain/directive.ts';
import { type Stage, stageAfter } from '../../lambdas/domain/stages.ts';

/** One execution: where it stands, and what it waits for. Instants are milliseconds UTC. */
export type FakeExecution = {
  readonly id: ExecutionId;
  readonly startedAt: number;
  status: 'RUNNING' | 'SUCCEEDED' | 'ABORTED';
  at: 'which' | 'open' | 'await' | 'missed';
  /** States entered so far. */
  visit: number;
  enteredAt: number;
  /** How often the function of this state was tried again. */
  retry: number;
  stage: Stage | null;
  next?: Directive;
  token?: string;
  timerAt?: number;
};

/** A function that the machine calls, with what it is told; `of` names the try, so that a late end is ignored. */
export type MachineTask = { readonly of: string; readonly execution: FakeExecution } & (
  | { readonly call: 'openStage'; readonly input: OpenStageInput }
  | { readonly call: 'awaitRuling'; readonly input: AwaitRulingInput }
  | { readonly call: 'deadlinePassed'; readonly input: DeadlinePassedInput }
);

/**
 * The state machine in memory: the definition's states and choices, tokens, timers and retries, one step at a time.
 * It runs no function itself: a test takes `tasks`, runs them when it likes, and says how they ended.
 */
export class FakeMachine implements Machine {
  readonly executions = new Map<string, FakeExecution>();
  /** Functions called and not yet taken. */
  readonly tasks: MachineTask[] = [];
  readonly #now: () => number;

  /** `now` must go up with every call: states are entered one after the other. */
  constructor(now: () => number) {
    this.#now = now;
  }

  async start(id: ExecutionId): Promise<void> {
    const name = `${id.term}-${id.union}-${id.attempt}`;
    if (this.executions.has(name)) return;
    const now = this.#now();
    const execution: FakeExecution = {
      id,
      startedAt: now,
      status: 'RUNNING',
      at: 'which',
      visit: 0,
      enteredAt: now,
      retry: 0,
      stage: null,
    };
    this.executions.set(name, execution);
    this.#enter(execution, 'which');
  }

  async answer(token: string, directive: Directive): Promise<void> {
    const execution = this.running.find(candidate => candidate.token === token);
    if (execution) this.#choose(execution, directive);
  }

  async runningSince({ term, union, attempt }: ExecutionId): Promise<number | undefined> {
    const execution = this.executions.get(`${term}-${union}-${attempt}`);
    return execution?.status === 'RUNNING' ? execution.startedAt : undefined;
  }

  get running(): FakeExecution[] {
    return [...this.executions.values()].filter(execution => execution.status === 'RUNNING');
  }

  /** The function ended well, with its answer. That of a wait means nothing: its token is what counts. */
  succeeded(task: MachineTask, directive: Directive | undefined): void {
    const { execution } = task;
    if (task.of !== tryOf(execution) || task.call === 'awaitRuling' || !directive) return;
    if (execution.at === 'which') this.#route(execution, directive);
    else if (execution.at === 'open') this.#enter(execution, 'await', directive);
    else this.#choose(execution, directive);
  }

  /** The function failed: it is called again, a wait with a new token and a timer started anew. */
  failed(task: MachineTask): void {
    if (task.of !== tryOf(task.execution)) return;
    task.execution.retry += 1;
    this.#call(task.execution);
  }

  /** Executions whose timer has rung by `now`. */
  overdue(now: number): FakeExecution[] {
    return this.running.filter(({ timerAt }) => timerAt !== undefined && timerAt <= now);
  }

  /** The timer of a wait rings. */
  timeOut(execution: FakeExecution): void {
    if (execution.at === 'await') this.#enter(execution, 'missed');
  }

  /** Somebody stops the execution, or AWS loses it. */
  abort(execution: FakeExecution): void {
    execution.status = 'ABORTED';
    this.#leave(execution);
  }

  #choose(execution: FakeExecution, next: Directive): void {
    const after = execution.stage && stageAfter(execution.stage);
    if (next.do === 'wait') this.#enter(execution, 'await', next);
    else if (next.do === 'open' && after) this.#open(execution, after, next);
    else this.#route(execution, next);
  }

  #route(execution: FakeExecution, next: Directive): void {
    if (next.do !== 'end') {
      this.#open(execution, next.stage, next);
      return;
    }
    execution.status = 'SUCCEEDED';
    this.#leave(execution);
  }

  #open(execution: FakeExecution, stage: Stage, next: Directive): void {
    execution.stage = stage;
    this.#enter(execution, 'open', next);
  }

  #enter(execution: FakeExecution, at: FakeExecution['at'], next?: Directive): void {
    this.#leave(execution);
    Object.assign(execution, { at, visit: execution.visit + 1, retry: 0, enteredAt: this.#now() });
    if (next) execution.next = next;
    this.#call(execution);
  }

  #leave(execution: FakeExecution): void {
    delete execution.token;
    delete execution.timerAt;
  }

  #call(execution: FakeExecution): void {
    const { id, at, stage, retry, next } = execution;
    const of = tryOf(execution);
    const base = { ...id, executionStarted: new Date(execution.startedAt).toISOString() };
    if (at === 'which' || at === 'open') {
      this.tasks.push({
        of,
        execution,
        call: 'openStage',
        input: { ...base, stage: at === 'open' ? stage : null },
      });
      return;
    }
    if (!stage || !next) throw new Error(`${of} waits for no stage`);
    if (at === 'missed') {
      this.tasks.push({ of, execution, call: 'deadlinePassed', input: { ...base, stage } });
      return;
    }
    const { wakeIn, wakeAt } = next;
    if (!Number.isInteger(wakeIn) || wakeIn < 1 || wakeIn > 99_999_999) throw new Error(`wakeIn ${wakeIn}`);
    const token = `token of ${of}`;
    Object.assign(execution, { token, timerAt: this.#now() + wakeIn * 1000 });
    const entered = new Date(execution.enteredAt).toISOString();
    this.tasks.push({
      of,
      execution,
      call: 'awaitRuling',
      input: { ...base, stage, token, entered, retry, wakeAt },
    });
  }
}

/** Names one try of one visit of one state. */
function tryOf({ id, visit, retry }: FakeExecution): string {
  return `${id.term}-${id.union}-${id.attempt} ${visit}.${retry}`;
}
