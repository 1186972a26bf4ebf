import {
  type Calendar,
  type Day,
  daysBetween,
  isWorkingDay,
  plusDays,
  plusWorkingDays,
} from '../../lambdas/domain/days.ts';
import { STAGES } from '../../lambdas/domain/stages.ts';
import type { Dice } from '../../sample/register/dice.ts';
import type { Acts } from './acts.ts';
import { currentOf } from './ledger.ts';
import type { Span, Temperament } from './temperament.ts';

/** What the course of one union depends on. */
export type Part = {
  readonly acts: Acts;
  readonly dice: Dice;
  readonly temper: Temperament;
  /** Working days that the office above takes to rule. */
  readonly speed: Span;
  readonly calendar: Calendar;
  /** The last day on which its congress may be held without consent. */
  readonly last: Day;
  /** Days before the congress on which papers are due. */
  readonly dossierBefore: number;
};

/** How often the papers may still come back. */
type Luck = { returns: number; isRefused: boolean };

/** The days on which something is done about one union: it is asked again on the day that it yields, or after it. */
export type Course = AsyncGenerator<Day, void, void>;

/** All that happens about one union, from where it was found, by its temperament and the speed of the office above. */
export async function* course(part: Part): Course {
  const { acts, temper } = part;
  const luck = { returns: temper.returns, isRefused: temper.isRefused };
  yield soon(part, temper.begins);
  if (temper.name === 'silent') return;
  while (!acts.entry.hasEnded) {
    if (isBefore(part)) yield* fileBefore(part, luck);
    else if (currentOf(acts.entry) === 'held') yield* hold(part, luck);
    else if (temper.name === 'stops after the congress') return;
    else yield* beRecognised(part, luck);
  }
}

async function* fileBefore(part: Part, luck: Luck): Course {
  const { acts, temper } = part;
  if (!acts.entry.date) await acts.registerDate(...aDay(part, 14));
  if (isTheirTurn(part)) {
    const isFirst = currentOf(acts.entry) === 'plan' && acts.entry.sides.plan === 'open';
    if (isFirst) yield filingDay(part, acts.entry.date ?? part.last);
    else yield working(part, throwSpan(part, temper.mends));
    await acts.file(ahead(part));
  }
  yield* beJudged(part, luck);
}

async function* hold(part: Part, luck: Luck): Course {
  const { acts, temper, dice } = part;
  if (isTheirTurn(part) && acts.entry.sides.held === 'open' && acts.entry.rounds.held === 0) {
    yield* meet(part);
  } else if (isTheirTurn(part) && !acts.entry.date) {
    // The result was not recognised: another day, and the same again.
    await acts.registerDate(...aDay(part, 5));
    yield acts.entry.date ?? acts.today;
  }
  if (isTheirTurn(part)) {
    const heldOn = acts.entry.date ?? acts.today;
    if (acts.entry.sides.held === 'returned') yield working(part, throwSpan(part, temper.mends));
    else yield soon(part, temper.reports);
    const isWhole = acts.entry.bundled && acts.entry.sides.recognition === 'waiting' && dice.chance(0.4);
    await acts.file(isWhole ? ['held', 'recognition'] : ['held'], heldOn);
  }
  yield* beJudged(part, luck);
}

/** Waits for the day of the congress, which may have passed, be put off, or see too few people. */
async function* meet(part: Part): Course {
  const { acts, temper, dice } = part;
  if (!acts.entry.date || acts.entry.date < acts.today) await acts.registerDate(...aDay(part, 3));
  if (temper.isPostponed && !acts.entry.postponedTo) {
    const on = plusDays(acts.entry.date ?? acts.today, -2);
    if (on > acts.today) yield on;
    await acts.postpone(plusDays(acts.today, dice.whole(7, 35)));
  }
  yield acts.entry.date ?? acts.today;
  if (!temper.fails) return;
  const again = plusDays(acts.today, dice.whole(5, 14));
  await acts.fail(again, again > part.last);
  yield acts.entry.date ?? acts.today;
}

async function* beRecognised(part: Part, luck: Luck): Course {
  const { acts, temper } = part;
  if (isTheirTurn(part)) {
    if (acts.entry.sides.recognition === 'returned') yield working(part, throwSpan(part, temper.mends));
    else yield soon(part, temper.reports);
    await acts.file(['recognition']);
  }
  yield* beJudged(part, luck);
}

/** The office rules on what was filed, in its own time. */
async function* beJudged(part: Part, luck: Luck): Course {
  const { acts, dice, speed } = part;
  yield working(part, throwSpan(part, speed));
  const { sides } = acts.entry;
  if (luck.returns > 0 && dice.chance(0.7)) {
    luck.returns -= 1;
    const isWhole = isBefore(part) && sides.approval === 'submitted';
    if (isWhole && dice.chance(0.15)) return acts.reject(dice.pick(['plan', 'personnel']));
    return acts.giveBack();
  }
  if (dice.chance(0.3)) {
    const isFresh = sides[currentOf(acts.entry) ?? 'plan'] === 'submitted';
    if (isFresh) await acts.recommend();
    yield working(part, dice.whole(0, 2));
  }
  if (currentOf(acts.entry) === 'recognition' && luck.isRefused) {
    luck.isRefused = false;
    return acts.refuse();
  }
  return acts.approve();
}

function isBefore({ acts }: Part): boolean {
  const stage = currentOf(acts.entry);
  return stage !== null && STAGES.indexOf(stage) < STAGES.indexOf('held');
}

function isTheirTurn({ acts }: Part): boolean {
  return ['open', 'returned'].includes(acts.entry.sides[currentOf(acts.entry) ?? 'recognition']);
}

/** What it files next: the whole packet if it is small, otherwise one stage. */
function ahead({ acts }: Part) {
  const at = STAGES.indexOf(currentOf(acts.entry) ?? 'plan');
  return STAGES.slice(at, acts.entry.bundled ? STAGES.indexOf('held') : at + 1);
}

function throwSpan({ dice }: Part, [from, to]: Span): number {
  return dice.whole(from, to);
}

/** A working day, some days from today. */
function soon(part: Part, span: Span): Day {
  return workedFrom(plusDays(part.acts.today, throwSpan(part, span)), part.calendar);
}

/** The `count`-th working day from today. */
function working({ acts, calendar }: Part, count: number): Day {
  return workedFrom(plusWorkingDays(acts.today, count, calendar), calendar);
}

function filingDay(part: Part, date: Day): Day {
  const { acts, temper, calendar, dossierBefore } = part;
  const day = plusDays(date, -dossierBefore - throwSpan(part, temper.ahead));
  return workedFrom(day > acts.today ? day : acts.today, calendar);
}

/** A day for the congress, at least `notice` days from now, and whether it lies beyond the last one. */
function aDay({ acts, dice, calendar, last }: Part, notice: number): [Day, boolean] {
  const left = daysBetween(acts.today, last);
  const latest = left > notice ? left : notice + 10;
  const day = workedFrom(plusDays(acts.today, dice.whole(notice, latest)), calendar);
  return [day, day > last];
}

function workedFrom(day: Day, calendar: Calendar): Day {
  return isWorkingDay(day, calendar) ? day : plusWorkingDays(day, 1, calendar);
}
