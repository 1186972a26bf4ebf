import type { Day } from '../../../domain/days.ts';

/** A small count as offices write it: 03, 65, 1.062. */
export function officeCount(count: number): string {
  return count < 10 ? `0${count}` : grouped(count);
}

/** A count as it stands beside another: 65/782, 1.062/3.667. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** A share: "8,3%"; a dash where there is nothing to share. */
export function officePercent(percent: number | null): string {
  return percent === null ? '–' : `${decimal(percent)}%`;
}

/** A number with one decimal: 13,4. */
export function decimal(value: number): string {
  return value.toFixed(1).replace('.', ',');
}

/** A day as it is written in a sentence: 15/3/2023. */
export function officeDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date}/${month}/${year}`;
}

/** "a", "a và b", "a, b và c". */
export function enumerated(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`;
}

/** "+1", "−2". */
export function signed(count: number): string {
  return count > 0 ? `+${grouped(count)}` : `−${grouped(-count)}`;
}
