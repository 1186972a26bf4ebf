import type { Directive } from '../../../../lambdas/domain/directive.ts';
import { returned, timedOut, triedAgain, visit } from './executions.ts';
import { Names } from './names.ts';
import { nextCall, type Position } from './next-call.ts';
import { PROGRAMS, type Programs, programOf } from './programs.ts';
import { whatIsWrong } from './what-is-wrong.ts';
import { type Laws, type Loading, type Mishap, performCall, type Task, type World } from './world.ts';

/** What an exploration saw. */
export type Explored = {
  readonly states: number;
  readonly steps: number;
  readonly quiescent: number;
  /** The first schedule that ends badly, step by step, and what is wrong at its end. */
  readonly bad?: { readonly why: string; readonly schedule: readonly string[] };
};

const LAWS: Laws = { deliveries: 1, newerStands: true };

type Step = readonly [name: string, world: World];

type See = {
  readonly positionOf: (task: Task) => Promise<Position>;
  readonly laws: Laws;
  readonly loaded: Loading;
  readonly names: Names;
};

/** Visits every state that any schedule can reach from `start`, depth first, and judges every one at rest. */
export async function explore(
  start: World,
  loaded: Loading,
  laws: Laws = LAWS,
  programs: Programs = PROGRAMS,
): Promise<Explored> {
  const see = seeing(loaded, laws, programs);
  const first = see.names.ofWorld(start);
  const parents = new Map<string, readonly [string, string] | undefined>([[first, undefined]]);
  const stack: [string, World][] = [[first, start]];
  let steps = 0;
  let quiescent = 0;
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [key, world] = top;
    const moves = await movesOf(world, see);
    if (moves.length === 0) {
      quiescent += 1;
      const why = whatIsWrong(world);
      if (why)
        return { states: parents.size, steps, quiescent, bad: { why, schedule: scheduleTo(key, parents) } };
    }
    for (const [name, next] of [...moves, ...mishapsOf(world)]) {
      steps += 1;
      const nextKey = see.names.ofWorld(next);
      if (parents.has(nextKey)) continue;
      parents.set(nextKey, [key, name]);
      stack.push([nextKey, next]);
    }
  }
  return { states: parents.size, steps, quiescent };
}

/** The world once every function has come to its end, one after the other. */
export async function atRest(start: World, loaded: Loading): Promise<World> {
  const see = seeing(loaded, LAWS, PROGRAMS);
  let world = start;
  for (let [move] = await movesOf(world, see); move; [move] = await movesOf(world, see)) world = move[1];
  return world;
}

function seeing(loaded: Loading, laws: Laws, programs: Programs): See {
  const positions = new Map<string, Promise<Position>>();
  const names = new Names();
  const positionOf = (task: Task) => {
    const name = names.ofTask(task);
    const known = positions.get(name);
    if (known) return known;
    const position = nextCall(programOf(programs[task.program], task.input, task.now), task.outcomes);
    positions.set(name, position);
    return position;
  };
  return { positionOf, laws, loaded, names };
}

/**
 * Every step that some function may take now; none at rest. A step that no other can see or hinder, now or later,
 * is taken first and alone: the other orders lead to the same states.
 */
async function movesOf(world: World, see: See): Promise<Step[]> {
  const planned = world.plan[0];
  const isDue =
    planned?.type === 'repair'
      ? world.tasks.length === 0
      : !world.tasks.some(task => task.program === 'perform');
  // A command may also be given later than a timer that still may fire.
  const moves: Step[] = planned && isDue ? [[`plan ${planned.type}`, begun(world)]] : [];
  if (moves.length > 0 && world.mishaps.timer === 0) return moves;
  const tried = new Set<string>();
  for (const task of world.tasks) {
    const name = see.names.ofTask(task);
    if (tried.has(name)) continue;
    tried.add(name);
    const [move, isUnseen] = await moveOf(world, task, see);
    if (isUnseen) return [move];
    moves.push(move);
  }
  return moves;
}

async function moveOf(world: World, task: Task, see: See): Promise<[move: Step, isUnseen: boolean]> {
  const rest = without(world, task);
  const position = await see.positionOf(task);
  if ('threw' in position) throw position.threw;
  if ('returned' in position) {
    const next = task.for ? returned(rest, task.for, position.returned as Directive) : rest;
    return [[`${task.program} returns`, next], !isWatched(world)];
  }
  const { call } = position;
  const [next, outcome] = performCall(rest, call, see.laws, see.loaded);
  const went = { ...task, outcomes: [...task.outcomes, outcome] };
  const move: Step = [`${task.program} ${call.port}`, { ...next, tasks: [...next.tasks, went] }];
  if (call.port === 'load') return [await committed(move, went, see), false];
  return [move, next === rest && ['put', 'answer', 'start'].includes(call.port)];
}

/**
 * A change is committed only if nothing was committed since it was loaded, so that loading and committing are as one
 * step; a lost race would load again.
 */
async function committed(move: Step, task: Task, see: See): Promise<Step> {
  const position = await see.positionOf(task);
  if (!('call' in position) || position.call.port !== 'commit') return move;
  const [next, outcome] = performCall(without(move[1], task), position.call, see.laws, see.loaded);
  const went = { ...task, outcomes: [...task.outcomes, outcome] };
  return [`${task.program} commits`, { ...next, tasks: [...next.tasks, went] }];
}

/** True while reconcile may look at whether an execution runs. */
function isWatched({ tasks }: World): boolean {
  return tasks.some(task => task.program === 'reconcile');
}

function begun(world: World): World {
  const [planned, ...plan] = world.plan;
  const { term, union } = world.congress;
  const base = { now: world.now, outcomes: [] };
  const task: Task =
    planned?.type === 'repair'
      ? { ...base, program: 'reconcile', input: null }
      : { ...base, program: 'perform', input: { term, union, command: planned, by: { kind: 'machine' } } };
  return { ...world, plan, tasks: [...world.tasks, task] };
}

/** Everything that may go wrong now, as far as the scenario lets it. */
function mishapsOf(world: World): Step[] {
  const steps: Step[] = [];
  const left = (mishap: Mishap) => world.mishaps[mishap] > 0;
  const spent = (mishap: Mishap): World => ({
    ...world,
    mishaps: { ...world.mishaps, [mishap]: world.mishaps[mishap] - 1 },
  });
  for (const execution of world.executions.filter(candidate => candidate.at === 'await')) {
    if (left('timer')) steps.push(['timer fires', timedOut(spent('timer'), execution)]);
    const invoked = world.tasks.find(task => task.for === visit(execution));
    if (!invoked || !left('retry')) continue;
    steps.push(['wait is tried again', triedAgain(spent('retry'), execution)]);
    steps.push(['wait dies and is tried again', triedAgain(without(spent('retry'), invoked), execution)]);
  }
  for (const task of world.tasks) {
    if (task.outcomes.length > 0 || task.program === 'perform') continue;
    const { for: _, ...again } = task;
    if (left('twice')) {
      const world = spent('twice');
      steps.push([`${task.program} runs twice`, { ...world, tasks: [...world.tasks, again] }]);
    }
    if (left('lost') && task.program === 'relay')
      steps.push(['change is lost', without(spent('lost'), task)]);
  }
  return steps;
}

function without(world: World, task: Task): World {
  const at = world.tasks.indexOf(task);
  return { ...world, tasks: world.tasks.filter((_, index) => index !== at) };
}

function scheduleTo(
  key: string,
  parents: ReadonlyMap<string, readonly [string, string] | undefined>,
): string[] {
  const schedule: string[] = [];
  for (let parent = parents.get(key); parent; parent = parents.get(parent[0])) schedule.unshift(parent[1]);
  return schedule;
}
