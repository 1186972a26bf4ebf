import { type Day, isDay } from '../../lambdas/domain/days.ts';

/** The day that somebody wrote: 15/3/2023, 15.3.23, 15032023 or 2023-03-15; undefined where it is none. */
export function parseDay(text: string): Day | undefined {
  const written = text.trim();
  if (isDay(written)) return written;
  const match =
    /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4}|\d{2})$/.exec(written) ??
    /^(\d\d)(\d\d)(\d{4})$/.exec(written);
  if (!match) return undefined;
  const [, date = '', month = '', year = ''] = match;
  const day = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}
