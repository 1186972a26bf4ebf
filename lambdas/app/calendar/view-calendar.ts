import { type Crowd, crowds, weeksBetween } from '../../domain/capacity.ts';
import { type Day, dayOf, daysBetween } from '../../domain/days.ts';
import { sumFigures } from '../../domain/measures.ts';
import { paceNeeded } from '../../domain/pace.ts';
import { progressRow } from '../../domain/progress.ts';
import type { Setting } from '../../domain/term.ts';
import { lastDay } from '../../domain/term-levels.ts';
import { BadRequest, NotFound } from '../errors.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import type {
  CalendarReader,
  ExpectedReader,
  FiguresReader,
  OfficerReader,
  RegisterReader,
} from '../queries/readers.ts';
import { type CalendarLine, calendarLines } from './calendar-lines.ts';
import { scopeAsked, scopesOf } from './scopes.ts';

/** The congresses of some days under one union, or under all upper-level unions of the province. */
export type CalendarView = {
  readonly today: Day;
  readonly from: Day;
  readonly to: Day;
  readonly scope: { readonly union: string; readonly name: string; readonly isFull: boolean };
  /** Where else the asker may look. */
  readonly scopes: readonly { readonly union: string; readonly name: string }[];
  readonly items: readonly CalendarLine[];
  readonly weeks: readonly { readonly from: Day; readonly to: Day; readonly count: number }[];
  /** Grassroots congresses needed a week for all to be over in time; null where none is needed, or it is not told. */
  readonly neededPerWeek: number | null;
  /** More at once than one upper-level union can attend, with its name. */
  readonly crowds: readonly (Crowd & { readonly name: string })[];
  readonly capacity: { readonly perHalfDay: Setting; readonly perWeek: Setting };
};

/** What the calendar is read from. */
export type CalendarReaders = CalendarReader &
  ExpectedReader &
  OfficerReader &
  RegisterReader &
  Pick<FiguresReader, 'current'>;

/** Most days of one answer: a month with the whole of its first and last week. */
const MOST_DAYS = 42;

/** A part of the calendar. Throws NotFound if the asker may see none of it, BadRequest if it is too long. */
export async function viewCalendar(
  readers: CalendarReaders,
  asker: Asker,
  ask: { term: string; union?: string | undefined; from: Day; to: Day },
  now: number,
): Promise<CalendarView> {
  const { from, to } = ask;
  if (to < from || daysBetween(from, to) >= MOST_DAYS) throw new BadRequest('to');
  const [officer, term] = await Promise.all([officerOf(readers, asker), readers.term(ask.term)]);
  if (!term) throw new NotFound(ask.term);
  const scopes = await scopesOf(readers, officer, ask.term);
  const scope = scopeAsked(scopes, ask.union);
  const seen = new Map(
    scopes.filter(({ isFull }) => isFull).flatMap(it => it.uppers.map(({ id, name }) => [id, name])),
  );
  const beyond = scope.isFull && !scope.isWhole ? { readers, seen } : undefined;
  const part = { scope, officer, term: ask.term, from, to };
  const lines = await calendarLines(readers, part, beyond);
  const items = lines.filter(({ state }) => state !== 'cancelled');
  const today = dayOf(now);
  const names = new Map(scope.uppers.map(({ id, name }) => [id, name]));
  const all = scopes.flatMap(({ union, name, uppers }) => [
    { union, name },
    ...uppers.map(it => ({ union: it.id, name: it.name })),
  ]);
  return {
    today,
    from,
    to,
    scope: { union: scope.union, name: scope.name, isFull: scope.isFull },
    scopes: all.filter(({ union }, index) => all.findIndex(it => it.union === union) === index),
    items,
    weeks: weeksBetween(from, to).map(week => ({
      ...week,
      count: items.filter(it => week.from <= it.day && it.day <= week.to).length,
    })),
    neededPerWeek: scope.isFull ? await needed(readers, ask.term, [...names.keys()], today) : null,
    crowds: scope.isFull
      ? crowds(items, term.attendance).map(it => ({ ...it, name: names.get(it.upper) ?? '' }))
      : [],
    capacity: { perHalfDay: term.attendance.perHalfDay, perWeek: term.attendance.perWeek },
  };
}

async function needed(
  readers: CalendarReaders,
  id: string,
  uppers: readonly string[],
  today: Day,
): Promise<number | null> {
  const [term, figures] = await Promise.all([readers.term(id), readers.current(id, 'grassroots')]);
  const last = term && lastDay(term, 'grassroots');
  if (!last) return null;
  const row = progressRow(sumFigures(figures.filter(it => uppers.includes(it.id)).map(it => it.figures)));
  return paceNeeded(row.obliged - row.held, today, last, term.calendar).perWeek;
}
