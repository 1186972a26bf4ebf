import type { Contribution } from './contributions.ts';
import type { Day } from './days.ts';
import type { Figures } from './measures.ts';
import { type Shown, shownCount } from './shown.ts';

/** Local days, both inclusive: what had happened by `asOf`, as far as it was recorded by `knownAt`. */
export type TwoDates = { readonly asOf: Day; readonly knownAt: Day };

/** A signed fact of one union, with the day on which it was recorded. */
export type UnionFact = Contribution & { readonly union: string; readonly recorded: Day };

/** What one union counted as on two dates, and the days of what it had done by then. */
export type UnionAsKnown = {
  readonly union: string;
  /** Zero or one for each measure that counts unions. */
  readonly figures: Figures;
  readonly heldOn?: Day;
  readonly recognisedOn?: Day;
  /** The registered day of a congress that had still to be held. */
  readonly bookedOn?: Day;
};

/** Every union of which anything was counted on two dates, by its code. */
export function unionsAsKnown(facts: Iterable<UnionFact>, { asOf, knownAt }: TwoDates): UnionAsKnown[] {
  const unions = new Map<string, Figures>();
  const days = new Map<string, Map<string, number>>();
  for (const { union, measure, on, recorded, count } of facts) {
    if (recorded > knownAt) continue;
    if (DAYS.has(measure)) {
      const sums = days.get(union) ?? new Map<string, number>();
      const key = `${measure} ${on}`;
      sums.set(key, (sums.get(key) ?? 0) + count);
      days.set(union, sums);
    }
    if (on > asOf) continue;
    const figures = unions.get(union) ?? {};
    figures[measure] = (figures[measure] ?? 0) + count;
    unions.set(union, figures);
  }
  return [...unions]
    .filter(([, figures]) => Object.values(figures).some(count => count !== 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([union, figures]) => ({ union, figures, ...daysOf(days.get(union), figures, asOf) }));
}

/** True if the number counts this union. */
export function counts(shown: Shown, { figures }: UnionAsKnown): boolean {
  return shownCount(shown, figures) > 0;
}

/** Measures whose day a line of a list shows. */
const DAYS: ReadonlySet<string> = new Set(['held.congress', 'held.conference', 'recognised', 'booked']);

function daysOf(sums: ReadonlyMap<string, number> | undefined, figures: Figures, asOf: Day) {
  const dayOf = (...measures: string[]) =>
    [...(sums ?? [])]
      .filter(([, count]) => count > 0)
      .map(([key]) => key.split(' ') as [string, Day])
      .filter(([measure, on]) => measures.includes(measure) && (measure === 'booked' || on <= asOf))
      .map(([, on]) => on)
      .sort()
      .at(-1);
  const isHeld = shownCount('held', figures) > 0;
  const heldOn = isHeld ? dayOf('held.congress', 'held.conference') : undefined;
  const recognisedOn = figures.recognised ? dayOf('recognised') : undefined;
  const bookedOn = isHeld ? undefined : dayOf('booked');
  return {
    ...(heldOn && { heldOn }),
    ...(recognisedOn && { recognisedOn }),
    ...(bookedOn && { bookedOn }),
  };
}
