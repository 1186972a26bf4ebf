import { type Day, isDay, plusDays } from '../../../lambdas/domain/days.ts';
import type { Term } from '../../../lambdas/domain/term.ts';

/** `day` in another year; the 29th of February becomes the 28th where there is none. */
export function plusYears(day: Day, years: number): Day {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return isDay(moved) ? moved : plusDays(`${moved.slice(0, 8)}01`, 27);
}

/**
 * A new term made from a copy of `term`, every day moved by `years`. Holidays are left out: they follow the moon and
 * the notice of each year.
 */
export function movedTerm(
  term: Term,
  { id, title, years }: { id: string; title: string; years: number },
): Term {
  return {
    ...term,
    id,
    title,
    countsFrom: plusYears(term.countsFrom, years),
    levels: term.levels.map(level => ({
      ...level,
      finishBy: movedFinish(level.finishBy, years),
    })),
    calendar: years === 0 ? term.calendar : { ...term.calendar, holidays: [], workedDays: [] },
  };
}

/** The wording usually names the day, and with it the year. */
function movedFinish(finishBy: Term['levels'][number]['finishBy'], years: number) {
  const day = plusYears(finishBy.day, years);
  const wording = finishBy.wording.replaceAll(finishBy.day.slice(0, 4), day.slice(0, 4));
  return { ...finishBy, day, wording };
}
