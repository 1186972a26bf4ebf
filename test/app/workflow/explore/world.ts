import type { Change } from '../../../../lambdas/app/congress-store.ts';
import { VersionConflict } from '../../../../lambdas/app/errors.ts';
import { type Wait, waitOrder } from '../../../../lambdas/app/workflow/wait-store.ts';
import type { Command } from '../../../../lambdas/domain/commands.ts';
import type { Congress } from '../../../../lambdas/domain/congress.ts';
import type { Directive } from '../../../../lambdas/domain/directive.ts';
import { answered, type Execution, started } from './executions.ts';
import type { Call, Outcome } from './next-call.ts';
import type { Programs } from './programs.ts';

/** A function that runs, or waits to run: everything it was given and every outcome so far. */
export type Task = {
  readonly program: keyof Programs;
  readonly input: unknown;
  readonly now: number;
  readonly outcomes: readonly Outcome[];
  /** The visit of a state of an execution that waits for what the task returns, e.g. `1.4`. */
  readonly for?: string;
};

/** What still happens by itself, in this order; `repair` is reconcile, once everything else has come to rest. */
export type Plan = Command | { readonly type: 'repair' };

/** The record, the waits, the machines and all functions under way, at one moment. */
export type World = {
  readonly now: number;
  readonly congress: Congress;
  readonly wait: Wait | undefined;
  readonly executions: readonly Execution[];
  readonly tasks: readonly Task[];
  readonly plan: readonly Plan[];
  /** How often each mishap may still happen. */
  readonly mishaps: Readonly<Record<Mishap, number>>;
};

/**
 * `timer`: a wait times out. `retry`: the machine gives up an Await invocation and tries again with a new token.
 * `twice`: a function is invoked, or a change relayed, once more. `lost`: a change is never relayed.
 */
export type Mishap = 'timer' | 'retry' | 'twice' | 'lost';

/** Rules of the stores that a mutant may break. */
export type Laws = {
  /** Deliveries of each change. */
  readonly deliveries: number;
  /** A wait is not written over a newer one. */
  readonly newerStands: boolean;
};

/** What is loaded for a decision on a congress; the same object for the same congress. */
export type Loading = (congress: Congress) => object;

const MET: Outcome = { value: undefined };

/** The world after one port call, and what the caller gets. Every call is one indivisible step. */
export function performCall(
  world: World,
  { port, args }: Call,
  laws: Laws,
  loaded: Loading,
): [World, Outcome] {
  switch (port) {
    case 'load':
      return [world, { value: loaded(world.congress) }];
    case 'state':
      return [world, { value: world.congress }];
    case 'commit':
      return commit(world, args[0] as Change, laws);
    case 'put':
      return [put(world, args[0] as Wait, laws), MET];
    case 'get':
      return [world, { value: world.wait }];
    case 'start':
      return [started(world, (args[0] as { attempt: number }).attempt), MET];
    case 'answer':
      return [answered(world, args[0] as string, args[1] as Directive), MET];
    case 'runningSince': {
      const { attempt } = args[0] as { attempt: number };
      const execution = world.executions.find(candidate => candidate.attempt === attempt);
      // No explored history lasts so long that the absence of a token could mean anything.
      return [world, { value: execution && execution.at !== 'ended' ? world.now : undefined }];
    }
    case 'page':
      return [world, { value: { congresses: [{ term: world.congress.term, union: world.congress.union }] } }];
    default:
      throw new Error(`the explored code calls ${port}, which no world knows`);
  }
}

function commit(world: World, change: Change, laws: Laws): [World, Outcome] {
  if (change.before?.congress.version !== world.congress.version) {
    return [world, { error: new VersionConflict('another change came first') }];
  }
  const { term, union } = world.congress;
  // Relay looks at nothing but these; with the others left out, relays of different changes are one and the same.
  const input = { term, union, events: change.entry.events.filter(event => event.type === 'machine-called') };
  const relay: Task = { program: 'relay', input, now: world.now, outcomes: [] };
  const relays = Array.from({ length: laws.deliveries }, () => relay);
  return [{ ...world, congress: change.after, tasks: [...world.tasks, ...relays] }, MET];
}

function put(world: World, wait: Wait, laws: Laws): World {
  const stands = world.wait !== undefined && waitOrder(world.wait) > waitOrder(wait);
  return stands && laws.newerStands ? world : { ...world, wait };
}
