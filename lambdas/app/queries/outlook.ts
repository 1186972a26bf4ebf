import { type Day, dayOf, plusDays } from '../../domain/days.ts';
import type { Slips } from '../../domain/forecast/by-schedule.ts';
import { type Forecast, type ForecastInput, forecasts } from '../../domain/forecast/forecast.ts';
import { type Figures, sumFigures } from '../../domain/measures.ts';
import { type Pace, paceNeeded, paceSoFar } from '../../domain/pace.ts';
import { progressRow, type UpperFigures } from '../../domain/progress.ts';
import type { Level } from '../../domain/register.ts';
import type { Term } from '../../domain/term.ts';
import { lastDay } from '../../domain/term-levels.ts';
import { NotFound } from '../errors.ts';
import { type Asker, officerOf } from './ask.ts';
import { asAt, mayFind, visible } from './progress.ts';
import type { Delta, FiguresReader, OfficerReader, RegisterReader } from './readers.ts';

/** Which outlook: of one level of a term, as of a day, as known on another (local days). */
export type OutlookAsk = {
  readonly term: string;
  readonly level: Level;
  readonly asOf?: Day;
  readonly knownAt?: Day;
};

/** How many unions there were, owed a congress and had held it at the end of a day. */
export type OutlookDay = {
  readonly day: Day;
  readonly held: number;
  readonly managed: number;
  readonly obliged: number;
};

/** Whether an upper-level union can finish by its own schedule. Counts are of unions. */
export type UpperOutlook = {
  readonly id: string;
  readonly name: string;
  readonly held: number;
  readonly obliged: number;
  /** Registered for a day that is still to come and in time. */
  readonly bookedInTime: number;
  /** Neither held nor registered in time. */
  readonly short: number;
  readonly neededPerWeek: number | null;
  readonly bookedPerWeek: number | null;
};

/** How it has gone, how it must go on, and how it may end. */
export type OutlookView = {
  readonly term: string;
  readonly level: Level;
  readonly today: Day;
  readonly asOf: Day;
  readonly knownAt: Day;
  readonly held: number;
  readonly managed: number;
  readonly obliged: number;
  readonly finishBy: { readonly last: Day; readonly wording: string };
  readonly pace: Pace & {
    /** Since the first congress; null where there was none. */
    readonly soFar: { readonly from: Day; readonly perWorkingDay: number | null } | null;
    /** Null where nothing is left, or no day. */
    readonly isOnTrack: boolean | null;
  };
  /** The days on which a number changed, ascending. */
  readonly series: readonly OutlookDay[];
  /** Registered days after `asOf`, ascending. */
  readonly booked: readonly { readonly day: Day; readonly count: number }[];
  readonly bookedInTime: number;
  /** Registered for a day that is over, and not held. */
  readonly bookedPassed: number;
  readonly holidays: Term['calendar']['holidays'];
  readonly forecasts: readonly Forecast[];
  readonly uppers: readonly UpperOutlook[];
};

/** The outlook for those who see the figures, of the rows that they see. Two queries. */
export async function viewOutlook(
  readers: OfficerReader & RegisterReader & FiguresReader,
  asker: Asker,
  ask: OutlookAsk,
  now: number,
): Promise<OutlookView> {
  const today = dayOf(now);
  const { term: id, level, asOf = today, knownAt = today } = ask;
  const [officer, term, current, all] = await Promise.all([
    officerOf(readers, asker),
    readers.term(id),
    readers.current(id, level),
    readers.deltas(id, level, ['dated', 'planned']),
  ]);
  const rows = visible(officer, current);
  const last = term && lastDay(term, level);
  if (!term || !last || (rows.length === 0 && !mayFind(officer, current))) throw new NotFound(id);
  const seen = new Set(rows.map(row => row.id));
  const known = all.filter(delta => delta.recorded <= knownAt && seen.has(delta.upper));
  const dated = known.filter(({ measure, on }) => measure !== 'booked' && on <= asOf);
  const planned = known.filter(({ measure }) => measure === 'booked');
  const uppers = asAt(rows, dated, knownAt);
  const total = sumFigures(uppers.map(upper => upper.figures));
  const { held, managed, obliged } = progressRow(total);
  const booked = byDay(planned);
  const input = {
    asOf,
    last,
    held,
    obliged,
    heldOn: byDay(dated.filter(isHeld)),
    booked,
    calendar: term.calendar,
  };
  const series = seriesOf(dated);
  const { forecastDays, forecastFrom } = term.figures;
  return {
    term: id,
    level,
    today,
    asOf,
    knownAt,
    held,
    managed,
    obliged,
    finishBy: { last, wording: wordingOf(term, level) },
    pace: paceOf(input),
    series,
    booked: [...booked].filter(([day]) => day > asOf).map(([day, count]) => ({ day, count })),
    bookedInTime: countIn(booked, asOf, last),
    bookedPassed: countIn(booked, '', asOf),
    holidays: holidaysIn(term, series[0]?.day ?? asOf, last),
    forecasts: forecasts(
      { ...input, slips: slipsIn(total) },
      { days: forecastDays.value, least: forecastFrom.value },
    ),
    uppers: uppers.map(upper => upperOutlook(upper, planned, { asOf, last }, term)),
  };
}

const isHeld = ({ measure }: Delta) => measure === 'held.congress' || measure === 'held.conference';

/** The sum of the counts of each day, ascending; a day that comes to nothing is absent. */
function byDay(deltas: readonly Delta[]): Map<Day, number> {
  const days = new Map<Day, number>();
  for (const { on, count } of deltas) days.set(on, (days.get(on) ?? 0) + count);
  return new Map([...days].filter(([, count]) => count !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function countIn(days: ReadonlyMap<Day, number>, after: Day, last: Day): number {
  let sum = 0;
  for (const [day, count] of days) if (day > after && day <= last) sum += count;
  return sum;
}

function seriesOf(dated: readonly Delta[]): OutlookDay[] {
  const figures: Figures = {};
  const series: OutlookDay[] = [];
  const days = [...Map.groupBy(dated, delta => delta.on)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [day, deltas] of days) {
    for (const { measure, count } of deltas) figures[measure] = (figures[measure] ?? 0) + count;
    const { held, managed, obliged } = progressRow(figures);
    const before = series.at(-1);
    const isSame = before?.held === held && before.managed === managed && before.obliged === obliged;
    if (!isSame) series.push({ day, held, managed, obliged });
  }
  return series;
}

function paceOf(input: Omit<ForecastInput, 'slips'>): OutlookView['pace'] {
  const { held, obliged, asOf, last, calendar, heldOn } = input;
  const pace = paceNeeded(obliged - held, asOf, last, calendar);
  const [first] = heldOn.keys();
  // The first congress counts with its own day.
  const since = first && plusDays(first, -1);
  const soFar =
    first && since ? { from: first, perWorkingDay: paceSoFar(held, since, asOf, calendar) } : null;
  const isTold = pace.left > 0 && pace.perWorkingDay !== null;
  const isOnTrack = isTold ? (soFar?.perWorkingDay ?? 0) >= (pace.perWorkingDay ?? 0) : null;
  return { ...pace, soFar, isOnTrack };
}

function slipsIn(figures: Figures): Slips {
  const of = (kind: 'none' | 'week' | 'fortnight' | 'month' | 'longer') => figures[`slip.${kind}`] ?? 0;
  return [of('none'), of('week'), of('fortnight'), of('month'), of('longer')];
}

function upperOutlook(
  { id, name, figures }: UpperFigures,
  planned: readonly Delta[],
  { asOf, last }: { asOf: Day; last: Day },
  term: Term,
): UpperOutlook {
  const { held, obliged } = progressRow(figures);
  const bookedInTime = countIn(byDay(planned.filter(({ upper }) => upper === id)), asOf, last);
  return {
    id,
    name,
    held,
    obliged,
    bookedInTime,
    short: Math.max(0, obliged - held - bookedInTime),
    neededPerWeek: paceNeeded(obliged - held, asOf, last, term.calendar).perWeek,
    bookedPerWeek: paceNeeded(bookedInTime, asOf, last, term.calendar).perWeek,
  };
}

function holidaysIn({ calendar }: Term, from: Day, to: Day): Term['calendar']['holidays'] {
  return calendar.holidays.filter(holiday => holiday.from <= to && holiday.to >= from);
}

function wordingOf(term: Term, level: Level): string {
  return term.levels.find(entry => entry.level === level)?.finishBy.wording ?? '';
}
