/** The parts of an instant on the clocks of a time zone; `month` from 1, `weekday` from 1 (Sunday), as in cron. */
export type LocalTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  weekday: number;
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** The local time in `zone` at `instant` (milliseconds since 1970). */
export function localTime(instant: number, zone: string): LocalTime {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(p => [p.type, Number(p.value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
  return { year, month, day, hour, minute, second, weekday };
}

/** The instant at which it is `local` (`2023-03-15T08:00:00`) in `zone`. */
export function instantOf(local: string, zone: string): number {
  const wanted = Date.parse(`${local}Z`);
  let instant = wanted;
  // Twice, because the first guess may lie on the other side of a change of the clocks.
  for (let i = 0; i < 2; i += 1) {
    const t = localTime(instant, zone);
    instant += wanted - Date.UTC(t.year, t.month - 1, t.day, t.hour, t.minute, t.second);
  }
  return instant;
}

/** The day in `zone` at `instant`, as `YYYY-MM-DD`. */
export function localDay(instant: number, zone: string): string {
  const { year, month, day } = localTime(instant, zone);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
