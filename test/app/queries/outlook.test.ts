import { beforeEach, describe, expect, test } from 'vitest';
import { viewOutlook } from '../../../lambdas/app/queries/outlook.ts';
import { viewProgress } from '../../../lambdas/app/queries/progress.ts';
import type { Day } from '../../../lambdas/domain/days.ts';
import type { Union } from '../../../lambdas/domain/register.ts';
import { campaignFacts } from '../../contract/campaign-facts.ts';
import { realTerm } from '../../contract/long-life.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { noon, Office } from '../../fixtures/office.ts';

const TODAY = '2023-08-01';

let record: FakeRecord;
let office: Office;
let a: Union;
let b: Union;

beforeEach(async () => {
  record = new FakeRecord();
  const { register, documents } = record;
  office = new Office({ store: record, register, documents }, realTerm());
  a = office.upper('a', { order: 1 });
  b = office.upper('b', { order: 2 });
  await office.open([a, b]);
  const facts = await campaignFacts(office.term, 60);
  for (const { recorded, ...fact } of facts) {
    const upper = fact.on.endsWith('5') ? b.id : a.id;
    record.figures.add(office.term.id, 'grassroots', [{ ...fact, upper }], recorded);
  }
});

const readers = () => ({
  officers: record.register.officers.bind(record.register),
  unions: record.register.unions.bind(record.register),
  term: record.register.term.bind(record.register),
  terms: record.register.terms.bind(record.register),
  current: record.figures.current.bind(record.figures),
  deltas: record.figures.deltas.bind(record.figures),
});

const asker = (who: string) => ({ sub: office.sub(who), signedInAt: 0 });
const ask = (dates: { asOf?: Day; knownAt?: Day } = {}) => ({
  term: office.term.id,
  level: 'grassroots' as const,
  ...dates,
});
const outlook = (dates?: { asOf?: Day; knownAt?: Day }, who = 'leader') =>
  viewOutlook(readers(), asker(who), ask(dates), noon(TODAY));

describe('the outlook', () => {
  test('has on every day of its line the numbers of that day’s progress, as known on any day', async () => {
    for (const knownAt of ['2023-03-20', '2023-05-10', TODAY]) {
      const { series, uppers, held, obliged } = await outlook({ knownAt });
      for (const { day, ...numbers } of series.filter((_, index) => index % 5 === 0)) {
        const progress = await viewProgress(
          readers(),
          asker('leader'),
          ask({ asOf: day, knownAt }),
          noon(TODAY),
        );
        expect(progress).toMatchObject(numbers);
      }
      expect(series.at(-1)).toMatchObject({ held, obliged });
      expect(uppers.reduce((sum, upper) => sum + upper.held, 0)).toBe(held);
    }
  });

  test('counts on those registered in time, and names how many have no day in time', async () => {
    const view = await outlook({ asOf: '2023-04-03', knownAt: '2023-04-03' });
    const ahead = view.booked.filter(({ day }) => day <= view.finishBy.last);
    expect(ahead.reduce((sum, { count }) => sum + count, 0)).toBe(view.bookedInTime);
    expect(view.booked.every(({ day }) => day > '2023-04-03')).toBe(true);
    for (const upper of view.uppers) {
      expect(upper.short).toBe(Math.max(0, upper.obliged - upper.held - upper.bookedInTime));
    }
    expect(view.forecasts.map(({ method }) => method)).toEqual(['since-start', 'last-days', 'by-schedule']);
    expect(view.pace.left).toBe(view.obliged - view.held);
  });

  test('is for those who see the figures, of the rows that they see', async () => {
    const own = await outlook({}, `reviewer-${a.id}`);
    expect(own.uppers.map(({ id }) => id)).toEqual([a.id]);
    expect(own.held).toBe((await outlook()).uppers[0]?.held);
    await expect(outlook({}, 'nobody')).rejects.toThrow();
  });
});
