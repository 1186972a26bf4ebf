import type { OutlookView } from '../../../../lambdas/api/contracts.ts';
import { type Day, daysBetween, plusDays } from '../../../../lambdas/domain/days.ts';

/** A count on a day. */
export type Point = { readonly day: Day; readonly count: number };

/** What of the outlook the chart and its table tell. */
export type Told = Pick<OutlookView, 'asOf' | 'finishBy' | 'series' | 'booked'>;

/** The number of unions on a day, and how many of them had held their congress. */
export type Counted = OutlookView['series'][number];

const NOTHING = { held: 0, managed: 0, obliged: 0 };

/** How things stood at the end of `day`: what was counted last before it. */
export function standingOn({ series }: Pick<Told, 'series'>, day: Day): Omit<Counted, 'day'> {
  const { held, managed, obliged } = series.findLast(counted => counted.day <= day) ?? NOTHING;
  return { held, managed, obliged };
}

/** Held as of today and, day by day, those that are registered for the days to come: what the bookings promise. */
export function bookedCourse(told: Told): Point[] {
  let count = standingOn(told, told.asOf).held;
  const start = { day: told.asOf, count };
  const ahead = told.booked.map(booked => {
    count += booked.count;
    return { day: booked.day, count };
  });
  return ahead.length > 0 ? [start, ...ahead] : [];
}

/** From what is held to all that is due on the last day, straight; none where that day is over or all is held. */
export function neededCourse(told: Told): Point[] {
  const { held, obliged } = standingOn(told, told.asOf);
  const { last } = told.finishBy;
  if (told.asOf >= last || held >= obliged) return [];
  return [
    { day: told.asOf, count: held },
    { day: last, count: obliged },
  ];
}

/** A chart of what has hardly begun shows at least so many days before today. */
const LEAST_DAYS_BACK = 56;

/** The first and the last day of the chart: from the month of the first congress, not from the first entry of a register. */
export function spanOf(told: Told): { from: Day; to: Day } {
  const { asOf, series, finishBy, booked } = told;
  const firstHeld = series.find(({ held }) => held > 0)?.day ?? asOf;
  const wanted = earliest(`${firstHeld.slice(0, 7)}-01`, plusDays(asOf, -LEAST_DAYS_BACK));
  const known = series[0]?.day ?? asOf;
  return {
    from: known > wanted ? earliest(known, asOf) : wanted,
    to: [finishBy.last, booked.at(-1)?.day ?? asOf].reduce((a, b) => (a > b ? a : b), asOf),
  };
}

function earliest(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** One line of the table that stands beside the chart; counts of the future are of what is booked and needed. */
export type CourseLine = Omit<Counted, 'held'> & {
  readonly held?: number;
  readonly booked?: number;
  readonly needed?: number;
};

/** The most lines of the table: it stays one that a person reads. */
const MOST_LINES = 30;

/** The course in steps of whole weeks from today, back to the first day and on to the last, which is always there. */
export function courseTable(told: Told): CourseLine[] {
  const { from, to } = spanOf(told);
  const { asOf, finishBy } = told;
  const step = 7 * Math.max(1, Math.ceil(daysBetween(from, to) / 7 / MOST_LINES));
  const days = new Set([from, asOf, finishBy.last, to]);
  for (let day = plusDays(asOf, -step); day > from; day = plusDays(day, -step)) days.add(day);
  for (let day = plusDays(asOf, step); day < to; day = plusDays(day, step)) days.add(day);
  return [...days].sort().map(day => lineOn(told, day));
}

function lineOn(told: Told, day: Day): CourseLine {
  const { held, managed, obliged } = standingOn(told, day <= told.asOf ? day : told.asOf);
  if (day <= told.asOf) return { day, held, managed, obliged };
  const booked = bookedCourse(told).findLast(point => point.day <= day)?.count;
  const needed = neededOn(told, day);
  return {
    day,
    managed,
    obliged,
    ...(booked !== undefined && { booked }),
    ...(needed !== undefined && { needed }),
  };
}

/** How many have to be held by the end of `day`, whole, to be on the straight way to the last day. */
function neededOn(told: Told, day: Day): number | undefined {
  const [start, end] = neededCourse(told);
  if (!start || !end || day > end.day) return undefined;
  const share = daysBetween(start.day, day) / daysBetween(start.day, end.day);
  return Math.ceil(start.count + share * (end.count - start.count) - 1e-9);
}
