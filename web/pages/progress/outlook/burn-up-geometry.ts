import { scaleLinear } from 'd3-scale';
import { area, curveLinear, curveStepAfter, line } from 'd3-shape';
import { type Day, daysBetween, plusDays } from '../../../../lambdas/domain/days.ts';
import { bookedCourse, neededCourse, type Point, spanOf, standingOn, type Told } from './course.ts';

/** How large the chart is drawn, in its own units, which are pixels where it is shown at that size. */
export type Size = { readonly width: number; readonly height: number };

/** A range of counts on the last day. */
export type Range = { readonly low: number; readonly high: number };

/** The chart as paths and places, in the units of its size. */
export type BurnUp = {
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly held: string;
  readonly managed: string;
  readonly obliged: string;
  /** Empty where there is none, as are `needed` and `band`. */
  readonly booked: string;
  readonly needed: string;
  readonly band: string;
  readonly holidays: readonly { readonly x: number; readonly width: number; readonly name: string }[];
  readonly months: readonly { readonly x: number; readonly day: Day }[];
  readonly counts: readonly { readonly y: number; readonly count: number }[];
  /** Where it stands as of the day of the figures. */
  readonly now: { readonly x: number; readonly y: number };
  readonly finishX: number;
  /** Heights of the lines of unions as of the day of the figures, for their words. */
  readonly managedY: number;
  readonly obligedY: number;
};

const MARGIN = { left: 40, right: 14, top: 24, bottom: 28 };
const COUNT_LINES = 5;

/** Lays out the chart; `range` is the forecast that is drawn, of the last day. */
export function burnUp(
  told: Told & { readonly holidays: readonly { from: Day; to: Day; name: string }[] },
  size: Size,
  range: Range | null,
): BurnUp {
  const { asOf, finishBy, series } = told;
  const span = spanOf(told);
  const plot = {
    left: MARGIN.left,
    right: size.width - MARGIN.right,
    top: MARGIN.top,
    bottom: size.height - MARGIN.bottom,
  };
  const days = Math.max(1, daysBetween(span.from, span.to));
  const across = scaleLinear().domain([0, days]).range([plot.left, plot.right]);
  const x = (day: Day) => across(daysBetween(span.from, day));
  const booked = bookedCourse(told);
  const most = Math.max(
    1,
    ...series.flatMap(({ managed, obliged, held }) => [managed, obliged, held]),
    ...booked.map(({ count }) => count),
    range?.high ?? 0,
  );
  const y = scaleLinear().domain([0, most]).nice(COUNT_LINES).range([plot.bottom, plot.top]);
  const now = standingOn(told, asOf);
  const known = [
    { day: span.from, ...standingOn(told, span.from) },
    ...series.filter(({ day }) => span.from < day && day < asOf),
    { day: asOf, ...now },
  ];
  const path = (points: readonly Point[], curve = curveStepAfter) =>
    line<Point>(
      point => x(point.day),
      point => y(point.count),
    ).curve(curve)(points) ?? '';
  const of = (what: 'held' | 'managed' | 'obliged') => known.map(it => ({ day: it.day, count: it[what] }));
  // The number of unions is what it is now until the register says otherwise.
  const onward = (what: 'managed' | 'obliged') => path([...of(what), { day: span.to, count: now[what] }]);
  return {
    plot,
    held: path(of('held')),
    managed: onward('managed'),
    obliged: onward('obliged'),
    booked: path(booked),
    needed: path(neededCourse(told), curveLinear),
    band: range && asOf < finishBy.last ? bandOf(now.held) : '',
    holidays: told.holidays
      .filter(({ from, to }) => from <= span.to && to >= span.from)
      .map(holiday => {
        const from = holiday.from < span.from ? span.from : holiday.from;
        const end = plusDays(holiday.to < span.to ? holiday.to : span.to, 1);
        const right = Math.min(plot.right, x(end));
        return { x: x(from), width: Math.max(0, right - x(from)), name: holiday.name };
      }),
    months: monthsIn(span).map(day => ({ x: x(day), day })),
    counts: y.ticks(COUNT_LINES).map(count => ({ y: y(count), count })),
    now: { x: x(asOf), y: y(now.held) },
    finishX: x(finishBy.last),
    managedY: y(now.managed),
    obligedY: y(now.obliged),
  };

  function bandOf(held: number): string {
    const edges = [
      { day: asOf, low: held, high: held },
      { day: finishBy.last, low: range?.low ?? held, high: range?.high ?? held },
    ];
    const shape = area<(typeof edges)[number]>()
      .x(it => x(it.day))
      .y0(it => y(it.low))
      .y1(it => y(it.high));
    return shape(edges) ?? '';
  }
}

/** The first days of the months within the span, thinned out where there are many. */
function monthsIn({ from, to }: { from: Day; to: Day }): Day[] {
  const months: Day[] = [];
  for (let [year = 0, month = 0] = from.split('-').map(Number); months.length < 1200; month += 1) {
    const day = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
    if (day > to) break;
    if (day >= from) months.push(day);
  }
  const each = Math.ceil(months.length / 8);
  return months.filter((_, index) => index % each === 0);
}
