import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientsFor, namesIn } from '../embedded/aws-clients.ts';
import { executionHistory, isWaiting, runningExecutions } from '../embedded/executions.ts';
import type { Person } from '../embedded/person.ts';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { IS_EMBEDDED } from '../embedded/target.ts';
import { tellAndCount } from './read-all.ts';

const TERM = '2023-2028';
const PROGRESS = `/api/terms/${TERM}/progress`;

let sample: EmbeddedSample;
let leader: Person;
let read: Awaited<ReturnType<typeof tellAndCount>>;

// What the sample holds is tested where it can be loaded: not in an installation that others use.
describe.skipIf(!IS_EMBEDDED)('the sample', () => {
  beforeAll(async () => {
    sample = await startSample();
    leader = sample.people.leader as Person;
    read = await tellAndCount(leader, TERM);
  }, 300_000);
  afterAll(() => sample?.close());

  test('the sample tells the figures of the report of 15 March 2023', () => {
    const { managed, obliged, held, pilotsHeld, percentHeld, members } = read.progress;
    expect({ managed, obliged, held, pilotsHeld, percentHeld, members }).toEqual({
      managed: 782,
      obliged: 760,
      held: 65,
      pilotsHeld: 3,
      percentHeld: 8.3,
      members: 23_003,
    });
    expect(read.progress.unions).toHaveLength(11);
    const { plan, personnel, approval, held: atHeld, recognition } = read.progress.stages;
    expect(plan + personnel + approval + atHeld + recognition + read.progress.recognised).toBe(760);
  });

  test('what stands out is told soon after the import, as of then', async () => {
    const insight = await leader.get(`/api/terms/${TERM}/insight`);
    expect(Date.parse(insight.at)).toBeGreaterThan(0);
    expect(insight.attention.length).toBeLessThanOrEqual(10);
    const { returnReasons } = await leader.get(`/api/terms/${TERM}`);
    const labels = returnReasons.map(({ label }: { label: string }) => label);
    for (const reason of insight.reasons) expect(labels).toContain(reason.label);
    expect(insight.trust.lateEntries).toBe(0);
  });

  test('they agree with a recount of the history of every congress, in total and row by row', () => {
    expect(read.views.length).toBeGreaterThan(782);
    expect(read.toldByProgress).toEqual(read.counted);
  });

  test('as of a day in January fewer had held theirs; and what was known then is told apart', async () => {
    const days = read.tales.flatMap(tale => tale.heldOn ?? []);
    for (const day of ['2022-12-31', '2023-01-15', '2023-01-31', '2023-02-28']) {
      const then = await leader.get(`${PROGRESS}?asOf=${day}`);
      expect([day, then.held, then.asOf]).toEqual([day, days.filter(held => held <= day).length, day]);
      expect(then.held).toBeLessThan(65);
    }
    const unknown = await leader.get(`${PROGRESS}?asOf=2023-01-31&knownAt=2023-01-31`);
    expect(unknown).toMatchObject({ managed: 0, held: 0, percentHeld: null, knownAt: '2023-01-31' });
  });

  test('every unfinished congress has one machine, which waits', async () => {
    const { stepFunctions } = clientsFor(sample.run.endpoints);
    const running = await runningExecutions(stepFunctions, namesIn(sample.run.outputs).stateMachine);
    const unfinished = read.views.filter((_, index) => read.tales[index]?.current !== undefined);
    const above = read.progress.unions.map(({ id }) => id);
    const live = [...unfinished.map(({ union }) => union), ...above, 'LC'];
    expect(running.map(({ name }) => name).sort()).toEqual(live.map(union => `${TERM}-${union}-1`).sort());
    // Each tenth is looked into; the counters speak for all.
    for (const { arn } of running.filter((_, index) => index % 10 === 0)) {
      expect(await isWaiting(stepFunctions, arn)).toBe(true);
      expect((await executionHistory(stepFunctions, arn)).length).toBeLessThanOrEqual(60);
    }
    expect((await sample.run.counters()).stateMachines.waiting).toBe(running.length);
  });

  test('the upper-level unions and the province are in the term too, each level with figures of its own', async () => {
    const upper = await leader.get(`${PROGRESS}?level=upper`);
    expect(upper).toMatchObject({ managed: 11, obliged: 11, held: 0, recognised: 0, pilotsHeld: 0 });
    expect(upper.unions.map(({ id }: { id: string }) => id)).toEqual(['LC']);
    const province = await leader.get(`${PROGRESS}?level=province`);
    expect(province).toMatchObject({ managed: 1, obliged: 1, held: 0 });
    const list = await leader.get(`/api/terms/${TERM}/unions?parent=LC&level=upper&limit=50`);
    expect(list.items.map(({ union }: { union: string }) => union).sort()).toEqual(
      read.progress.unions.map(({ id }) => id).sort(),
    );
    const pilots = list.items.filter(({ pilotOf }: { pilotOf: string | null }) => pilotOf);
    expect(pilots).toMatchObject([{ union: 'TP', pilotOf: 'province', date: '2023-06-15' }]);
    const city = await leader.get(`/api/terms/${TERM}/congresses/TP`);
    const row = read.progress.unions.find(({ id }) => id === 'TP');
    expect(city.below).toMatchObject({ held: row?.held, obliged: row?.obliged, isWarned: true });
    expect(city.below.delegates).toBeGreaterThan(0);
  });

  test('the officials of Sìn Hồ see Sìn Hồ', async () => {
    const { reviewer, signatory } = sample.people as Record<string, Person>;
    for (const person of [reviewer, signatory]) {
      const progress = await person?.get(PROGRESS);
      expect(progress.unions.map(({ id }: { id: string }) => id)).toEqual(['SH']);
      const inbox = await person?.get('/api/inbox?limit=200');
      expect(inbox.items.length).toBeGreaterThan(0);
      const dues = inbox.items.map((line: { clock: { due: string } }) => line.clock.due);
      expect(dues).toEqual([...dues].sort());
      expect(new Set(inbox.items.map((line: { parent: string }) => line.parent))).toEqual(new Set(['SH']));
    }
  });
});
