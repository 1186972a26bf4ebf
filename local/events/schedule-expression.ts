import { StartError } from '../start-error.ts';
import { instantOf, type LocalTime, localTime } from './local-time.ts';

/** The first instant after `after` (milliseconds since 1970) at which a schedule is due; undefined if none is left. */
export type NextDue = (after: number) => number | undefined;

const UNITS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Reads `rate(…)`, `cron(…)` or `at(…)` in `zone`. A rate counts from `start`. Throws `StartError` if it cannot. */
export function nextDue(expression: string, zone: string, start: number): NextDue {
  const [, kind, body = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression.trim()) ?? [];
  if (kind === 'rate') return rate(body, start, expression);
  if (kind === 'cron') return cron(body, zone, expression);
  if (kind === 'at') {
    const instant = instantOf(body, zone);
    if (!Number.isNaN(instant)) return after => (instant > after ? instant : undefined);
  }
  throw unsupported(expression);
}

function rate(body: string, start: number, expression: string): NextDue {
  const [value = '', unit = ''] = body.split(' ');
  const period = Number(value) * (UNITS[unit.replace(/s$/, '')] ?? Number.NaN);
  if (!(period > 0)) throw unsupported(expression);
  return after => start + Math.max(1, Math.floor((after - start) / period) + 1) * period;
}

type Field = (value: number) => boolean;

/** Steps looked ahead, two for a day that does not count, before a schedule is taken to be over: some eleven years. */
const HORIZON = 8_000;

function cron(body: string, zone: string, expression: string): NextDue {
  const fields = body.split(/\s+/);
  if (fields.length !== 6) throw unsupported(expression);
  const [minutes, hours, days, months, weekdays, years] = fields.map((field, i) =>
    readField(field, i, expression),
  );
  const isDay = (t: LocalTime) =>
    !!(years?.(t.year) && months?.(t.month) && days?.(t.day) && weekdays?.(t.weekday));
  return after => {
    let instant = Math.floor(after / 60_000) * 60_000 + 60_000;
    for (let i = 0; i < HORIZON; i += 1) {
      const t = localTime(instant, zone);
      if (isDay(t) && hours?.(t.hour))
        for (let minute = t.minute; minute < 60; minute += 1)
          if (minutes?.(minute)) return instant + (minute - t.minute) * 60_000;
      // To the next hour; on a day that does not count, to its last hour, short of a day that the zone shortens.
      const skipped = isDay(t) ? 0 : Math.max(0, 22 - t.hour);
      instant += (60 - t.minute) * 60_000 + skipped * 3_600_000;
    }
    return undefined;
  };
}

const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [1, 7],
  [1970, 2199],
] as const;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

function readField(field: string, index: number, expression: string): Field {
  const [least, most] = RANGES[index] ?? [0, 0];
  const number = (text: string) => {
    const name = [MONTHS, WEEKDAYS].map(list => list.indexOf(text.toUpperCase()) + 1).find(n => n > 0);
    const value = name ?? Number(text);
    if (!Number.isInteger(value) || value < least || value > most) throw unsupported(expression);
    return value;
  };
  const parts = field.split(',').map((part): Field => {
    const [range = '', step] = part.split('/');
    const every = step === undefined ? 1 : Number(step);
    if (!Number.isInteger(every) || every < 1) throw unsupported(expression);
    const [from = '', to] = range.split('-');
    const any = range === '*' || range === '?';
    const low = any ? least : number(from);
    const high = any || (to === undefined && step !== undefined) ? most : number(to ?? from);
    return value => value >= low && value <= high && (value - low) % every === 0;
  });
  return value => parts.some(part => part(value));
}

function unsupported(expression: string): StartError {
  return new StartError('TEMPLATE_UNSUPPORTED', `the schedule ${expression} is not built`);
}
