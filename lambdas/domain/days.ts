/** A local calendar day in Vietnam (Asia/Ho_Chi_Minh), written `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** Vietnam keeps UTC+07:00 all year; there has been no daylight saving since 1975. */
const UTC_OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** Days that are not worked and days that are, for one term; entered from the official notice. */
export type Calendar = {
  /** Week days off, 0 = Sunday … 6 = Saturday. */
  readonly weekend: readonly number[];
  readonly holidays: readonly { readonly from: Day; readonly to: Day; readonly name: string }[];
  /** Days worked although they fall on a weekend or holiday (hoán đổi ngày làm việc). */
  readonly workedDays: readonly Day[];
};

/** The local day on which `instant` (milliseconds, UTC) falls. */
export function dayOf(instant: number): Day {
  return new Date(instant + UTC_OFFSET_MS).toISOString().slice(0, 10);
}

/** The hour of the local day, 0 to 23, at `instant` (milliseconds, UTC). */
export function hourOf(instant: number): number {
  return new Date(instant + UTC_OFFSET_MS).getUTCHours();
}

/** The instant (milliseconds, UTC) at which `day` is over in Vietnam: the first moment of the next day. */
export function endOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) + DAY_MS - UTC_OFFSET_MS;
}

/** `day` moved by `count` calendar days, which may be negative. */
export function plusDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** True if `day` is worked: swapped working days come before holidays, holidays before week ends. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  if (calendar.workedDays.includes(day)) return true;
  if (calendar.holidays.some(h => h.from <= day && day <= h.to)) return false;
  return !calendar.weekend.includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** The `count`-th working day after `day`, or before it where `count` is negative; zero gives `day` itself. */
export function plusWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = plusDays(at, Math.sign(count));
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

/** Working days after `from` up to and including `to`; negative, counted the same way, when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let at = from; at < to; ) {
    at = plusDays(at, 1);
    if (isWorkingDay(at, calendar)) count += 1;
  }
  return count;
}

/**
 * Working days that a clock which ends with `due` has left at the end of `day`; negative once it is late. A last day
 * that is no working day counts as the working day after it, so that as many days from `day` never end before `due`.
 */
export function workingDaysLeft(day: Day, due: Day, calendar: Calendar): number {
  const count = workingDaysBetween(day, due, calendar);
  // Zero has no sign here: a record that is read again has lost it.
  return day < due && !isWorkingDay(due, calendar) ? count + 1 : count + 0;
}

/** True if `text` is a day that exists, such as 2024-02-29, from 1900 to 2100: beyond lie slips of the pen only. */
export function isDay(text: string): boolean {
  const isWritten = /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= '1900' && text < '2101';
  return isWritten && !Number.isNaN(Date.parse(text)) && plusDays(text, 0) === text;
}

/** `day` moved by whole months; the last day of a shorter month where that has no such day. */
export function plusMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10);
}
