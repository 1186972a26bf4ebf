import type { Directive } from '../../../../lambdas/domain/directive.ts';
import { type Stage, stageAfter } from '../../../../lambdas/domain/stages.ts';
import type { Task, World } from './world.ts';

/** One execution of the machine as the state machine's definition lets it move. */
export type Execution = {
  readonly attempt: number;
  /** Instant it was started, ISO 8601 UTC. */
  readonly executionStarted: string;
  readonly at: 'which' | 'open' | 'await' | 'missed' | 'ended';
  /** States entered so far. */
  readonly visit: number;
  readonly stage: Stage | null;
  /** The latest directive. */
  readonly next?: Directive;
  /** Waiting only: the token that wakes it, and how often the task was tried again. */
  readonly token?: string;
  readonly retry?: number;
};

/** The world in which the execution of `attempt` was started; starting it twice changes nothing. */
export function started(world: World, attempt: number): World {
  if (world.executions.some(execution => execution.attempt === attempt)) return world;
  const executionStarted = new Date(world.now).toISOString();
  return entered(world, { attempt, executionStarted, at: 'which', visit: 0, stage: null });
}

/** The world in which `token` was answered; an answer to any but the current token changes nothing. */
export function answered(world: World, token: string, directive: Directive): World {
  const waiting = world.executions.find(execution => execution.at === 'await' && execution.token === token);
  return waiting ? chosen(world, waiting, directive) : world;
}

/** The world in which a task of an execution returned `directive`. */
export function returned(world: World, visitOf: string, directive: Directive): World {
  const execution = world.executions.find(candidate => visit(candidate) === visitOf);
  if (!execution || execution.at === 'await' || execution.at === 'ended') return world;
  if (execution.at === 'which') return routed(world, execution, directive);
  // Open leads straight to the wait; the wait itself looks whether it is the right one.
  if (execution.at === 'open') return entered(world, { ...execution, next: directive, at: 'await' });
  return chosen(world, execution, directive);
}

/** The world in which the timer of `execution` fired. */
export function timedOut(world: World, execution: Execution): World {
  const now = Math.max(world.now, execution.next?.wakeAt ?? 0);
  return entered({ ...world, now }, { ...execution, at: 'missed' });
}

/** The world in which the machine tries the wait of `execution` again, with a new token. */
export function triedAgain(world: World, execution: Execution): World {
  const again = awaiting({ ...execution, retry: (execution.retry ?? 0) + 1 });
  return withExecution({ ...world, tasks: [...world.tasks, taskOf(again, world)] }, again);
}

/** Names one visit of one state of an execution. */
export function visit(execution: Execution): string {
  return `${execution.attempt}.${execution.visit}`;
}

/** What next? */
function chosen(world: World, execution: Execution, next: Directive): World {
  const after = stageAfter(execution.stage ?? 'recognition');
  if (next.do === 'wait') return entered(world, { ...execution, next, at: 'await' });
  if (next.do === 'open' && after) return entered(world, { ...execution, next, at: 'open', stage: after });
  return routed(world, execution, next);
}

/** Which stage? */
function routed(world: World, execution: Execution, next: Directive): World {
  if (next.do === 'end') return withExecution(world, { ...execution, next, at: 'ended' });
  return entered(world, { ...execution, next, at: 'open', stage: next.stage });
}

function entered(world: World, execution: Execution): World {
  const { token: _, retry: __, ...bare } = execution;
  const there = { ...bare, visit: execution.visit + 1 };
  const here = there.at === 'await' ? awaiting({ ...there, retry: 0 }) : there;
  return withExecution({ ...world, tasks: [...world.tasks, taskOf(here, world)] }, here);
}

function awaiting(execution: Execution): Execution {
  return { ...execution, token: `token ${visit(execution)}.${execution.retry}` };
}

const FUNCTION_AT = {
  which: 'openStage',
  open: 'openStage',
  await: 'awaitRuling',
  missed: 'deadlinePassed',
} as const;

function taskOf(execution: Execution, world: World): Task {
  const { at, attempt, executionStarted, stage, token, retry, next } = execution;
  if (at === 'ended') throw new Error('an execution that is over runs no task');
  const { term, union } = world.congress;
  const base = { term, union, attempt, executionStarted, stage };
  // Logical time: every state is entered one millisecond after the one before.
  const enteredAt = new Date(Date.parse(executionStarted) + execution.visit).toISOString();
  const input = at === 'await' ? { ...base, token, entered: enteredAt, retry, wakeAt: next?.wakeAt } : base;
  return { program: FUNCTION_AT[at], input, now: world.now, outcomes: [], for: visit(execution) };
}

function withExecution(world: World, execution: Execution): World {
  const others = world.executions.filter(other => other.attempt !== execution.attempt);
  return { ...world, executions: [...others, execution] };
}
