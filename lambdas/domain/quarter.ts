import type { Day } from './days.ts';

/** The last day of the quarter before that of `day`: what a quarterly report begins from. */
export function endOfLastQuarter(day: Day): Day {
  const year = Number(day.slice(0, 4));
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const ends = [`${year - 1}-12-31`, `${year}-03-31`, `${year}-06-30`, `${year}-09-30`];
  return ends[quarter] ?? day;
}
