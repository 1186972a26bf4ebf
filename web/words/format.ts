import type { Day } from '../../lambdas/domain/days.ts';
import { dictionary } from './dictionary.ts';

const COUNT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const ONE_DECIMAL = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** Vietnam is seven hours ahead of UTC all year. */
const UTC_OFFSET_MS = 7 * 3_600_000;

/** A local day as people write it: 15/3/2023. */
export function formatDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}

/** How a time and its day are written together. */
export const instantWords = dictionary('instants', {
  at: (time: string, day: string) => `${time} ngày ${day}`,
});

/** An instant (ISO 8601 UTC) in Vietnam's time: 14:05 ngày 15/3/2023. */
export function formatInstant(instant: string): string {
  const local = new Date(Date.parse(instant) + UTC_OFFSET_MS).toISOString();
  return instantWords.at(local.slice(11, 16), formatDay(local.slice(0, 10)));
}

/** A whole number with dots: 23.003. */
export function formatCount(count: number): string {
  return COUNT.format(count);
}

/** A number with one decimal: 13,4. */
export function formatDecimal(value: number): string {
  return ONE_DECIMAL.format(value);
}

/** A share in percent with one decimal and no space: 8,3%. A dash where there is nothing to share. */
export function formatPercent(percent: number | null): string {
  return percent === null ? '–' : `${ONE_DECIMAL.format(percent)}%`;
}

/** A size of a file: 640 kB, 1,2 MB. */
export function formatSize(bytes: number): string {
  if (bytes < 1_000_000) return `${formatCount(Math.max(1, Math.round(bytes / 1000)))} kB`;
  return `${ONE_DECIMAL.format(bytes / 1_000_000)} MB`;
}

/** The hour of an instant (milliseconds UTC) in Vietnam's time: 14:05. */
export function formatTime(at: number): string {
  return new Date(at + UTC_OFFSET_MS).toISOString().slice(11, 16);
}
