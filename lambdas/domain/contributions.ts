import {
  type Congress,
  type CongressCore,
  currentStage,
  isHeld,
  isObliged,
  runningClock,
} from './congress.ts';
import type { Day } from './days.ts';
import type { Measure } from './measures.ts';
import type { Obligation, Union } from './register.ts';
import type { Term } from './term.ts';

/** One signed fact: `count` of `measure` under `upper`, effective from `on` (local day, inclusive). */
export type Contribution = {
  readonly measure: Measure;
  readonly upper: string;
  readonly on: Day;
  readonly count: number;
};

/** What a union counts as by what it owes; one that is closed as nothing. */
export const OBLIGATION_MEASURE: Partial<Record<Obligation, Measure>> = {
  congress: 'obliged.congress',
  conference: 'obliged.conference',
  undecided: 'obliged.undecided',
  'exempt-new': 'exempt.new',
  'exempt-unable': 'exempt.unable',
};

/**
 * The dated facts that `congress` counts as now, every one under the upper-level union of its day and cut to the
 * spans in which the union was managed.
 */
export function* contributions(congress: Congress, union: Union, term: Term): Generator<Contribution> {
  for (const [measure, on, count] of facts(congress, union)) {
    if (count === 0) continue;
    for (const stay of union.stays) {
      const from = latest(stay.from, on, term.countsFrom);
      if (stay.until !== undefined && stay.until <= from) continue;
      yield { measure, upper: stay.parent, on: from, count };
      if (stay.until !== undefined) yield { measure, upper: stay.parent, on: stay.until, count: -count };
    }
  }
}

/** What `congress` counts as by where it stands in the record; effective the day it was recorded. */
export function standings(congress: CongressCore): { measure: Measure; upper: string; count: number }[] {
  const measures: Measure[] = [];
  if (isObliged(congress) && congress.outcome?.kind === 'appointed') measures.push('ended.appointed');
  if (isObliged(congress) && !congress.outcome) {
    const wasHeld = congress.stages.held.side === 'approved';
    const stage = currentStage(congress);
    const side = stage && congress.stages[stage].side;
    if (stage && side && side !== 'approved' && side !== 'waiting') measures.push(`at.${stage}.${side}`);
    if (stage === 'held' && (side === 'submitted' || side === 'recommended')) measures.push('reported');
    if (congress.date && !wasHeld) measures.push('registered');
    if (congress.postponedTo && !wasHeld) measures.push('postponed');
    const clock = runningClock(congress);
    if (clock?.isOverdue) measures.push(`overdue.${clock.turn}`);
  }
  return measures.map(measure => ({ measure, upper: congress.parent, count: 1 }));
}

/** The signed facts that a change writes: what counts after it less what counted before, standings as of `today`. */
export function difference(
  before: { congress: Congress; union: Union } | undefined,
  after: { congress: Congress; union: Union },
  term: Term,
  today: Day,
): Contribution[] {
  const sums = new Map<string, Contribution>();
  const add = (fact: Contribution, sign: 1 | -1) => {
    const key = `${fact.measure} ${fact.upper} ${fact.on}`;
    const count = (sums.get(key)?.count ?? 0) + sign * fact.count;
    sums.set(key, { ...fact, count });
  };
  const now = (standing: { measure: Measure; upper: string; count: number }) => ({ ...standing, on: today });
  for (const fact of contributions(after.congress, after.union, term)) add(fact, 1);
  for (const standing of standings(after.congress)) add(now(standing), 1);
  if (before) {
    for (const fact of contributions(before.congress, before.union, term)) add(fact, -1);
    for (const standing of standings(before.congress)) add(now(standing), -1);
  }
  return [...sums.values()].filter(fact => fact.count !== 0);
}

function* facts(congress: Congress, union: Union): Generator<[Measure, Day, number]> {
  const always = '0001-01-01';
  yield ['managed', always, 1];
  yield ['members', always, union.members];
  const obligation = OBLIGATION_MEASURE[congress.obligation];
  if (obligation) yield [obligation, always, 1];
  if (isHeld(congress) && congress.held) yield* heldFacts(congress, congress.held.on);
  if (congress.recognisedOn) yield ['recognised', congress.recognisedOn, 1];
}

function* heldFacts(congress: Congress, on: Day): Generator<[Measure, Day, number]> {
  const { held } = congress;
  if (!held) return;
  yield [congress.obligation === 'conference' ? 'held.conference' : 'held.congress', on, 1];
  if (congress.pilotOf) yield [`held.pilot-${congress.pilotOf}`, on, 1];
  yield [held.form === 'plenary' ? 'held.plenary' : 'held.delegate', on, 1];
  if (held.presidentBy === 'congress') yield ['held.direct-president', on, 1];
  if (held.minutes === 'follow') yield ['held.without-minutes', on, 1];
  yield ['people.summoned', on, held.summoned];
  yield ['people.present', on, held.present];
  const { people } = held;
  yield ['people.committee', on, people.committee ?? 0];
  yield ['people.women', on, people.women ?? 0];
  yield ['people.minorities', on, people.minorities ?? 0];
  yield ['people.party', on, people.party ?? 0];
  yield ['people.under35', on, people.under35 ?? 0];
  yield ['people.first-time', on, people.firstTime ?? 0];
  yield ['people.vacant', on, people.vacant ?? 0];
  yield ['people.delegates', on, people.delegates ?? 0];
  yield ['people.reserve-delegates', on, people.reserveDelegates ?? 0];
}

function latest(...days: Day[]): Day {
  return days.reduce((a, b) => (a > b ? a : b));
}
