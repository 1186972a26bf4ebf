import { type Calendar, type Day, plusDays } from '../days.ts';
import { type Dice, dice } from './dice.ts';

/** What a forecast by the rate goes by: how many were held on which days of a window, and how many are left. */
export type RateInput = {
  /** Congresses by day; those of days outside the window are not looked at. */
  readonly heldOn: ReadonlyMap<Day, number>;
  /** Both inclusive; the window ends with the day as of which is asked. */
  readonly window: { readonly from: Day; readonly to: Day };
  readonly held: number;
  readonly obliged: number;
  /** The last day that counts. */
  readonly last: Day;
  readonly calendar: Calendar;
};

/** How many will have been held: most likely if nothing changes, and the range of four outcomes in five. */
export type Range = { readonly low: number; readonly mid: number; readonly high: number };

const PATHS = 500;
const SEED = 20_230_315;

/**
 * How paces of campaigns move, as logarithms a week; found by the back-test, which tells when they are too bold. The
 * pace wanders by `LEVEL`, its growth by `DRIFT`; weeks differ by `WEEK` beside that; growth wears off by `KEPT`.
 */
const LEVEL = 0.18;
const DRIFT = 0.1;
const FIRST_DRIFT = 0.25;
const WEEK = 0.25;
const KEPT = 0.9;

/**
 * How many will have been held by `last` if it goes on as in the window. `mid` keeps the pace of the
 * window. The range also counts with what a straight line leaves out: that few congresses tell little of the pace, that
 * weeks differ, and that the pace itself grows or falls from week to week, by about as much as it did in the window.
 * What is drawn is the share of those left that hold theirs in a week, so that nobody holds twice.
 */
export function forecastByRate(input: RateInput): Range {
  const { held, obliged, last, window, calendar } = input;
  const weeks = weeksOf(input);
  const ahead = weeksAhead(window.to, last, calendar);
  const days = sum(weeks.map(week => week.days));
  const came = sum(weeks.map(week => week.came));
  const daysAhead = sum(ahead);
  const mid = Math.min(obliged, Math.round(held + (days > 0 ? (came / days) * daysAhead : 0)));
  const trend = trendOf(weeks);
  const draws = dice(SEED);
  const ends: number[] = [];
  for (let path = 0; path < PATHS; path += 1)
    ends.push(held + oneFuture(draws, trend, ahead, obliged - held));
  ends.sort((a, b) => a - b);
  return {
    low: Math.min(mid, at(ends, 0.1)),
    mid,
    high: Math.max(mid, at(ends, 0.9)),
  };
}

type Week = { readonly days: number; readonly came: number; readonly left: number };

/** The window cut into weeks from its end backward, oldest first; the first may be short. */
function weeksOf({ heldOn, window, held, obliged, calendar }: RateInput): Week[] {
  const weeks: Week[] = [];
  let left = obliged - held;
  for (let to = window.to; to >= window.from; to = plusDays(to, -7)) {
    const start = plusDays(to, -6);
    const from = start < window.from ? window.from : start;
    let came = 0;
    for (let day = from; day <= to; day = plusDays(day, 1)) came += heldOn.get(day) ?? 0;
    left += came;
    const days = openDays(plusDays(from, -1), to, calendar);
    weeks.unshift({ days, came, left });
  }
  return weeks;
}

/** Days after `from` up to and with `to` that are no holidays: schools and firms meet on Saturdays and Sundays. */
function openDays(from: Day, to: Day, { holidays }: Calendar): number {
  let count = 0;
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) {
    if (!holidays.some(holiday => holiday.from <= day && day <= holiday.to)) count += 1;
  }
  return count;
}

/** Days of each week ahead that are no holidays. */
function weeksAhead(asOf: Day, last: Day, calendar: Calendar): number[] {
  const weeks: number[] = [];
  for (let from = asOf; from < last; from = plusDays(from, 7)) {
    const to = plusDays(from, 7);
    weeks.push(openDays(from, to < last ? to : last, calendar));
  }
  return weeks;
}

/** The logarithm of the share a day and its growth a week, as far as they are known: means and covariances. */
type Trend = {
  readonly level: number;
  readonly drift: number;
  readonly levelVar: number;
  readonly driftVar: number;
  readonly both: number;
};

/** The trend at the end of the window: what each week tells, weighed against what the weeks before had told. */
function trendOf(weeks: readonly Week[]): Trend {
  let trend: Trend | undefined;
  for (const { days, came, left } of weeks) {
    if (trend) trend = aWeekLater(trend);
    if (days === 0) continue;
    // Half a congress more than was held: a week without any has no logarithm.
    const seen = Math.log((came + 0.5) / (Math.max(left, 1) * days));
    const noise = WEEK ** 2 + 1 / (came + 0.5);
    trend = trend
      ? told(trend, seen, noise)
      : { level: seen, drift: 0, levelVar: noise, driftVar: FIRST_DRIFT ** 2, both: 0 };
  }
  return trend ?? { level: -9, drift: 0, levelVar: 1, driftVar: FIRST_DRIFT ** 2, both: 0 };
}

function aWeekLater({ level, drift, levelVar, driftVar, both }: Trend): Trend {
  return {
    level: level + drift,
    drift: KEPT * drift,
    levelVar: levelVar + 2 * both + driftVar + LEVEL ** 2,
    driftVar: KEPT ** 2 * driftVar + DRIFT ** 2,
    both: KEPT * (both + driftVar),
  };
}

/** Kalman's step: the trend after a week was seen. */
function told(trend: Trend, seen: number, noise: number): Trend {
  const surprise = seen - trend.level;
  const spread = trend.levelVar + noise;
  const ofLevel = trend.levelVar / spread;
  const ofDrift = trend.both / spread;
  return {
    level: trend.level + ofLevel * surprise,
    drift: trend.drift + ofDrift * surprise,
    levelVar: (1 - ofLevel) * trend.levelVar,
    driftVar: trend.driftVar - ofDrift * trend.both,
    both: (1 - ofLevel) * trend.both,
  };
}

function oneFuture(draws: Dice, trend: Trend, ahead: readonly number[], toHold: number): number {
  const first = draws.normal();
  const slope = trend.both / Math.sqrt(trend.levelVar);
  const rest = Math.sqrt(Math.max(0, trend.driftVar - slope ** 2));
  let level = trend.level + Math.sqrt(trend.levelVar) * first;
  let drift = trend.drift + slope * first + rest * draws.normal();
  let left = toHold;
  for (const days of ahead) {
    level += drift + LEVEL * draws.normal();
    drift = KEPT * drift + DRIFT * draws.normal();
    const share = 1 - Math.exp(-days * Math.exp(level + WEEK * draws.normal()));
    left -= draws.binomial(left, share);
  }
  return toHold - left;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
