import type { UnionFact } from '../as-known.ts';
import { turnOf } from '../congress.ts';
import { type Calendar, type Day, workingDaysBetween } from '../days.ts';
import type { Measure } from '../measures.ts';
import { SIDES, STAGES, type Stage } from '../stages.ts';

/** A signed fact with the number of the change that it came with, by which the facts of one union are in order. */
export type ChangeFact = UnionFact & { readonly change: number };

/** One time that papers of a stage lay on a side. */
export type Stay = {
  readonly place: Place;
  readonly workingDays: number;
  /** It is not over, or it began with the enrolment: it is longer than is known. */
  readonly isPartial: boolean;
  readonly isOpen: boolean;
};

/** A stage, and whose turn it was at it. */
export type Place = `${Stage} ${'union' | 'upper'}`;

/** The enrolment is the first change: what lay somewhere then had come there before, nobody recorded when. */
export const ENROLMENT = 1;

const PLACE_OF = new Map<Measure, Place>(
  STAGES.flatMap(stage =>
    SIDES.flatMap(side => {
      const turn = turnOf(side);
      return turn ? [[`at.${stage}.${side}` as Measure, `${stage} ${turn}` as const] as const] : [];
    }),
  ),
);

/** True for a measure that tells where papers lie. */
export function isPlace(measure: Measure): boolean {
  return PLACE_OF.has(measure);
}

/**
 * Every time that papers lay on a side, until `today` where they still do. A move to another upper-level union goes
 * on with the stay; one that ends since the congress itself ended (merged, dissolved, …) is left out, as the papers
 * never went on. `facts` may be in any order.
 */
export function staysOf(facts: Iterable<ChangeFact>, today: Day, calendar: Calendar): Stay[] {
  const days = memoised((from: Day, to: Day) => workingDaysBetween(from, to, calendar));
  const relevant = [...facts].filter(({ measure }) => isPlace(measure) || measure === 'recognised');
  return [...Map.groupBy(relevant, ({ union }) => union).values()].flatMap(own =>
    staysOfUnion(own, today, days),
  );
}

type WorkingDays = (from: Day, to: Day) => number;

function staysOfUnion(facts: readonly ChangeFact[], today: Day, days: WorkingDays): Stay[] {
  const stays: Stay[] = [];
  const open = new Map<Place, { from: Day; isPartial: boolean }>();
  const changes = [...Map.groupBy(facts, ({ change }) => change)].sort(([a], [b]) => a - b);
  for (const [change, some] of changes) {
    const on = some[0]?.recorded ?? today;
    const moves = movesIn(some);
    const goesOn = some.some(({ measure, count }) => count > 0 && measure === 'recognised');
    const isPassedOn = goesOn || moves.some(([, count]) => count > 0);
    for (const [place, count] of moves) {
      const stay = open.get(place);
      if (count > 0) open.set(place, { from: on, isPartial: change === ENROLMENT });
      else if (stay) {
        open.delete(place);
        const workingDays = days(stay.from, on);
        if (isPassedOn) stays.push({ place, workingDays, isPartial: stay.isPartial, isOpen: false });
      }
    }
  }
  for (const [place, { from }] of open) {
    stays.push({ place, workingDays: days(from, today), isPartial: true, isOpen: true });
  }
  return stays;
}

/** Where papers came to (+1) or went from (-1); what stays on its side, under whichever union, is absent. */
function movesIn(facts: readonly ChangeFact[]): [Place, number][] {
  const sums = new Map<Place, number>();
  for (const { measure, count } of facts) {
    const place = PLACE_OF.get(measure);
    if (place) sums.set(place, (sums.get(place) ?? 0) + count);
  }
  return [...sums].filter(([, count]) => count !== 0);
}

/** Thousands of stays lie between the same few hundred days. */
function memoised(count: WorkingDays): WorkingDays {
  const known = new Map<string, number>();
  return (from, to) => {
    const key = `${from} ${to}`;
    const found = known.get(key) ?? count(from, to);
    known.set(key, found);
    return found;
  };
}
