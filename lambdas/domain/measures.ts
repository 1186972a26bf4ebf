import { SIDES, type Side, STAGES, type Stage } from './stages.ts';

/** Measures of facts with a day of their own: they count from the day when they happened. */
export const DATED_MEASURES = [
  'managed',
  'members',
  'obliged.congress',
  'obliged.conference',
  'obliged.undecided',
  'exempt.new',
  'exempt.unable',
  'held.congress',
  'held.conference',
  'held.pilot-province',
  'held.pilot-upper',
  'held.plenary',
  'held.delegate',
  'held.direct-president',
  'held.without-minutes',
  'recognised',
  'people.summoned',
  'people.present',
  'people.committee',
  'people.women',
  'people.minorities',
  'people.party',
  'people.under35',
  'people.first-time',
  'people.vacant',
  'people.delegates',
  'people.reserve-delegates',
] as const;

/** Measures of where the record stands: they count from the day when that was recorded. */
export const PLAIN_STANDING_MEASURES = [
  'reported',
  'registered',
  'postponed',
  'overdue.union',
  'overdue.upper',
  'ended.appointed',
] as const;

/** Obliged unions whose current stage stands on one side, e.g. `at.plan.open`. */
export type StageMeasure = `at.${Stage}.${Side}`;

/** One of the things that are counted. */
export type Measure =
  | (typeof DATED_MEASURES)[number]
  | (typeof PLAIN_STANDING_MEASURES)[number]
  | StageMeasure;

/** Every stage measure. */
export const STAGE_MEASURES: readonly StageMeasure[] = STAGES.flatMap(stage =>
  SIDES.filter(side => side !== 'approved' && side !== 'waiting').map(side => `at.${stage}.${side}` as const),
);

/** Every measure, in a fixed order. */
export const MEASURES: readonly Measure[] = [
  ...DATED_MEASURES,
  ...PLAIN_STANDING_MEASURES,
  ...STAGE_MEASURES,
];

/** Figures of one upper-level union; a measure that is absent is zero. */
export type Figures = Partial<Record<Measure, number>>;

/** Sum of the figures, measure by measure. */
export function sumFigures(all: Iterable<Figures>): Figures {
  const total: Figures = {};
  for (const figures of all) {
    for (const measure of MEASURES) {
      const value = figures[measure];
      if (value) total[measure] = (total[measure] ?? 0) + value;
    }
  }
  return total;
}
