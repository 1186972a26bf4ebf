import { describe, expect, test } from 'vitest';
import { decide } from '../../lambdas/domain/decide.ts';
import type { HeldReport } from '../../lambdas/domain/held-report.ts';
import { peopleFaults } from '../../lambdas/domain/people-faults.ts';
import { reportOf, submit } from '../fixtures/commands-in-words.ts';
import { congressAfter, sampleContext, TODAY, upTo } from '../fixtures/congress-after.ts';

const faults = (people: HeldReport['people'], over: Partial<HeldReport> = {}) =>
  peopleFaults({ ...reportOf(TODAY, over), people });

describe('the counts of people', () => {
  test.each(['women', 'minorities', 'party', 'under35', 'firstTime', 'university'] as const)(
    'have no more %s than the committee has members',
    field => {
      expect(faults({ committee: 3, [field]: 3 })).toEqual([]);
      expect(faults({ committee: 3, [field]: 4 })).toEqual([{ code: 'part-over-committee', field, of: 3 }]);
    },
  );

  test.each(['delegateWomen', 'delegateMinorities'] as const)(
    'have no more %s than delegates and reserve delegates together',
    field => {
      expect(faults({ delegates: 2, reserveDelegates: 1, [field]: 3 })).toEqual([]);
      expect(faults({ delegates: 2, [field]: 3 })).toEqual([{ code: 'part-over-delegates', field, of: 2 }]);
    },
  );

  test('have a president, re-elected or new, only once one is elected', () => {
    expect(faults({}, { president: 'new' })).toEqual([]);
    expect(faults({}, { president: 'new', presidentBy: 'not-yet' })).toEqual([
      { code: 'president-not-elected' },
    ]);
  });

  test('may be told in part: what was not told is held against nobody', () => {
    expect(faults({ women: 7, delegateWomen: 2 })).toEqual([]);
  });

  test('of a report that cannot be are refused at their field', () => {
    const held = reportOf(TODAY, { people: { committee: 3, party: 5 } });
    const filed = { ...submit(['held'], TODAY), held };
    expect(decide(congressAfter(upTo('held')), filed, sampleContext())).toMatchObject({
      refusal: { code: 'part-over-committee', field: 'held.people.party', values: { of: 3 } },
    });
  });
});
