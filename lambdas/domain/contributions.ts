import {
  type Congress,
  type CongressCore,
  currentStage,
  isHeld,
  isObliged,
  runningClock,
} from './congress.ts';
import { type Day, daysBetween } from './days.ts';
import type { HeldReport } from './held-report.ts';
import type { Measure } from './measures.ts';
import type { Obligation } from './register.ts';
import { type Span, spanOn } from './spans.ts';
import type { Stage } from './stages.ts';
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

/** The stages at which a congress stands once what is filed before it is approved. */
const BEHIND_DOSSIER: ReadonlySet<Stage> = new Set(['held', 'recognition']);

/**
 * The dated facts that `congress` counts as now, every one under the upper-level union of its day and cut to the
 * spans in which the union was managed.
 */
export function* contributions(congress: Congress, term: Pick<Term, 'countsFrom'>): Generator<Contribution> {
  const ofCongress = [...congressFacts(congress)];
  for (const span of congress.spans) {
    for (const [measure, on, count] of [...registerFacts(span), ...ofCongress]) {
      if (count === 0) continue;
      const from = latest(span.from, on, term.countsFrom);
      if (span.until !== undefined && span.until <= from) continue;
      yield { measure, upper: span.parent, on: from, count };
      if (span.until !== undefined) yield { measure, upper: span.parent, on: span.until, count: -count };
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
    if (!stage || BEHIND_DOSSIER.has(stage)) measures.push('dossier.approved');
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
  before: Congress | undefined,
  after: Congress,
  term: Pick<Term, 'countsFrom'>,
  today: Day,
): Contribution[] {
  const sums = new Map<string, Contribution>();
  const add = (fact: Contribution, sign: 1 | -1) => {
    const key = `${fact.measure} ${fact.upper} ${fact.on}`;
    const count = (sums.get(key)?.count ?? 0) + sign * fact.count;
    sums.set(key, { ...fact, count });
  };
  const addAll = (congress: Congress, sign: 1 | -1) => {
    for (const fact of contributions(congress, term)) add(fact, sign);
    for (const standing of standings(congress)) add({ ...standing, on: today }, sign);
  };
  addAll(after, 1);
  if (before) addAll(before, -1);
  return [...sums.values()].filter(fact => fact.count !== 0);
}

const ALWAYS = '0001-01-01';

type Fact = readonly [measure: Measure, on: Day, count: number];

/** What the register alone says of a union throughout a span. */
function* registerFacts({ owes, members, isSuspended }: Span): Generator<Fact> {
  yield ['managed', ALWAYS, 1];
  yield ['members', ALWAYS, members];
  const obligation = OBLIGATION_MEASURE[owes];
  if (obligation) yield [obligation, ALWAYS, 1];
  if (isSuspended) yield ['suspended', ALWAYS, 1];
}

function* congressFacts(congress: Congress): Generator<Fact> {
  const { held, date, recognisedOn } = congress;
  if (held && isHeld(congress)) {
    yield* heldFacts(congress, held);
    yield* peopleFacts(held);
    if (congress.firstDate) yield [slipOf(congress.firstDate, held.on), held.on, 1];
  } else if (date && isObliged(congress) && !congress.outcome) {
    yield ['booked', date, 1];
  }
  if (recognisedOn) yield ['recognised', recognisedOn, 1];
}

function* heldFacts(congress: Congress, held: HeldReport): Generator<Fact> {
  const { on } = held;
  yield [heldAs(congress, on), on, 1];
  if (congress.pilotOf) yield [`held.pilot-${congress.pilotOf}`, on, 1];
  if (isAttendedPilot(congress, held.attendedBy)) yield ['held.pilot-attended', on, 1];
  yield [held.form === 'plenary' ? 'held.plenary' : 'held.delegate', on, 1];
  if (held.presidentBy === 'congress') yield ['held.direct-president', on, 1];
  if (held.minutes === 'follow') yield ['held.without-minutes', on, 1];
}

/** True for a pilot of the province that the province itself attended and directed. */
export function isAttendedPilot(
  { pilotOf }: CongressCore,
  attendedBy: HeldReport['attendedBy'] | undefined,
): boolean {
  return pilotOf === 'province' && attendedBy === 'province';
}

/** A conference where that was owed on the day it was held. */
export function heldAs({ spans, obligation }: CongressCore, on: Day): 'held.congress' | 'held.conference' {
  const owed = spanOn(spans, on)?.owes ?? obligation;
  return owed === 'conference' ? 'held.conference' : 'held.congress';
}

function* peopleFacts({ on, summoned, present, president, people }: HeldReport): Generator<Fact> {
  yield ['people.summoned', on, summoned];
  yield ['people.present', on, present];
  yield ['people.committee', on, people.committee ?? 0];
  yield ['people.women', on, people.women ?? 0];
  yield ['people.minorities', on, people.minorities ?? 0];
  yield ['people.party', on, people.party ?? 0];
  yield ['people.under35', on, people.under35 ?? 0];
  yield ['people.first-time', on, people.firstTime ?? 0];
  yield ['people.university', on, people.university ?? 0];
  yield ['people.vacant', on, people.vacant ?? 0];
  yield ['people.inspection', on, people.inspection ?? 0];
  yield ['people.delegates', on, people.delegates ?? 0];
  yield ['people.reserve-delegates', on, people.reserveDelegates ?? 0];
  yield ['people.delegates-women', on, people.delegateWomen ?? 0];
  yield ['people.delegates-minorities', on, people.delegateMinorities ?? 0];
  if (president) yield [president === 'new' ? 'people.president-new' : 'people.president-reelected', on, 1];
}

/** How long after its first registered day a congress was held. */
function slipOf(registered: Day, held: Day): Measure {
  const days = daysBetween(registered, held);
  if (days <= 0) return 'slip.none';
  if (days <= 7) return 'slip.week';
  if (days <= 14) return 'slip.fortnight';
  return days <= 31 ? 'slip.month' : 'slip.longer';
}

function latest(...days: Day[]): Day {
  return days.reduce((a, b) => (a > b ? a : b));
}
