import type { Congress } from './congress.ts';
import { type Day, plusDays, plusWorkingDays } from './days.ts';
import type { Stage } from './stages.ts';
import { lastDay, type Setting, type Term } from './term.ts';

/** The day `setting` after `from`, in the setting's own kind of days. */
function after(from: Day, setting: Setting, term: Term): Day {
  return moved(from, setting.value, setting.unit, term);
}

/** The day `setting` before `to`, in the setting's own kind of days. */
function before(to: Day, setting: Setting, term: Term): Day {
  return moved(to, -setting.value, setting.unit, term);
}

function moved(from: Day, count: number, unit: Setting['unit'], term: Term): Day {
  return unit === 'working-days' ? plusWorkingDays(from, count, term.calendar) : plusDays(from, count);
}

/** The day by which the union's congress must be over at the latest; the level's finish-by day. */
export function finishBy(congress: Pick<Congress, 'level'>, term: Term): Day {
  const day = lastDay(term, congress.level);
  if (!day) throw new Error(`term ${term.id} sets no finish-by day for level ${congress.level}`);
  return day;
}

/**
 * The union's due date for `stage`, opened on `today`. Before the congress it counts back from the registered
 * day, or from the finish-by day where none is registered; it never leaves less than the term's shortest notice.
 */
export function dueWhenOpened(stage: Stage, congress: Congress, term: Term, today: Day): Day {
  const shortest = after(today, term.days.atLeast, term);
  const wanted = wantedDay(stage, congress, term);
  return wanted > shortest ? wanted : shortest;
}

function wantedDay(stage: Stage, congress: Congress, term: Term): Day {
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

/** The day by which minutes that follow after the report of a congress held on `day` are to be there. */
export function minutesDue(day: Day, term: Term): Day {
  return after(day, term.days.report, term);
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

/** The union's due date for papers returned on `day`. */
export function dueWhenReturned(term: Term, day: Day): Day {
  return after(day, term.days.resubmit, term);
}
