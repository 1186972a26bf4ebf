import type { Congress, CongressCore } from './congress.ts';
import { type Day, plusDays, plusMonths, plusWorkingDays } from './days.ts';
import type { HeldReport } from './held-report.ts';
import type { Stage } from './stages.ts';
import type { Setting, Term } from './term.ts';
import { lastDay } from './term-levels.ts';

/** What clocks look at of a congress. */
export type Clocked = CongressCore & { readonly held?: Pick<HeldReport, 'on'> };

/** The day `setting` after `from`, in the setting's own kind of days. */
function after(from: Day, setting: Setting, term: Term): Day {
  return moved(from, setting.value, setting.unit, term);
}

/** The day `setting` before `to`, in the setting's own kind of days. */
function before(to: Day, setting: Setting, term: Term): Day {
  return moved(to, -setting.value, setting.unit, term);
}

function moved(from: Day, count: number, unit: Setting['unit'], term: Term): Day {
  if (unit === 'months') return plusMonths(from, count);
  return unit === 'working-days' ? plusWorkingDays(from, count, term.calendar) : plusDays(from, count);
}

/** The day by which the union's congress must be over at the latest; the level's finish-by day. */
export function finishBy(congress: Pick<Congress, 'level'>, term: Term): Day {
  const day = lastDay(term, congress.level);
  if (!day) throw new Error(`term ${term.id} sets no finish-by day for level ${congress.level}`);
  return day;
}

/** The last day that the union which rules on a congress may give it, however late; none where the term sets no limit. */
export function lastGivenDay(congress: Pick<Congress, 'level'>, term: Term): Day | undefined {
  return term.postponeWithin && after(finishBy(congress, term), term.postponeWithin, term);
}

/**
 * The union's due date for `stage`, opened on `today`. Before the congress it counts back from the registered
 * day, or from the finish-by day where none is registered; it never leaves less than the term's shortest notice.
 */
export function dueWhenOpened(stage: Stage, congress: Clocked, term: Term, today: Day): Day {
  const shortest = after(today, term.days.atLeast, term);
  const wanted = wantedDay(stage, congress, term);
  return wanted > shortest ? wanted : shortest;
}

function wantedDay(stage: Stage, congress: Clocked, term: Term): Day {
  const last = finishBy(congress, term);
  const planned = congress.date ?? last;
  switch (stage) {
    case 'plan':
      return before(planned, congress.bundled ? term.days.dossierBefore : term.days.planBefore, term);
    case 'personnel':
    case 'approval':
      return before(planned, term.days.dossierBefore, term);
    case 'held':
      return congress.date ? after(congress.date, term.days.report, term) : last;
    case 'recognition':
      return after(congress.held?.on ?? planned, term.days.recognitionFiling, term);
  }
}

/** The day by which minutes that follow are to be there: with the papers after a congress that was held on `day`. */
export function minutesDue(day: Day, term: Term): Day {
  return after(day, term.days.recognitionFiling, term);
}

/** The day from which a union of that level that has registered no day for its congress needs attention. */
export function undatedFrom(congress: Pick<Congress, 'level'>, term: Term): Day {
  return before(finishBy(congress, term), term.figures.undatedBefore, term);
}

/** The first day of which a congress that is recorded on `day` is no late entry. */
export function inTimeFrom(day: Day, term: Term): Day {
  return before(day, term.figures.lateAfter, term);
}

/** The upper-level union's due date for papers submitted on `day`. */
export function dueWhenSubmitted(stages: readonly Stage[], term: Term, day: Day): Day {
  return after(day, stages.includes('recognition') ? term.days.recognition : term.days.review, term);
}

/** The last day on which the union may object to what was filed in its place on `day`. */
export function lastDayToObject(term: Term, day: Day): Day {
  return after(day, term.days.objection, term);
}

/**
 * The union's due date for papers returned on `day`, when its clock starts again with the `left` working days that it
 * had when it stopped (none where it did not run): so many from `day`, and never fewer than the term gives for filing
 * again (`resubmit`) and at the least (`atLeast`). What the upper-level union needed is never taken off.
 */
export function dueWhenReturned(term: Term, day: Day, left = 0): Day {
  return latest(
    plusWorkingDays(day, left, term.calendar),
    after(day, term.days.resubmit, term),
    after(day, term.days.atLeast, term),
  );
}

/**
 * The union's due date for papers that it took back on `day` itself: the `left` working days that its clock had when it
 * stopped, and nothing more, or filing and taking back would win time. A stage that counts back from a day that lies
 * further off by now keeps the time until then.
 */
export function dueWhenResumed(stage: Stage, congress: Clocked, term: Term, day: Day, left: number): Day {
  const own = plusWorkingDays(day, left, term.calendar);
  const isOpen = (congress.stages[stage].sideBefore ?? congress.stages[stage].side) === 'open';
  return isOpen ? latest(own, wantedDay(stage, congress, term)) : own;
}

/**
 * The day that the running clock of `stage` has under `term` by now, reckoned from the day it runs from; undefined where
 * none runs, where its day was moved for this union alone, and where the record does not tell since when it runs. A day
 * that comes nearer leaves the term's shortest notice from `today`, as far as the clock had as much left.
 */
export function replanned(stage: Stage, congress: Clocked, term: Term, today: Day): Day | undefined {
  const { due, isMoved } = congress.stages[stage];
  const wanted = isMoved ? undefined : reckoned(stage, congress, term);
  if (!due || !wanted || wanted >= due) return due && wanted;
  const shortest = after(today, term.days.atLeast, term);
  return latest(wanted, due < shortest ? due : shortest);
}

function reckoned(stage: Stage, congress: Clocked, term: Term): Day | undefined {
  const { clock, unionLeft = 0, filedWith = [stage] } = congress.stages[stage];
  switch (clock?.as) {
    case 'opened':
      return dueWhenOpened(stage, congress, term, clock.since);
    case 'returned':
      return dueWhenReturned(term, clock.since, unionLeft);
    case 'resumed':
      return dueWhenResumed(stage, congress, term, clock.since, unionLeft);
    case 'submitted':
      return dueWhenSubmitted(filedWith, term, clock.since);
    case undefined:
      return undefined;
  }
}

/** A year in which a congress may be held later by consent, and recognised; what lies beyond is a slip of the pen. */
const BEYOND_DAYS = 366;

/** The last day to which a deadline of the union can be moved: a year after its finish-by or its registered day. */
export function furthestDue(congress: Clocked, term: Term): Day {
  return plusDays(latest(finishBy(congress, term), congress.date ?? ''), BEYOND_DAYS);
}

function latest(...days: readonly Day[]): Day {
  return days.reduce((a, b) => (a > b ? a : b));
}
