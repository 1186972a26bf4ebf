import { SIDES, type Side, STAGES, type Stage } from './stages.ts';

/** Measures of unions by facts with a day of their own: they count from the day when they happened. */
export const DATED_MEASURES = [
  'managed',
  'members',
  'suspended',
  'obliged.congress',
  'obliged.conference',
  'obliged.undecided',
  'exempt.new',
  'exempt.unable',
  'held.congress',
  'held.conference',
  'held.pilot-province',
  'held.pilot-upper',
  // Pilots of the province that the province attended and directed.
  'held.pilot-attended',
  'held.plenary',
  'held.delegate',
  'held.direct-president',
  'held.without-minutes',
  'recognised',
  // By how long after its first registered day a congress was held.
  'slip.none',
  'slip.week',
  'slip.fortnight',
  'slip.month',
  'slip.longer',
] as const;

/** Counts of people at the congresses that were held, from the day of the congress. */
export const PEOPLE_MEASURES = [
  'people.summoned',
  'people.present',
  'people.committee',
  'people.women',
  'people.minorities',
  'people.party',
  'people.under35',
  'people.first-time',
  'people.university',
  'people.vacant',
  'people.inspection',
  'people.delegates',
  'people.reserve-delegates',
  'people.delegates-women',
  'people.delegates-minorities',
  'people.president-reelected',
  'people.president-new',
] as const;

/** What is planned: a union is booked from its registered day on, which may lie ahead, until it has held its congress. */
export const PLANNED_MEASURES = ['booked'] as const;

/** Measures of where the record stands: they count from the day when that was recorded. */
export const PLAIN_STANDING_MEASURES = [
  'reported',
  'registered',
  'postponed',
  'overdue.union',
  'overdue.upper',
  'ended.appointed',
  // What is filed before the congress is approved, wherever the congress and its recognition stand since.
  'dossier.approved',
] as const;

/** Obliged unions whose current stage stands on one side, e.g. `at.plan.open`. */
export type StageMeasure = `at.${Stage}.${Side}`;

/** One of the things that are counted. */
export type Measure =
  | (typeof DATED_MEASURES)[number]
  | (typeof PEOPLE_MEASURES)[number]
  | (typeof PLANNED_MEASURES)[number]
  | (typeof PLAIN_STANDING_MEASURES)[number]
  | StageMeasure;

/** Every stage measure. */
export const STAGE_MEASURES: readonly StageMeasure[] = STAGES.flatMap(stage =>
  SIDES.filter(side => side !== 'approved' && side !== 'waiting').map(side => `at.${stage}.${side}` as const),
);

const STANDING_MEASURES = [...PLAIN_STANDING_MEASURES, ...STAGE_MEASURES];

/** The measures that are read together, each family without the others. */
const FAMILIES = {
  dated: DATED_MEASURES,
  standing: STANDING_MEASURES,
  people: PEOPLE_MEASURES,
  planned: PLANNED_MEASURES,
} as const satisfies Record<string, readonly Measure[]>;

/** A group of measures that are read together. */
export type Family = keyof typeof FAMILIES;

/** Every family, in a fixed order. */
export const FAMILY_NAMES = Object.keys(FAMILIES) as Family[];

/** Every measure, in a fixed order. */
export const MEASURES: readonly Measure[] = FAMILY_NAMES.flatMap((family): Measure[] => [
  ...FAMILIES[family],
]);

const FAMILY_OF = new Map<Measure, Family>(
  FAMILY_NAMES.flatMap(family => FAMILIES[family].map((measure): [Measure, Family] => [measure, family])),
);

/** The family of `measure`. */
export function familyOf(measure: Measure): Family {
  const family = FAMILY_OF.get(measure);
  if (!family) throw new Error(`measure ${measure} belongs to no family`);
  return family;
}

/** Measures whose running sums are kept: what leadership's page shows of today. */
export function isKeptRunning(measure: Measure): boolean {
  const family = familyOf(measure);
  return family === 'standing' || (family === 'dated' && !measure.startsWith('slip.'));
}

/** Unions that owe a congress or conference, an undecided one among them, and those that have held theirs. */
export const OBLIGED = ['obliged.congress', 'obliged.conference', 'obliged.undecided'] as const;
export const HELD = ['held.congress', 'held.conference'] as const;

/** Figures of one upper-level union; a measure that is absent is zero. */
export type Figures = Partial<Record<Measure, number>>;

/** What `figures` count of all `measures` together. */
export function countOf(measures: readonly Measure[], figures: Figures): number {
  return measures.reduce((sum, measure) => sum + (figures[measure] ?? 0), 0);
}

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
