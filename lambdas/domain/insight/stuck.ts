import { STAGES } from '../stages.ts';
import type { Stuck } from './insight.ts';
import type { Place, Stay } from './stays.ts';

/** How long papers lie where: by stage, the union's turn first. */
export function stuckIn(stays: readonly Stay[]): Stuck[] {
  const byPlace = Map.groupBy(stays, ({ place }) => place);
  return STAGES.flatMap(stage =>
    (['union', 'upper'] as const).flatMap(turn => {
      const own = byPlace.get(`${stage} ${turn}` satisfies Place) ?? [];
      const told = toldOf(own);
      if (!told) return [];
      return [{ stage, turn, ...told, open: own.filter(({ isOpen }) => isOpen).length }];
    }),
  );
}

/** A part of a stay that is longer than the median can only be of a longer stay: it counts, a shorter one may not. */
function toldOf(
  stays: readonly Stay[],
): Pick<Stuck, 'medianWorkingDays' | 'isAtLeast' | 'count'> | undefined {
  const days = (some: readonly Stay[]) => some.map(({ workingDays }) => workingDays);
  const whole = days(stays.filter(({ isPartial }) => !isPartial));
  const parts = days(stays.filter(({ isPartial }) => isPartial));
  if (whole.length === 0) {
    const medianWorkingDays = median(parts);
    return medianWorkingDays > 0
      ? { medianWorkingDays, isAtLeast: true as const, count: parts.length }
      : undefined;
  }
  const limit = median(whole);
  const all = [...whole, ...parts.filter(part => part > limit)];
  return { medianWorkingDays: median(all), count: all.length };
}

/** The middle of `numbers`, or the mean of the two in the middle; zero of none. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}
