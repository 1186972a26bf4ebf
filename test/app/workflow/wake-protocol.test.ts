import { afterAll, describe, expect, test } from 'vitest';
import { HAND_OVER_AFTER_MS } from '../../../lambdas/app/workflow/fence.ts';
import { waitOrder } from '../../../lambdas/app/workflow/wait-store.ts';
import type { Command } from '../../../lambdas/domain/commands.ts';
import type { Congress } from '../../../lambdas/domain/congress.ts';
import {
  appoint,
  approve,
  CHECKED,
  giveBack,
  leave,
  submit,
  withdraw,
  withdrawHeld,
  withdrawRecognition,
} from '../../fixtures/commands-in-words.ts';
import { congressAfter, sampleContext, TODAY, upTo } from '../../fixtures/congress-after.ts';
import { started } from './explore/executions.ts';
import { atRest, type Explored, explore } from './explore/explore.ts';
import {
  FENCES_ANY_OTHER,
  KNOWS_NO_FENCE,
  READS_BEFORE_IT_WRITES,
  READS_THE_WAIT_FIRST,
  SAME_AS_REAL,
  STARTS_BEFORE_IT_WAKES,
} from './explore/mutants.ts';
import { PROGRAMS } from './explore/programs.ts';
import type { Mishap, Plan, World } from './explore/world.ts';

const { term, union, now } = sampleContext();
const PACKET = submit(['plan', 'personnel', 'approval'], TODAY);
const APPROVE = approve('approval', 1, TODAY);
const FILED_TO_THE_END = [...upTo('recognition'), submit(['recognition'], TODAY)];
const ANOTHER_MACHINE: Command = { type: 'call-machine', replaces: 1, reason: 'stuck' };
const REPAIR = { type: 'repair' } as const;
const MOVED: Command = { type: 'move-deadline', stage: 'plan', due: '2023-03-16', reason: 'flood' };

/** A place to start from: a machine just started, or one that already waits; and what had been done before. */
type Start = { readonly waits?: true; readonly done?: readonly Command[]; readonly ranFor?: number };

type Scenario = {
  readonly name: string;
  readonly from?: Start;
  readonly plan: readonly Plan[];
  readonly mishaps?: Partial<Record<Mishap, number>>;
  readonly deliveries?: number;
};

const SCENARIOS: readonly Scenario[] = [
  { name: 'a packet is filed and approved while the machine starts', plan: [PACKET, APPROVE] },
  {
    name: 'the same before a machine that waits',
    from: { waits: true },
    plan: [PACKET, APPROVE],
    deliveries: 2,
  },
  { name: 'a packet is filed, a timer fires', plan: [PACKET], mishaps: { timer: 1 } },
  { name: 'two timers fire', from: { waits: true }, plan: [PACKET], mishaps: { timer: 2 } },
  { name: 'all at once', from: { waits: true }, plan: [PACKET], mishaps: { timer: 1 }, deliveries: 2 },
  { name: 'a packet is approved', from: { done: [PACKET] }, plan: [APPROVE], deliveries: 2 },
  { name: 'approved, a timer fires', from: { done: [PACKET] }, plan: [APPROVE], mishaps: { timer: 1 } },
  { name: 'approved, a wait tried again', from: { done: [PACKET] }, plan: [APPROVE], mishaps: { retry: 2 } },
  {
    name: 'approved, something runs twice',
    from: { done: [PACKET] },
    plan: [APPROVE],
    mishaps: { twice: 1 },
  },
  {
    name: 'returned',
    from: { done: [PACKET] },
    plan: [giveBack('plan', 1)],
    mishaps: { timer: 1, retry: 1 },
  },
  { name: 'withdrawn', from: { done: [PACKET] }, plan: [withdraw('plan', 1)], mishaps: { timer: 1 } },
  { name: 'a deadline comes nearer', from: { waits: true }, plan: [MOVED], mishaps: { timer: 1, twice: 1 } },
  {
    name: 'the union leaves',
    from: { done: [PACKET] },
    plan: [leave('merged', TODAY)],
    mishaps: { twice: 1 },
  },
  { name: 'a committee is appointed', plan: [PACKET, appoint(TODAY)], mishaps: { retry: 1 } },
  { name: 'another machine takes over', plan: [ANOTHER_MACHINE], mishaps: { retry: 1 } },
  { name: 'another takes over, all relayed twice', plan: [ANOTHER_MACHINE], deliveries: 2 },
  { name: 'another takes over, a timer fires', plan: [ANOTHER_MACHINE], mishaps: { timer: 1 } },
  { name: 'another takes over while people file', plan: [PACKET, ANOTHER_MACHINE] },
  { name: 'a change is lost until reconcile', plan: [PACKET, REPAIR], mishaps: { lost: 1 } },
  { name: 'a call is lost until reconcile', plan: [ANOTHER_MACHINE, REPAIR], mishaps: { lost: 1 } },
  {
    name: 'recognised by mistake, and taken back',
    from: { done: FILED_TO_THE_END },
    plan: [approve('recognition', 1, TODAY), withdrawRecognition(1)],
    mishaps: { retry: 1 },
  },
  {
    name: 'taken back, a call is lost until reconcile',
    from: { done: [...FILED_TO_THE_END, approve('recognition', 1, TODAY)] },
    plan: [withdrawRecognition(1), REPAIR],
    mishaps: { lost: 1 },
  },
  {
    name: 'confirmed by mistake, and taken back',
    from: { done: [...upTo('recognition')] },
    plan: [withdrawHeld(1)],
    mishaps: { timer: 1 },
  },
  {
    name: 'a machine of 300 days hands over',
    from: { waits: true, ranFor: HAND_OVER_AFTER_MS - 3_600_000 },
    plan: [PACKET],
    mishaps: { timer: 1, twice: 1 },
  },
];

const loadedOf = new WeakMap<Congress, object>();
function loaded(congress: Congress): object {
  const known = loadedOf.get(congress);
  if (known) return known;
  const documents = [{ id: CHECKED, checked: {} }];
  const fresh = { term, union, documents, congress: { congress, head: '', at: new Date(now).toISOString() } };
  loadedOf.set(congress, fresh);
  return fresh;
}

async function worldOf({ from = {}, plan, mishaps }: Scenario): Promise<World> {
  const call: Command = { type: 'call-machine', replaces: 0, reason: 'first-start' };
  const congress = congressAfter([call, ...(from.done ?? [])]);
  const none = { timer: 0, retry: 0, twice: 0, lost: 0 };
  const empty = { congress, wait: undefined, executions: [], tasks: [], plan: [], mishaps: none };
  const begun = { ...started({ ...empty, now: now - (from.ranFor ?? 0) }, 1), now };
  const start = from.waits ? await atRest(begun, loaded) : begun;
  return { ...start, plan, mishaps: { ...none, ...mishaps } };
}

function scenario(name: string): Scenario {
  const found = SCENARIOS.find(candidate => candidate.name === name);
  if (!found) throw new Error(`no scenario is called ${name}`);
  return found;
}

async function exploreScenario(
  of: Scenario,
  laws = { newerStands: true },
  programs = PROGRAMS,
): Promise<Explored> {
  return explore(await worldOf(of), loaded, { deliveries: of.deliveries ?? 1, ...laws }, programs);
}

describe('in every interleaving of people, relay, machine and timers', () => {
  const total = { states: 0, steps: 0, quiescent: 0 };
  afterAll(() => {
    console.info(`wake protocol: ${total.states} states, ${total.steps} steps, ${total.quiescent} at rest`);
  });

  test.each(SCENARIOS)('the machine has seen the record once all is at rest: $name', async of => {
    const { bad, ...seen } = await exploreScenario(of);
    for (const count of ['states', 'steps', 'quiescent'] as const) total[count] += seen[count];
    expect(bad).toBeUndefined();
    expect(seen.quiescent).toBeGreaterThan(0);
  });
});

describe('the exploration finds what breaks the protocol,', () => {
  const packet = scenario('a packet is approved');
  const takeover = scenario('another machine takes over');

  test('Await that reads before it writes', async () => {
    const { bad } = await exploreScenario(packet, undefined, READS_BEFORE_IT_WRITES);
    expect(bad?.why).toBe('the machine sleeps through what the record asks for');
  });

  test('a wait written over a newer one', async () => {
    const retried = scenario('approved, a wait tried again');
    const { bad } = await exploreScenario(retried, { newerStands: false });
    expect(bad?.why).toMatch(/^the (token that stands is not|machine sleeps)/);
  });

  test('relay without the fence', async () => {
    const { bad } = await exploreScenario(takeover, undefined, KNOWS_NO_FENCE);
    expect(bad?.why).toBe('two machines for one congress');
  });

  test('relay that takes a successor for a predecessor', async () => {
    const { bad } = await exploreScenario(takeover, undefined, FENCES_ANY_OTHER);
    expect(bad?.why).toBe('no machine for an unfinished congress');
  });

  test('relay that starts the successor before it wakes the predecessor', async () => {
    const { bad } = await exploreScenario(takeover, undefined, STARTS_BEFORE_IT_WAKES);
    expect(bad?.why).toBe('two machines for one congress');
  });

  test.each([
    ['once nothing is broken in the mutants’ relay', SAME_AS_REAL],
    ['when relay reads the wait before the record', READS_THE_WAIT_FIRST],
  ])('and finds nothing %s', async (_, programs) => {
    for (const of of [packet, takeover]) {
      expect((await exploreScenario(of, undefined, programs)).bad).toBeUndefined();
    }
  });
});

test('waits are ordered by attempt, then by entry, then by retry, however their seconds are written', () => {
  const wait = (attempt: number, entered: string, retry: number) => waitOrder({ attempt, entered, retry });
  const inOrder = [
    wait(1, '2023-03-15T05:00:00Z', 0),
    wait(1, '2023-03-15T05:00:00.192Z', 0),
    wait(1, '2023-03-15T05:00:00.192Z', 1),
    wait(1, '2023-03-15T05:00:00.192Z', 10),
    wait(1, '2023-03-15T05:00:01Z', 0),
    wait(2, '2023-03-15T04:00:00Z', 0),
    wait(10, '2023-03-15T04:00:00Z', 0),
  ];
  expect([...inOrder].sort()).toEqual(inOrder);
});
