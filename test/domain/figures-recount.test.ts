import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Congress, isHeld, isLive, isObliged } from '../../lambdas/domain/congress.ts';
import { type Contribution, difference } from '../../lambdas/domain/contributions.ts';
import { type Day, plusDays } from '../../lambdas/domain/days.ts';
import { decide } from '../../lambdas/domain/decide.ts';
import { evolveAll } from '../../lambdas/domain/evolve.ts';
import type { Figures, Measure } from '../../lambdas/domain/measures.ts';
import { progressRow } from '../../lambdas/domain/progress.ts';
import type { Stay, Union } from '../../lambdas/domain/register.ts';
import { approve, leave, refuseRecognition, reportOf, submit } from '../fixtures/commands-in-words.ts';
import { congressAfter, obey, passed, sampleContext, TODAY, upTo } from '../fixtures/congress-after.ts';
import { randomHistory } from './random-history.ts';

const CONTEXT = sampleContext();
const { term } = CONTEXT;

/** A signed fact with the day on which it was recorded. */
type Fact = Contribution & { readonly recorded: Day };

/** The figures of `upper` as of `on` as known on `known`: the sum of the facts, both days inclusive. */
function figures(facts: readonly Fact[], upper: string, on: Day, known: Day): Figures {
  const sums: Figures = {};
  for (const fact of facts) {
    if (fact.upper !== upper || fact.on > on || fact.recorded > known) continue;
    sums[fact.measure] = (sums[fact.measure] ?? 0) + fact.count;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, count]) => count !== 0));
}

/** The same, counted from scratch from the record alone: what is the case with this union on that day? */
function recount(congress: Congress, union: Union, upper: string, on: Day): Partial<Record<Measure, number>> {
  const stay = union.stays.find(s => s.from <= on && (s.until === undefined || on < s.until));
  if (on < term.countsFrom || stay?.parent !== upper) return {};
  const { held, recognisedOn, obligation, pilotOf } = congress;
  const isHeldThen = isHeld(congress) && held !== undefined && held.on <= on;
  return {
    managed: 1,
    members: union.members,
    ...(obligation === 'congress' && { 'obliged.congress': 1 }),
    ...(obligation === 'conference' && { 'obliged.conference': 1 }),
    ...(obligation === 'exempt-unable' && { 'exempt.unable': 1 }),
    ...(isHeldThen && {
      [obligation === 'conference' ? 'held.conference' : 'held.congress']: 1,
      ...(pilotOf && { [`held.pilot-${pilotOf}`]: 1 }),
      'people.present': held.present,
    }),
    ...(recognisedOn && recognisedOn <= on && { recognised: 1 }),
  };
}

const COUNTED: readonly Measure[] = [
  'managed',
  'members',
  'obliged.congress',
  'obliged.conference',
  'exempt.unable',
  'held.congress',
  'held.conference',
  'held.pilot-province',
  'held.pilot-upper',
  'people.present',
  'recognised',
];

function onlyCounted(all: Figures): Figures {
  return Object.fromEntries(COUNTED.flatMap(measure => (all[measure] ? [[measure, all[measure]]] : [])));
}

const UPPERS = ['u-a', 'u-b', 'u-c'];
const day = fc.integer({ min: -80, max: 90 }).map(days => plusDays(TODAY, days));

/** One to three stays, one after the other, the last of them open or closed. */
const stays: fc.Arbitrary<Stay[]> = fc
  .tuple(
    fc.uniqueArray(day, { minLength: 2, maxLength: 4 }),
    fc.array(fc.constantFrom(...UPPERS)),
    fc.boolean(),
  )
  .map(([days, parents, isOpen]) => {
    const [...sorted] = days.sort();
    return sorted.slice(0, -1).map((from, i): Stay => {
      const until = i === sorted.length - 2 && isOpen ? undefined : sorted[i + 1];
      return { parent: parents[i] ?? 'u-a', from, ...(until && { until }) };
    });
  });

const entries = fc.array(fc.record({ stays, members: fc.nat(200) }), { minLength: 1, maxLength: 4 });

describe('the sum of the differences', () => {
  test('equals a recount from scratch, on any day, after any history and any change of the register', () => {
    let compared = 0;
    const property = fc.property(
      randomHistory,
      entries,
      fc.constantFrom('congress', 'conference', 'exempt-unable'),
      fc.constantFrom(undefined, 'province' as const, 'upper' as const),
      fc.array(day, { minLength: 3, maxLength: 3 }),
      (attempts, register, obligation, pilotOf, days) => {
        const facts: Fact[] = [];
        let today = TODAY;
        let state: { congress: Congress; union: Union } | undefined;
        const record = (congress: Congress, union: Union) => {
          for (const fact of difference(state, { congress, union }, term, today)) {
            facts.push({ ...fact, recorded: today });
          }
          state = { congress, union };
        };
        const union = (i: number) => ({ ...CONTEXT.union, ...register[i % register.length] });
        const enrol = { type: 'enrol', obligation, ...(pilotOf && { pilotOf }) } as const;
        let congress = obey(undefined, enrol, CONTEXT);
        record(congress, union(0));
        for (const [i, { daysLater, command }] of attempts.entries()) {
          today = plusDays(today, daysLater);
          const context = { ...CONTEXT, today, now: CONTEXT.now };
          const ruling = decide(congress, command(congress, today), context);
          if (ruling.kind === 'events' && ruling.events.length > 0) {
            congress = evolveAll(congress, ruling.events, { term: term.id, union: 'u-1' });
          }
          record(congress, union(Math.floor(i / 7)));
        }
        for (const upper of UPPERS) {
          for (const on of days) {
            const summed = onlyCounted(figures(facts, upper, on, today));
            const counted = onlyCounted(state ? recount(state.congress, state.union, upper, on) : {});
            expect(summed).toEqual(counted);
            compared += 1;
          }
        }
      },
    );
    fc.assert(property, { numRuns: 300 });
    console.info(`recounts: ${compared}`);
  });

  test('obliged = at a stage + recognised + ended otherwise, after any history', () => {
    fc.assert(
      fc.property(randomHistory, attempts => {
        const facts: Fact[] = [];
        let congress = congressAfter([], CONTEXT);
        const { union } = CONTEXT;
        const add = (all: Contribution[]) => facts.push(...all.map(fact => ({ ...fact, recorded: TODAY })));
        add(difference(undefined, { congress, union }, term, TODAY));
        for (const { command } of attempts) {
          const ruling = decide(congress, command(congress, TODAY), CONTEXT);
          if (ruling.kind !== 'events' || ruling.events.length === 0) continue;
          const after = evolveAll(congress, ruling.events, { term: term.id, union: union.id });
          add(difference({ congress, union }, { congress: after, union }, term, TODAY));
          congress = after;
        }
        // A merged or dissolved union leaves the register in the same change, which the use case does.
        if (congress.outcome && congress.outcome.kind !== 'appointed') return;
        const now = figures(facts, 'u-upper', TODAY, TODAY);
        const row = progressRow(now);
        const atStages = Object.values(row.stages).reduce((sum, count) => sum + count, 0);
        expect(atStages + row.recognised + (now['ended.appointed'] ?? 0)).toBe(row.obliged);
        expect(row.obliged).toBe(isObliged(congress) ? 1 : 0);
        expect(atStages).toBe(isLive(congress) ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a fact counts', () => {
  /** The facts of a congress that goes from `before` to `after` on `today`. */
  const step = (before: Congress | undefined, after: Congress, today: Day): Fact[] =>
    difference(
      before && { congress: before, union: CONTEXT.union },
      { congress: after, union: CONTEXT.union },
      term,
      today,
    ).map(fact => ({ ...fact, recorded: today }));

  test('from the last official day of the congress, however late it is confirmed', () => {
    const reported = congressAfter([
      ...upTo('held'),
      { ...submit(['held'], TODAY), held: reportOf('2023-03-01') },
    ]);
    const confirmed = obey(reported, approve('held', 1, '2023-04-03'), sampleContext('2023-04-03'));
    const facts = [...step(undefined, reported, TODAY), ...step(reported, confirmed, '2023-04-03')];
    const held = (on: Day, known: Day) => figures(facts, 'u-upper', on, known)['held.congress'] ?? 0;
    expect(held('2023-03-01', '2023-04-03')).toBe(1);
    expect(held('2023-02-28', '2023-04-03')).toBe(0);
    expect(held('2023-03-31', '2023-04-02')).toBe(0);
    expect(figures(facts, 'u-upper', TODAY, TODAY)).toMatchObject({ reported: 1, 'at.held.submitted': 1 });
    expect(figures(facts, 'u-upper', '2023-04-03', '2023-04-03')).not.toHaveProperty('reported');
  });

  test('as held no more, also in the past, once the result is not recognised', () => {
    const on = '2023-03-20';
    const filed = congressAfter([...upTo('recognition'), submit(['recognition'], TODAY)]);
    const refused = obey(filed, refuseRecognition('recognition', 1, on), sampleContext(on));
    const facts = [...step(undefined, filed, TODAY), ...step(filed, refused, on)];
    expect(figures(facts, 'u-upper', TODAY, TODAY)).toMatchObject({
      'held.congress': 1,
      'people.present': 18,
    });
    const since = figures(facts, 'u-upper', on, on);
    expect(Object.keys(since).filter(measure => /^(held|people)/.test(measure))).toEqual([]);
    expect(figures(facts, 'u-upper', TODAY, on)).not.toHaveProperty('held.congress');
  });

  test('as recognised apart from held', () => {
    const congress = congressAfter([...upTo('recognition'), ...passed('recognition')]);
    expect(progressRow(figures(step(undefined, congress, TODAY), 'u-upper', TODAY, TODAY))).toMatchObject({
      held: 1,
      recognised: 1,
      stages: { plan: 0, personnel: 0, approval: 0, held: 0, recognition: 0 },
    });
  });

  test('no more as obliged once the union is exempted, and as not due instead', () => {
    const before = congressAfter([]);
    const exempted = obey(before, leave('exempted', TODAY), CONTEXT);
    const now = figures(
      [...step(undefined, before, TODAY), ...step(before, exempted, TODAY)],
      'u-upper',
      TODAY,
      TODAY,
    );
    expect(now).toEqual({ managed: 1, members: 20, 'exempt.unable': 1 });
  });

  test('as held for good: who has held a congress is exempted from none', () => {
    const held = congressAfter(upTo('recognition'));
    expect(decide(held, leave('exempted', TODAY), CONTEXT)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'already-held' },
    });
    expect(decide(held, leave('merged', TODAY), CONTEXT).kind).toBe('events');
  });

  test('nothing twice: recording the same again writes no fact', () => {
    const congress = congressAfter(upTo('held'));
    expect(step(congress, congress, '2023-04-01')).toEqual([]);
  });
});
