import type { AwaitRulingInput, WakePorts } from '../../../../lambdas/app/workflow/await-ruling.ts';
import { endDirective } from '../../../../lambdas/app/workflow/fence.ts';
import type { RelayedChange } from '../../../../lambdas/app/workflow/relay.ts';
import { directive, mustWake } from '../../../../lambdas/domain/directive.ts';
import { PROGRAMS, type Programs } from './programs.ts';

/** Await as it must not be: it looks at the record before it leaves its token. */
export const READS_BEFORE_IT_WRITES: Programs = {
  ...PROGRAMS,
  awaitRuling: async (ports: WakePorts, input: AwaitRulingInput, now) => {
    const { term, union, token, attempt, entered, retry, stage, wakeAt } = input;
    const congress = await ports.states.state(term, union);
    await ports.waits.put({ term, union, token, attempt, entered, retry, stage, wakeAt });
    if (!congress || congress.attempt > attempt) {
      return ports.machine.answer(token, endDirective(congress, now));
    }
    if (mustWake(congress, stage, wakeAt, now)) {
      await ports.machine.answer(token, directive(congress, stage, now));
    }
  },
};

type Order = {
  readonly waitFirst?: true;
  readonly startFirst?: true;
  readonly fence: 'lower' | 'other' | 'none';
};

/** Relay in the wrong order, or with the wrong fence. */
function relayThat({ waitFirst, startFirst, fence }: Order): Programs {
  const wake = async (ports: WakePorts, term: string, union: string, now: number) => {
    const early = waitFirst && (await ports.waits.get(term, union));
    const congress = await ports.states.state(term, union);
    const wait = waitFirst ? early : await ports.waits.get(term, union);
    if (!congress || !wait) return;
    const isFenced = fence === 'lower' ? congress.attempt > wait.attempt : congress.attempt !== wait.attempt;
    if (fence !== 'none' && isFenced) return ports.machine.answer(wait.token, endDirective(congress, now));
    if (!mustWake(congress, wait.stage, wait.wakeAt, now)) return;
    await ports.machine.answer(wait.token, directive(congress, wait.stage, now));
  };
  const start = async (ports: WakePorts, { term, union, events }: RelayedChange) => {
    const called = events.filter(event => event.type === 'machine-called').at(-1);
    const congress = called && (await ports.states.state(term, union));
    if (called && congress?.attempt === called.attempt) {
      await ports.machine.start({ term, union, attempt: called.attempt });
    }
  };
  return {
    ...PROGRAMS,
    relay: async (ports: WakePorts, change: RelayedChange, now) => {
      if (startFirst) await start(ports, change);
      await wake(ports, change.term, change.union, now);
      if (!startFirst) await start(ports, change);
    },
  };
}

/**
 * Relay in the other order. It does no harm: a token that replaces the one it read belongs to an Await that still
 * looks at the record itself, later than the change that is relayed.
 */
export const READS_THE_WAIT_FIRST = relayThat({ waitFirst: true, fence: 'lower' });

/** Relay as it must not be: it leaves the execution that was taken over from asleep. */
export const KNOWS_NO_FENCE = relayThat({ fence: 'none' });

/** Relay as it must not be: with a record read too early, it takes a successor for a predecessor. */
export const FENCES_ANY_OTHER = relayThat({ fence: 'other' });

/** Relay as it must not be: the successor's token replaces the one that the predecessor is to be ended by. */
export const STARTS_BEFORE_IT_WAKES = relayThat({ startFirst: true, fence: 'lower' });

/** The relay of this file with nothing wrong: what tells a mutant from a mistake in it. */
export const SAME_AS_REAL = relayThat({ fence: 'lower' });
