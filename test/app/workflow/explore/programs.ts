import type { CongressStore } from '../../../../lambdas/app/congress-store.ts';
import { Refused, Stale } from '../../../../lambdas/app/errors.ts';
import { perform, type Request } from '../../../../lambdas/app/perform.ts';
import {
  type AwaitRulingInput,
  awaitRuling,
  type WakePorts,
} from '../../../../lambdas/app/workflow/await-ruling.ts';
import {
  type DeadlinePassedInput,
  deadlinePassed,
} from '../../../../lambdas/app/workflow/deadline-passed.ts';
import { type OpenStageInput, openStage } from '../../../../lambdas/app/workflow/open-stage.ts';
import { type ReconcilePorts, reconcile } from '../../../../lambdas/app/workflow/reconcile.ts';
import { type RelayedChange, relay } from '../../../../lambdas/app/workflow/relay.ts';
import type { StateReader } from '../../../../lambdas/app/workflow/state-reader.ts';
import type { Program } from './next-call.ts';

/** Every port that the code under test may call. */
export type Ports = ReconcilePorts & { readonly store: CongressStore & StateReader };

type Run = (ports: Ports, input: never, now: number) => Promise<unknown>;

/** The functions whose interleavings are explored, by name. */
export type Programs = Readonly<
  Record<'openStage' | 'awaitRuling' | 'deadlinePassed' | 'relay' | 'reconcile' | 'perform', Run>
>;

/** The product's own functions. */
export const PROGRAMS: Programs = {
  openStage: (ports, input: OpenStageInput, now) => openStage(ports.store, input, now),
  awaitRuling: (ports: WakePorts, input: AwaitRulingInput, now) => awaitRuling(ports, input, now),
  deadlinePassed: (ports, input: DeadlinePassedInput, now) => deadlinePassed(ports.store, input, now),
  relay: (ports: WakePorts, input: RelayedChange, now) => relay(ports, input, now),
  reconcile: (ports, _input: null, now) => reconcile(ports, now),
  perform: (ports, input: Request, now) => asked(ports, input, now),
};

/** A person asks, and takes no for an answer. */
async function asked(ports: Ports, input: Request, now: number): Promise<void> {
  try {
    await perform(ports.store, input, now);
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Stale)) throw error;
  }
}

/** A run of `run` whose every port call goes through the schedule. */
export function programOf(run: Run, input: unknown, now: number): Program {
  return call => {
    const port =
      (name: string) =>
      (...args: unknown[]) =>
        call(name, ...args) as Promise<never>;
    const ports: Ports = {
      store: {
        load: port('load'),
        givers: port('givers'),
        commit: port('commit'),
        state: port('state'),
        changes: port('changes'),
        submissions: port('submissions'),
        figuresBelow: port('figuresBelow'),
        attendance: port('attendance'),
      },
      states: { state: port('state') },
      waits: { put: port('put'), get: port('get') },
      machine: { start: port('start'), answer: port('answer'), runningSince: port('runningSince') },
      live: { page: port('page') },
    };
    return run(ports, input as never, now);
  };
}
