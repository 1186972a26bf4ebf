import { beforeEach, describe, expect, test } from 'vitest';
import { type Disagreement, look, STUCK_AFTER_MS } from '../../../lambdas/app/workflow/disagreement.ts';
import type { Wait } from '../../../lambdas/app/workflow/wait-store.ts';
import type { Congress } from '../../../lambdas/domain/congress.ts';
import { endOf } from '../../../lambdas/domain/days.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { FakeWaitStore } from '../../fakes/fake-wait-store.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const DAY = '2023-03-15';
const NOW = noon(DAY);
const HOUR = 3_600_000;

let standing: Congress;

beforeEach(async () => {
  const record = new FakeRecord();
  const { register, documents } = record;
  const office = new Office({ store: record, register, documents }, sampleTerm());
  const upper = office.upper('u');
  await office.open([upper]);
  const union = office.union('a', upper);
  await office.enrol(union, DAY);
  await office.machine(union, { type: 'call-machine', replaces: 0, reason: 'first-start' }, DAY);
  await office.machine(union, { type: 'open-stage', stage: 'plan' }, DAY);
  const found = await record.state(office.term.id, union.id);
  if (!found) throw new Error('it was enrolled');
  standing = found;
});

/** A wait as the machine leaves it a day ago, armed for the end of the running clock. */
function waiting(over: Partial<Wait> = {}): Wait {
  const { term, union, attempt, stages } = standing;
  const wakeAt = endOf(stages.plan.due ?? DAY);
  const entered = new Date(NOW - 24 * HOUR).toISOString();
  return { term, union, token: 't', attempt, entered, retry: 0, stage: 'plan', wakeAt, ...over };
}

async function whatIsWrong(world: {
  congress?: Partial<Congress>;
  wait?: Wait;
  since?: number | undefined;
  now?: number;
}): Promise<Disagreement | undefined> {
  const congress = { ...standing, ...world.congress };
  const waits = new FakeWaitStore();
  if (world.wait) await waits.put(world.wait);
  const ports = {
    states: { state: async () => congress },
    waits,
    machine: { runningSince: async () => world.since },
  };
  return (await look(ports, congress.term, congress.union, world.now ?? NOW))?.what;
}

const LONG_AGO = NOW - 24 * HOUR;

describe('the machine of a congress', () => {
  test('that waits for what the record asks for is right', async () => {
    expect(await whatIsWrong({ wait: waiting(), since: LONG_AGO })).toBeUndefined();
  });

  test('that was never called, or does not run', async () => {
    expect(await whatIsWrong({ congress: { attempt: 0 } })).toBe('first-start');
    expect(await whatIsWrong({ wait: waiting() })).toBe('missing');
  });

  test('that runs for an hour without a token of its own has lost it', async () => {
    expect(await whatIsWrong({ since: NOW - HOUR })).toBeUndefined();
    expect(await whatIsWrong({ since: NOW - HOUR - 1 })).toBe('token-lost');
    const older = waiting({ attempt: 0 });
    expect(await whatIsWrong({ wait: older, since: NOW - HOUR - 1 })).toBe('token-lost');
    // One of an older attempt is woken, so that it ends, while its successor begins.
    expect(await whatIsWrong({ wait: older, since: NOW - 1 })).toBe('unwoken');
  });

  test('whose alarm should have rung an hour ago is stuck', async () => {
    const wait = waiting();
    const rings = wait.wakeAt + STUCK_AFTER_MS;
    expect(await whatIsWrong({ wait, since: LONG_AGO, now: rings })).not.toBe('stuck');
    expect(await whatIsWrong({ wait, since: LONG_AGO, now: rings + 1 })).toBe('stuck');
  });

  test('that sleeps through a change is to be woken', async () => {
    const { plan } = standing.stages;
    const stages = { ...standing.stages, plan: { ...plan, due: '2023-03-20' } };
    expect(await whatIsWrong({ congress: { stages }, wait: waiting(), since: LONG_AGO })).toBe('unwoken');
  });

  test('that runs on after the end is outlived; one that ended with it is not', async () => {
    const outcome = { kind: 'merged', on: DAY } as const;
    expect(await whatIsWrong({ congress: { outcome }, wait: waiting(), since: LONG_AGO })).toBe('outlived');
    expect(await whatIsWrong({ congress: { outcome }, wait: waiting() })).toBeUndefined();
    expect(await whatIsWrong({ congress: { outcome } })).toBeUndefined();
  });
});
