import { type ActionsNow, actionsNow, LINE_ACTIONS } from '../../domain/actions-now.ts';
import { type CongressCore, currentStage, openRequest, runningClock } from '../../domain/congress.ts';
import { type Calendar, type Day, workingDaysBetween } from '../../domain/days.ts';
import type { Obligation } from '../../domain/register.ts';
import type { Side, Stage } from '../../domain/stages.ts';
import type { Actor } from '../../domain/standing-in.ts';
import type { CongressRow } from './readers.ts';

/** Who must act, on which stage and until when; `workingDaysLeft` is negative once overdue. */
export type ClockView = {
  readonly stage: Stage;
  readonly turn: 'union' | 'upper';
  readonly due: Day;
  readonly workingDaysLeft: number;
  readonly isOverdue: boolean;
};

/** One line of a list of congresses; what the asker may do about it is told of how it stands now alone. */
export type CongressLine = {
  readonly term: string;
  readonly union: string;
  readonly name: string;
  readonly members: number | null;
  readonly parent: string;
  readonly obligation: Obligation;
  readonly bundled: boolean;
  readonly current: Stage | null;
  readonly side: Side | null;
  readonly round: number;
  readonly filedWith: readonly Stage[];
  readonly clock: ClockView | null;
  readonly date: Day | null;
  readonly postponedTo: Day | null;
  readonly heldOn: Day | null;
  /** Confirmed as held, its minutes are still to follow; missing where they are there. */
  readonly lacksMinutes?: true;
  readonly recognisedOn: Day | null;
  readonly pilotOf: 'province' | 'upper' | null;
  readonly outcome: string | null;
  /** The stages filed in its place that the union objects to, and since when. */
  readonly objection: { readonly on: Day; readonly stages: readonly Stage[] } | null;
  /** In an inbox: the name of whom the asker stands in for; missing for work of the asker's own. */
  readonly inPlaceOf?: string;
  /** In an inbox: it is there for this day beyond the last one, which the union asks for; the clock is the answer's. */
  readonly asks?: Day;
} & Partial<ActionsNow>;

/** The running clock with the working days that are left on `today`; overdue by the calendar, recorded or not. */
export function clockView(congress: CongressCore, calendar: Calendar, today: Day): ClockView | null {
  const clock = runningClock(congress);
  return clock ? viewOf(clock, calendar, today) : null;
}

function viewOf(clock: Omit<ClockView, 'workingDaysLeft'>, calendar: Calendar, today: Day): ClockView {
  const workingDaysLeft = workingDaysBetween(today, clock.due, calendar);
  return { ...clock, workingDaysLeft, isOverdue: clock.isOverdue || clock.due < today };
}

/** The line by which a day that a union asks for stands in the inbox of whoever answers. */
export function requestLine(row: CongressRow, calendar: Calendar, today: Day): CongressLine {
  const line = congressLine(row, calendar, today);
  const asked = openRequest(row.congress);
  if (!asked) return line;
  const clock = { stage: line.current ?? 'held', turn: 'upper', due: asked.due, isOverdue: false } as const;
  return { ...line, asks: asked.date, clock: viewOf(clock, calendar, today) };
}

/** One line of a list. */
export function congressLine(
  { congress, heldOn, lacksMinutes, name, members }: CongressRow,
  calendar: Calendar,
  today: Day,
): CongressLine {
  const stage = currentStage(congress);
  const standing = stage && congress.stages[stage];
  return {
    term: congress.term,
    union: congress.union,
    name,
    members: members ?? null,
    parent: congress.parent,
    obligation: congress.obligation,
    bundled: congress.bundled,
    current: stage ?? null,
    side: standing?.side ?? null,
    round: standing?.round ?? 0,
    filedWith: standing?.filedWith ?? [],
    clock: clockView(congress, calendar, today),
    date: congress.date ?? null,
    postponedTo: congress.postponedTo ?? null,
    heldOn: heldOn ?? null,
    ...(lacksMinutes && { lacksMinutes }),
    recognisedOn: congress.recognisedOn ?? null,
    pilotOf: congress.pilotOf ?? null,
    outcome: congress.outcome?.kind ?? null,
    objection: congress.objection
      ? { on: congress.objection.on, stages: congress.objection.versions.map(it => it.stage) }
      : null,
  };
}

/** What a list offers the asker to do about one of its lines; `above` is the tree from its parent up. */
export function lineActions(
  actor: Actor,
  { congress }: CongressRow,
  above: readonly string[],
  today: Day,
): Partial<ActionsNow> {
  const union = { id: congress.union, above: [...above] };
  const { actions, standsIn } = actionsNow(actor, union, currentStage(congress), today, LINE_ACTIONS);
  return { actions, ...(standsIn.length > 0 && { standsIn }) };
}
