import { type Calendar, type Day, plusDays } from '../days.ts';
import { forecastByRate, type Range } from './by-rate.ts';
import { forecastBySchedule, type Slips } from './by-schedule.ts';

/** What a forecast goes by, as of the end of `asOf`. */
export type ForecastInput = {
  readonly asOf: Day;
  /** The last day that counts. */
  readonly last: Day;
  readonly held: number;
  readonly obliged: number;
  readonly heldOn: ReadonlyMap<Day, number>;
  /** Registered days of those that have still to hold theirs. */
  readonly booked: ReadonlyMap<Day, number>;
  readonly slips: Slips;
  readonly calendar: Calendar;
};

/** Settings of a term: how many days the second method looks back on, and from how many congresses one is told. */
export type ForecastSettings = { readonly days: number; readonly least: number };

/** The ways in which it is forecast how many will have been held. */
export const FORECAST_METHODS = ['since-start', 'last-days', 'by-schedule'] as const;

/** One way to see how many will have been held by the last day; no range where too few congresses speak for it. */
export type Forecast = {
  readonly method: (typeof FORECAST_METHODS)[number];
  /** The days whose congresses it goes by, both inclusive. */
  readonly window: { readonly from: Day; readonly to: Day };
  /** How many congresses it goes by. */
  readonly basis: number;
  /** Four outcomes in five lie in it. */
  readonly range: Range | null;
  readonly why?: 'too-few';
};

/** Three forecasts, each with its window: a single number would be misleading. None once the last day is over. */
export function forecasts(input: ForecastInput, { days, least }: ForecastSettings): Forecast[] {
  const { asOf, last, slips } = input;
  if (asOf >= last) return [];
  const first = [...input.heldOn.keys()].filter(day => day <= asOf).sort()[0] ?? asOf;
  const recent = plusDays(asOf, 1 - days);
  const since = { from: first, to: asOf };
  const lately = { from: recent > first ? recent : first, to: asOf };
  const told = (method: Forecast['method'], window: typeof since, basis: number, make: () => Range) =>
    basis < least
      ? ({ method, window, basis, range: null, why: 'too-few' } as const)
      : { method, window, basis, range: make() };
  const slipped = slips.reduce((sum, count) => sum + count, 0);
  return [
    told('since-start', since, heldIn(input, since), () => forecastByRate({ ...input, window: since })),
    told('last-days', lately, heldIn(input, lately), () => forecastByRate({ ...input, window: lately })),
    told('by-schedule', since, slipped, () => forecastBySchedule(input)),
  ];
}

function heldIn({ heldOn }: ForecastInput, { from, to }: { from: Day; to: Day }): number {
  let held = 0;
  for (const [day, count] of heldOn) if (from <= day && day <= to) held += count;
  return held;
}
