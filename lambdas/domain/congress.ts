import type { Arrangement } from './calendar-entry.ts';
import type { Day } from './days.ts';
import type { Version } from './events.ts';
import type { HeldReport } from './held-report.ts';
import type { Level, Obligation } from './register.ts';
import type { RegisterEnd } from './register-end.ts';
import type { Span } from './spans.ts';
import { type Side, STAGES, type Stage } from './stages.ts';

/** Where one stage stands. */
export type Standing = {
  readonly side: Side;
  /** Submissions so far; 0 before the first. The version under judgement is this round. */
  readonly round: number;
  /** Last local day of the clock that runs for this stage; none while no clock runs. */
  readonly due?: Day;
  /** Due date of the union's clock, kept while the papers are with the upper-level union. */
  readonly unionDue?: Day;
  /** What the running clock is reckoned from; absent in records written before it was kept. */
  readonly clock?: Clock;
  /** Working days that the union's clock had left when it stopped last; negative once it was late. */
  readonly unionLeft?: number;
  /** The running clock's day was moved for this union alone: no change of the term's settings moves it. */
  readonly isMoved?: true;
  /** The running clock's deadline passed and was recorded. */
  readonly isOverdue?: true;
  /** All stages filed in the submission under judgement, this one included. */
  readonly filedWith?: readonly Stage[];
  /** Side before the submission under judgement, to which a withdrawal goes back. */
  readonly sideBefore?: 'open' | 'returned' | 'approved';
  /** The upper-level union filed this round in the union's place. */
  readonly behalf?: Behalf;
};

/**
 * From which local day a clock runs, and by which of the term's rules: of a stage that opened, of papers that were
 * returned, of the union's own clock that goes on after a withdrawal, or of the upper-level union.
 */
export type Clock = { readonly since: Day; readonly as: 'opened' | 'returned' | 'resumed' | 'submitted' };

/** A submission that the upper-level union made for the union: on which day, and of which stages together. */
export type Behalf = {
  readonly on: Day;
  readonly with: readonly Stage[];
  /** The union has said something to it, which it may once. */
  readonly isObjected?: true;
};

/** One union in one term, as it stands: what every decision is made on. */
export type Congress = {
  readonly term: string;
  readonly union: string;
  readonly level: Level;
  /** The union that rules on it now. */
  readonly parent: string;
  /** Changes recorded so far. */
  readonly version: number;
  /** Number of the execution in charge; a task of a lower one is fenced off. 0: none was ever called. */
  readonly attempt: number;
  /** Version at which that execution was called. */
  readonly calledAt: number;
  /** What it owes now: as the last of the spans says. */
  readonly obligation: Obligation;
  /** When it was managed, by whom, owing what: what figures are cut to. */
  readonly spans: readonly Span[];
  /** True if the union files one packet before the congress and one after it. */
  readonly bundled: boolean;
  readonly pilotOf?: 'province' | 'upper';
  readonly enrolledOn: Day;
  readonly stages: Readonly<Record<Stage, Standing>>;
  /** The registered day of the congress, and the one that was registered first. */
  readonly date?: Day;
  readonly firstDate?: Day;
  readonly postponedTo?: Day;
  /** What was planned for the day of the congress. */
  readonly arrangement?: Arrangement;
  /** The version at which its place in the calendar last changed, and the day that was given up without another. */
  readonly calendar?: { readonly version: number; readonly calledOff?: Day };
  readonly failures: number;
  /** A day beyond the finish-by day that waits for the consent of the upper-level union. */
  readonly requested?: { readonly on: Day; readonly date: Day; readonly due?: Day };
  /** It was reported as held without approval: the first stage that was not approved then. */
  readonly irregular?: Stage;
  /** The report under judgement or, once `held` is approved, the confirmed one. */
  readonly held?: HeldReport;
  readonly recognisedOn?: Day;
  /** What the union objects to in what was filed for it, until that is filed, returned or ruled on again. */
  readonly objection?: { readonly on: Day; readonly versions: readonly Version[] };
  /** Ended otherwise than by recognition. */
  readonly outcome?: { readonly kind: RegisterEnd | 'exempted' | 'appointed'; readonly on: Day };
};

/** A congress without its report and what its calendar shows: all that lists and clocks need. */
export type CongressCore = Omit<Congress, 'held' | 'arrangement' | 'calendar'>;

/** True if the union owes a congress or conference in the term (an undecided one counts as owing). */
export function isObliged(congress: CongressCore): boolean {
  return ['congress', 'conference', 'undecided'].includes(congress.obligation);
}

/**
 * The first stage that is not approved, or undefined once all are. A congress that is reported as held without approval
 * comes first: the upper-level union must rule on that before anything goes on.
 */
export function currentStage(congress: CongressCore): Stage | undefined {
  if (congress.irregular && turnOf(congress.stages.held.side) === 'upper') return 'held';
  return firstNotApproved(congress);
}

/** The first stage that is not approved, whatever the upper-level union must rule on before. */
export function firstNotApproved({ stages }: Pick<CongressCore, 'stages'>): Stage | undefined {
  return STAGES.find(stage => stages[stage].side !== 'approved');
}

/**
 * The stage whose clock of the union counts from the day of the congress: the first that is open and has a due day. A
 * change of what was approved before it may lie with the upper-level union, or be given back, meanwhile.
 */
export function openClock({ stages }: Pick<CongressCore, 'stages'>): Stage | undefined {
  return STAGES.find(stage => stages[stage].side === 'open' && stages[stage].due !== undefined);
}

/** True while the machine has something to do: obliged, not recognised, not ended otherwise. */
export function isLive(congress: CongressCore): boolean {
  return isObliged(congress) && !congress.outcome && currentStage(congress) !== undefined;
}

/**
 * Changes after which an execution hands over to a successor: one change makes at most 24 history events, and
 * AWS ends an execution at 25,000.
 */
const CHANGES_OF_ONE_EXECUTION = 600;

/** True if the execution in charge has seen so many changes that its history is near its end. */
export function isWornOut(congress: CongressCore): boolean {
  return congress.version - congress.calledAt >= CHANGES_OF_ONE_EXECUTION;
}

/** Whose turn a side is: the union's, the upper-level union's, or nobody's. */
export function turnOf(side: Side): 'union' | 'upper' | undefined {
  if (side === 'open' || side === 'returned') return 'union';
  if (side === 'submitted' || side === 'recommended') return 'upper';
  return undefined;
}

/** True once the upper-level union has confirmed that the congress was held. */
export function isHeld(congress: Congress): boolean {
  return congress.held !== undefined && congress.stages.held.side === 'approved';
}

/** The day beyond the finish-by day that the upper-level union is to answer to, and until when. */
export function openRequest(congress: CongressCore): { date: Day; due: Day } | undefined {
  const { requested } = congress;
  if (!requested || !isLive(congress)) return undefined;
  return { date: requested.date, due: requested.due ?? requested.on };
}

/** Who must act now and until when; undefined while no clock runs. */
export function runningClock(
  congress: CongressCore,
): { stage: Stage; turn: 'union' | 'upper'; due: Day; isOverdue: boolean } | undefined {
  const stage = currentStage(congress);
  if (!stage || !isLive(congress)) return undefined;
  const standing = congress.stages[stage];
  const turn = turnOf(standing.side);
  if (!turn || !standing.due) return undefined;
  return { stage, turn, due: standing.due, isOverdue: standing.isOverdue === true };
}
