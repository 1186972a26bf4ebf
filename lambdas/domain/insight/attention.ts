import { minutesDue, undatedFrom } from '../clocks.ts';
import { type CongressCore, isLive, runningClock } from '../congress.ts';
import { type Day, workingDaysBetween } from '../days.ts';
import type { Term } from '../term.ts';
import { ATTENTION, type Attention, type Needing } from './insight.ts';

/** A congress as lists show it: its name, and the day it was held once that is confirmed. */
export type ListedCongress = {
  readonly congress: CongressCore;
  readonly name: string;
  readonly heldOn?: Day;
};

/** What is known of congresses beside their rows, by the union. */
export type AttentionFacts = {
  /** How often papers were given back. */
  readonly returns: ReadonlyMap<string, number>;
  /** Unions whose minutes have still to follow. */
  readonly withoutMinutes: ReadonlySet<string>;
  /** The names of upper-level unions. */
  readonly parentNames: ReadonlyMap<string, string>;
};

/** Lines of the list: what fits on the page, and what a leader can follow up in a week. */
const MOST = 10;

/**
 * The unfinished congresses that need attention most: the latest first, then those with the most reasons, then by
 * their most urgent reason, the most returns, and the code of the union.
 */
export function attentionOf(
  listed: Iterable<ListedCongress>,
  facts: AttentionFacts,
  term: Term,
  today: Day,
): Needing[] {
  const needing = [...listed].flatMap(one => needingOf(one, facts, term, today) ?? []);
  return needing.sort(mostUrgentFirst).slice(0, MOST);
}

function needingOf(
  { congress, name, heldOn }: ListedCongress,
  { returns, withoutMinutes, parentNames }: AttentionFacts,
  term: Term,
  today: Day,
): Needing | undefined {
  if (!isLive(congress)) return undefined;
  const { union, parent, date } = congress;
  const clock = runningClock(congress);
  const given = returns.get(union) ?? 0;
  const isAwaited = !heldOn && !isReported(congress);
  const is: Record<Attention, boolean> = {
    overdue: clock !== undefined && clock.due < today,
    'date-passed': date !== undefined && date < today && isAwaited,
    'returned-often': given >= term.figures.returnedOften.value,
    'without-minutes': heldOn !== undefined && withoutMinutes.has(union) && minutesDue(heldOn, term) < today,
    'no-date': date === undefined && isAwaited && undatedFrom(congress, term) <= today,
  };
  const why = ATTENTION.filter(reason => is[reason]);
  if (why.length === 0) return undefined;
  return {
    union,
    name,
    parent,
    parentName: parentNames.get(parent) ?? parent,
    why,
    ...(clock && { stage: clock.stage, turn: clock.turn }),
    ...(clock && is.overdue && { workingDaysLate: workingDaysBetween(clock.due, today, term.calendar) }),
    ...(is['returned-often'] && { returns: given }),
  };
}

/** The congress is reported, and its upper-level union has still to confirm it. */
function isReported({ stages }: CongressCore): boolean {
  return ['submitted', 'recommended', 'approved'].includes(stages.held.side);
}

function mostUrgentFirst(a: Needing, b: Needing): number {
  const firstReason = ({ why: [first] }: Needing) => (first ? ATTENTION.indexOf(first) : ATTENTION.length);
  return (
    (b.workingDaysLate ?? 0) - (a.workingDaysLate ?? 0) ||
    b.why.length - a.why.length ||
    firstReason(a) - firstReason(b) ||
    (b.returns ?? 0) - (a.returns ?? 0) ||
    (a.union < b.union ? -1 : 1)
  );
}
