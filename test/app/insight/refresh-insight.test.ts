import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { refreshInsights, refreshTerm } from '../../../lambdas/app/insight/refresh-insight.ts';
import { viewInsight } from '../../../lambdas/app/queries/insight.ts';
import { isLive } from '../../../lambdas/domain/congress.ts';
import { dayOf, plusDays } from '../../../lambdas/domain/days.ts';
import type { Union } from '../../../lambdas/domain/register.ts';
import { randomHistory } from '../../domain/random-history.ts';
import { FakeInsights } from '../../fakes/fake-insights.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { approve, giveBack, leave, reportOf, submit } from '../../fixtures/commands-in-words.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const TODAY = '2023-05-10';

let record: FakeRecord;
let office: Office;
let upper: Union;
let insights: FakeInsights;

beforeEach(() => open());

async function open() {
  record = new FakeRecord();
  const { register, documents } = record;
  office = new Office({ store: record, register, documents }, sampleTerm());
  upper = office.upper('u', { shortName: 'CĐ huyện' });
  await office.open([upper]);
  insights = new FakeInsights();
}

function ports() {
  const { register, figures, lists, history } = record;
  return {
    readers: {
      officers: register.officers.bind(register),
      unions: register.unions.bind(register),
      term: register.term.bind(register),
      terms: register.terms.bind(register),
      current: figures.current.bind(figures),
      deltas: figures.deltas.bind(figures),
      ofParent: lists.ofParent.bind(lists),
    },
    history,
    signOffs: { signOffs: async () => signedOff.map(knownAt => ({ knownAt }) as never) },
    insights,
  };
}
let signedOff: string[] = [];

async function insight(today = TODAY) {
  await refreshTerm(ports(), office.term.id, noon(today));
  const made = await insights.insight(office.term.id, 'grassroots');
  if (!made) throw new Error('it was just made');
  return made;
}

async function enrolled(...ids: string[]): Promise<Union[]> {
  const unions = ids.map(id => office.union(id, upper));
  for (const union of unions) await office.enrol(union, '2023-03-01');
  return unions;
}

describe('what stands out', () => {
  test('is made for every level that has unions, with its instant, and read by who oversees all of it', async () => {
    await enrolled('a');
    const ask = { term: office.term.id, level: 'grassroots' as const };
    const { readers } = ports();
    const asked = (who: string) =>
      viewInsight({ readers, made: insights }, { sub: office.sub(who), signedInAt: 0 }, ask);
    expect(await asked('leader')).toEqual({ at: null });
    expect(await refreshInsights(ports(), noon(TODAY))).toBe(1);
    expect(await asked('leader')).toMatchObject({ at: new Date(noon(TODAY)).toISOString() });
    await expect(asked(`reviewer-${upper.id}`)).rejects.toThrow();
  });

  test('names why papers are given back in the words of the term, and who had it happen often', async () => {
    const [a, b] = (await enrolled('a', 'b')) as [Union, Union];
    for (const round of [1, 2, 3]) {
      await office.give('officer', a, submit(['plan'], '2023-03-02'), '2023-03-02');
      await office.give('reviewer', a, giveBack('plan', round), '2023-03-03');
    }
    await office.give('officer', b, submit(['plan'], '2023-03-02'), '2023-03-02');
    await office.give('reviewer', b, giveBack('plan', 1), '2023-03-03');
    const { reasons, attention } = await insight('2023-03-06');
    expect(reasons).toEqual([{ code: 'paper-missing', label: 'A paper is missing', count: 4 }]);
    expect(attention).toMatchObject([
      { union: a.id, why: ['returned-often'], returns: 3, parent: upper.id, parentName: 'CĐ huyện' },
    ]);
  });

  test('lists the latest first, each with all its reasons', async () => {
    const [a, b] = (await enrolled('a', 'b')) as [Union, Union];
    for (const union of [a, b])
      await office.give('officer', union, submit(['plan'], '2023-03-02'), '2023-03-02');
    await office.give('reviewer', b, giveBack('plan', 1), '2023-03-03');
    const { attention } = await insight();
    expect(attention.map(({ union }) => union)).toEqual([b.id, a.id]);
    for (const one of attention) expect(one.why).toEqual(['overdue', 'no-date']);
    expect(attention[0]).toMatchObject({ turn: 'union', stage: 'plan' });
    expect(attention[0]?.workingDaysLate).toBeGreaterThan(attention[1]?.workingDaysLate ?? 0);
  });

  test('tells of congresses whose minutes have still to come, and of those recorded late', async () => {
    const [a] = (await enrolled('a')) as [Union];
    const held = { ...reportOf('2023-04-03'), minutes: 'follow' as const };
    await office.give('officer', a, submit(['plan', 'personnel', 'approval'], '2023-03-02'), '2023-03-02');
    await office.give('signatory', a, approve('approval', 1, '2023-03-03'), '2023-03-03');
    await office.give('officer', a, { ...submit(['held'], '2023-05-08'), held }, '2023-05-08');
    await office.give('signatory', a, approve('held', 1, '2023-05-08'), '2023-05-08');
    const { trust, attention } = await insight();
    expect(trust).toEqual({ withoutMinutes: 1, lateEntries: 1, lateSince: '2023-05-03' });
    expect(attention[0]?.why).toEqual(['without-minutes']);
    expect((await insight('2023-05-16')).trust.lateEntries).toBe(0);
    signedOff = ['2023-04-30', '2023-05-07'];
    expect((await insight('2023-05-16')).trust).toMatchObject({ lateEntries: 1, lateSince: '2023-05-08' });
    signedOff = [];
  });

  test('leaves out who has left, and lists ten at most', async () => {
    const unions = await enrolled(...Array.from({ length: 14 }, (_, index) => `u${index}`));
    const [gone] = unions as [Union];
    await office.give('registrar', gone, leave('merged', '2023-04-03'), '2023-04-03');
    const { attention } = await insight();
    expect(attention).toHaveLength(10);
    expect(attention.map(({ union }) => union)).not.toContain(gone.id);
  });
});

test('after any histories no median is negative, and at most ten unfinished congresses need attention', async () => {
  const property = fc.asyncProperty(
    fc.array(randomHistory, { minLength: 1, maxLength: 14 }),
    async histories => {
      await open();
      let last = '2023-03-01';
      const unions = await enrolled(...histories.map((_, index) => `u${index}`));
      for (const [index, attempts] of histories.entries()) {
        const union = unions[index] as Union;
        let today = '2023-03-01';
        for (const { daysLater, command } of attempts) {
          today = plusDays(today, daysLater);
          const congress = await record.state(office.term.id, union.id);
          if (!congress) throw new Error('enrolled');
          // What is refused, or not theirs to do, leaves all as it was.
          for (const who of ['officer', 'signatory', 'registrar'] as const)
            await office.give(who, union, command(congress, today), today).catch(() => undefined);
        }
        if (today > last) last = today;
      }
      const { stuck, attention, reasons, trust, at } = await insight(last);
      expect(dayOf(Date.parse(at))).toBe(last);
      for (const { medianWorkingDays, count, open: lying } of stuck) {
        expect(medianWorkingDays).toBeGreaterThanOrEqual(0);
        expect(count).toBeGreaterThan(0);
        expect(lying).toBeLessThanOrEqual(unions.length);
      }
      expect(attention.length).toBeLessThanOrEqual(10);
      expect(reasons.length).toBeLessThanOrEqual(5);
      expect(trust.withoutMinutes).toBeLessThanOrEqual(unions.length);
      for (const { union, why } of attention) {
        const congress = await record.state(office.term.id, union);
        expect(congress && isLive(congress)).toBe(true);
        expect(why).not.toEqual([]);
      }
    },
  );
  await fc.assert(property, { numRuns: 40 });
});
