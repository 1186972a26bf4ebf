import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowOf } from '../../lambdas/app/queries/row-of.ts';
import { type Congress, currentStage } from '../../lambdas/domain/congress.ts';
import { difference } from '../../lambdas/domain/contributions.ts';
import { type Day, endOf, plusDays } from '../../lambdas/domain/days.ts';
import { decide } from '../../lambdas/domain/decide.ts';
import { evolveAll } from '../../lambdas/domain/evolve.ts';
import { type Figures, MEASURES } from '../../lambdas/domain/measures.ts';
import { type ProgressRow, progressRow } from '../../lambdas/domain/progress.ts';
import { isShown, SHOWN, type Shown, shownCount } from '../../lambdas/domain/shown.ts';
import { STAGES } from '../../lambdas/domain/stages.ts';
import { leave } from '../fixtures/commands-in-words.ts';
import { obey, sampleContext, TODAY } from '../fixtures/congress-after.ts';
import { type Attempt, randomHistory } from './random-history.ts';

const CONTEXT = sampleContext();
const { term } = CONTEXT;

/** A union after its history, and what its changes added to the figures up to its last day. */
function live(enrolment: object, attempts: readonly Attempt[], figures: Figures): Congress {
  let today: Day = TODAY;
  const record = (before: Congress | undefined, after: Congress) => {
    for (const { measure, count } of difference(before, after, term, today)) {
      figures[measure] = (figures[measure] ?? 0) + count;
    }
    return after;
  };
  const enrolled = obey(undefined, { type: 'enrol', obligation: 'congress', ...enrolment }, CONTEXT);
  let congress = record(undefined, enrolled);
  for (const { daysLater, command } of attempts) {
    today = plusDays(today, daysLater);
    const ruling = decide(congress, command(congress, today), {
      ...CONTEXT,
      today,
      now: endOf(today) - 12 * 3_600_000,
    });
    if (ruling.kind !== 'events' || ruling.events.length === 0) continue;
    congress = record(congress, evolveAll(congress, ruling.events, { term: term.id, union: 'u' }));
  }
  return congress;
}

/** A deadline that passes last of all, in some histories. */
const missed: Attempt = {
  daysLater: 90,
  command: congress => ({ type: 'miss-deadline', stage: currentStage(congress) ?? 'plan' }),
};

const province = fc.array(
  fc.record({
    history: fc
      .tuple(randomHistory, fc.boolean())
      .map(([attempts, isMissed]) => (isMissed ? [...attempts, missed] : attempts)),
    obligation: fc.constantFrom('congress', 'congress', 'conference', 'undecided', 'exempt-new'),
    pilotOf: fc.constantFrom(undefined, 'province' as const, 'upper' as const),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Where the progress page shows the number of a list. */
const ON_THE_PAGE: Partial<Record<Shown, (row: ProgressRow) => number>> = {
  managed: row => row.managed,
  obliged: row => row.obliged,
  held: row => row.held,
  pilots: row => row.pilotsHeld,
  reported: row => row.reported,
  recognised: row => row.recognised,
  overdue: row => row.overdue,
  'to-hold': row => row.obliged - row.held,
  ...Object.fromEntries(STAGES.map(stage => [`at.${stage}`, (row: ProgressRow) => row.stages[stage]])),
};

describe('the list that a number opens', () => {
  test('is as long as the number, for every number and whatever happened in a province', () => {
    const seen = new Map<Shown, number>();
    const property = fc.property(province, unions => {
      const figures: Figures = {};
      const rows = unions
        .map(({ history, obligation, pilotOf }) =>
          live({ obligation, ...(pilotOf && { pilotOf }) }, history, figures),
        )
        .map(congress => rowOf(congress, CONTEXT.union));
      const later = plusDays(TODAY, 800);
      for (const shown of SHOWN) {
        const lines = rows.filter(row => isShown(shown, row, later)).length;
        expect([shown, lines]).toEqual([shown, shownCount(shown, figures)]);
        const number = ON_THE_PAGE[shown]?.(progressRow(figures));
        if (number !== undefined) expect([shown, lines]).toEqual([shown, number]);
        seen.set(shown, (seen.get(shown) ?? 0) + lines);
      }
    });
    fc.assert(property, { numRuns: 120 });
    // The numbers of the page were all put to the test, and most of the others.
    const pageNumbers = Object.keys(ON_THE_PAGE) as Shown[];
    expect(pageNumbers.filter(shown => !seen.get(shown))).toEqual([]);
    expect(SHOWN.filter(shown => seen.get(shown)).length).toBeGreaterThan(SHOWN.length * 0.8);
  });

  test('is there for every measure that counts unions by where they stand', () => {
    const standing = MEASURES.filter(measure => measure.startsWith('at.'));
    expect(standing.filter(measure => !SHOWN.some(shown => shown === measure))).toEqual([]);
  });

  test('of those that count leaves out a union that left, from that day on', () => {
    const congress = obey(undefined, { type: 'enrol', obligation: 'congress' }, CONTEXT);
    const left = obey(congress, leave('merged', TODAY), CONTEXT);
    const row = rowOf(left, CONTEXT.union);
    expect(isShown('managed', row, plusDays(TODAY, -1))).toBe(true);
    expect(isShown('managed', row, TODAY)).toBe(false);
  });
});
