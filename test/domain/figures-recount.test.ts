import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command, CommandOf } from '../../lambdas/domain/commands.ts';
import { type Congress, isLive, isObliged } from '../../lambdas/domain/congress.ts';
import { type Contribution, difference } from '../../lambdas/domain/contributions.ts';
import { type Day, plusDays } from '../../lambdas/domain/days.ts';
import { decide } from '../../lambdas/domain/decide.ts';
import type { Event, RegisterChangeKind } from '../../lambdas/domain/events.ts';
import { evolveAll } from '../../lambdas/domain/evolve.ts';
import type { Figures } from '../../lambdas/domain/measures.ts';
import { progressRow } from '../../lambdas/domain/progress.ts';
import { type SpanChange, spansOf } from '../../lambdas/domain/spans.ts';
import { approve, leave, refuseRecognition, reportOf, submit } from '../fixtures/commands-in-words.ts';
import { congressAfter, obey, passed, sampleContext, TODAY, upTo } from '../fixtures/congress-after.ts';
import { recount } from '../fixtures/recount.ts';
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

const UPPERS = ['u-a', 'u-b', 'u-c', 'u-upper'];
const day = fc.integer({ min: -80, max: 90 }).map(days => plusDays(TODAY, days));

/** Something that the register says of the union after some commands of its history; a day ahead is refused. */
const registerCommand: fc.Arbitrary<Command> = fc.oneof(
  fc
    .record({ on: day, parent: fc.constantFrom(...UPPERS) })
    .map(({ on, parent }) => change('moved', on, { parent }, [parent, 'u-province'])),
  fc.record({ on: day, members: fc.nat(200) }).map(({ on, members }) => change('resized', on, { members })),
  fc
    .record({
      on: day,
      owes: fc.constantFrom('congress', 'conference', 'undecided', 'exempt-new', 'exempt-unable'),
    })
    .map(({ on, owes }) => change('obligation', on, { owes })),
  fc
    .record({ on: day, isSuspended: fc.boolean() })
    .map(({ on, isSuspended }) => change(isSuspended ? 'suspended' : 'resumed', on, { isSuspended })),
  fc.record({ on: day, how: fc.constantFrom('merged', 'dissolved') }).map(({ on, how }) => leave(how, on)),
);

function change(
  kind: RegisterChangeKind,
  on: Day,
  said: SpanChange,
  above?: string[],
): CommandOf<'change-register'> {
  return { type: 'change-register', kind, on, change: said, decisionNo: '7/QĐ', ...(above && { above }) };
}

/** A history with what the register says in between. */
const mixedHistory = fc
  .tuple(randomHistory, fc.array(fc.tuple(fc.nat(30), registerCommand, fc.boolean()), { maxLength: 5 }))
  .map(([attempts, register]) => {
    const all: ((congress: Congress, today: Day) => Command)[][] = attempts.map(({ command }) => [command]);
    for (const [place, command, isUndone] of register) {
      const at = all[place % Math.max(all.length, 1)];
      at?.push(() => command);
      if (isUndone) at?.push(congress => undoing(congress));
    }
    return attempts.map((attempt, index) => ({ ...attempt, commands: all[index] ?? [] }));
  });

/** Takes the union back to its first place, as if all that the register said since had been a mistake. */
function undoing({ stages: _, spans, obligation }: Congress): Command {
  const { stays, above, status, members } = CONTEXT.union;
  const [first] = spans;
  return {
    type: 'restore',
    of: 'change-1',
    parent: 'u-upper',
    obligation,
    spans: spansOf(stays, first?.owes ?? obligation, members),
    entry: { above, stays, status, members },
  };
}

describe('the sum of the differences', () => {
  test('equals a recount from scratch, on any two days, after any history and any change of the register', () => {
    let compared = 0;
    const property = fc.property(
      mixedHistory,
      fc.constantFrom('congress', 'conference', 'exempt-unable'),
      fc.constantFrom(undefined, 'province' as const, 'upper' as const),
      fc.array(fc.tuple(day, day), { minLength: 3, maxLength: 3 }),
      (attempts, obligation, pilotOf, pairs) => {
        const facts: Fact[] = [];
        const changes: { recorded: Day; events: readonly Event[] }[] = [];
        let today = TODAY;
        let congress: Congress | undefined;
        const obeyed = (command: Command) => {
          const ruling = decide(congress, command, { ...CONTEXT, today });
          if (ruling.kind !== 'events' || ruling.events.length === 0) return;
          const after = evolveAll(congress, ruling.events, { term: term.id, union: 'u-1' });
          for (const fact of difference(congress, after, term, today))
            facts.push({ ...fact, recorded: today });
          changes.push({ recorded: today, events: ruling.events });
          congress = after;
        };
        obeyed({ type: 'enrol', obligation, ...(pilotOf && { pilotOf }) });
        for (const { daysLater, commands } of attempts) {
          today = plusDays(today, daysLater);
          for (const command of commands) if (congress) obeyed(command(congress, today));
        }
        const history = { enrolled: CONTEXT.union, changes };
        for (const [asOf, knownAt] of [...pairs, [today, today] as const]) {
          const counted = recount([history], term, 'grassroots', { asOf, knownAt });
          for (const upper of UPPERS) {
            expect(figures(facts, upper, asOf, knownAt)).toEqual(counted.get(upper) ?? {});
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
        const add = (all: Contribution[]) => facts.push(...all.map(fact => ({ ...fact, recorded: TODAY })));
        add(difference(undefined, congress, term, TODAY));
        for (const { command } of attempts) {
          const ruling = decide(congress, command(congress, TODAY), CONTEXT);
          if (ruling.kind !== 'events' || ruling.events.length === 0) continue;
          const after = evolveAll(congress, ruling.events, { term: term.id, union: 'u-1' });
          add(difference(congress, after, term, TODAY));
          congress = after;
        }
        const now = figures(facts, 'u-upper', TODAY, TODAY);
        const row = progressRow(now);
        const atStages = Object.values(row.stages).reduce((sum, count) => sum + count, 0);
        expect(atStages + row.recognised + (now['ended.appointed'] ?? 0)).toBe(row.obliged);
        const hasLeft = congress.outcome?.kind === 'merged' || congress.outcome?.kind === 'dissolved';
        expect(row.obliged).toBe(isObliged(congress) && !hasLeft ? 1 : 0);
        expect(atStages).toBe(isLive(congress) ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a fact counts', () => {
  /** The facts of a congress that goes from `before` to `after` on `today`. */
  const step = (before: Congress | undefined, after: Congress, today: Day): Fact[] =>
    difference(before, after, term, today).map(fact => ({ ...fact, recorded: today }));

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
