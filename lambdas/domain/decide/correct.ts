import { dueWhenSubmitted } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import { type Congress, isHeld, isLive, turnOf } from '../congress.ts';
import { type HeldReport, heldReportSchema } from '../held-report.ts';
import type { Stage } from '../stages.ts';
import { badRuling } from './judged.ts';
import { runsSince } from './left.ts';
import { accept, type Decide, NOTHING, type Ruling, refuse } from './ruling.ts';
import { newDue } from './schedule.ts';
import { badHeldReport } from './submit.ts';

/**
 * Corrects a confirmed report, also of a union that is recognised or has left the register: the figures of its days
 * rest on it. A minutes' being there or not is told by the papers, so that part of the report stays.
 */
export const decideCorrectHeld: Decide<CommandOf<'correct-held'>> = (congress, command, context) => {
  if (!isHeld(congress) || !congress.held) return refuse('not-held');
  const held = { ...command.held, minutes: congress.held.minutes };
  const fault = badHeldReport(held, context) ?? badDay(held, congress);
  if (fault) return fault;
  const changed = changedFields(congress.held, held);
  if (Object.keys(changed).length === 0) return NOTHING;
  return accept({
    type: 'held-corrected',
    on: context.today,
    held: changed,
    reason: command.reason,
    ...(changed.on && isLive(congress) && newDue({ ...congress, held }, context)),
  });
};

/**
 * Takes back the confirmation that a congress was held: it never was, or another union's was meant. The stage is open
 * to the union again and not under review, since what was reported cannot stand; its registered day stays as it was.
 */
export const decideWithdrawHeld: Decide<CommandOf<'withdraw-held'>> = (congress, command, context) => {
  const fault = notRuledOn(congress, command.judged);
  if (fault) return fault;
  if (congress.stages.recognition.side === 'approved') return refuse('still-recognised');
  return accept({
    type: 'confirmation-withdrawn',
    on: context.today,
    versions: [command.judged],
    reason: command.reason,
  });
};

/**
 * Takes back a recognition: annulled by a decision, or recorded by mistake. The papers lie with the upper-level union
 * again as they were filed, which then recognises, returns or refuses them.
 */
export const decideWithdrawRecognition: Decide<CommandOf<'withdraw-recognition'>> = (
  congress,
  command,
  context,
) => {
  const fault = notRuledOn(congress, command.judged);
  if (fault) return fault;
  const { ruling } = command;
  const bad = ruling && badRuling(ruling, context);
  if (bad) return bad;
  if (ruling && congress.recognisedOn && ruling.on < congress.recognisedOn) {
    return refuse('days-out-of-order', 'ruling.on');
  }
  return accept({
    type: 'recognition-withdrawn',
    on: ruling?.on ?? context.today,
    versions: [command.judged],
    reason: command.reason,
    ...(ruling && { ruling }),
    ...runsSince(ruling?.on ?? context.today, context.today),
    due: dueWhenSubmitted(['recognition'], context.term, context.today),
  });
};

/** Refuses, or calls stale, what is about another version than the one that was ruled on and stands. */
function notRuledOn(
  congress: Congress,
  { stage, round }: { stage: Stage; round: number },
): Ruling | undefined {
  const standing = congress.stages[stage];
  if (round > standing.round) return refuse('no-such-version', 'judged.round');
  if (round < standing.round) return { kind: 'stale', why: 'superseded', stage };
  if (standing.side === 'approved') return undefined;
  if (turnOf(standing.side) === 'upper') return refuse(stage === 'held' ? 'not-held' : 'not-recognised');
  return { kind: 'stale', why: 'already-ruled', stage };
}

/** A congress is held before it is recognised, and on a day on which the union is still in the register. */
function badDay(held: HeldReport, congress: Congress): Ruling | undefined {
  const { recognisedOn, outcome } = congress;
  if (held.on === congress.held?.on) return undefined;
  const isLate = (recognisedOn && held.on > recognisedOn) || (outcome && held.on >= outcome.on);
  return isLate ? refuse('days-out-of-order', 'held.on') : undefined;
}

/** The fields of `now` that tell something else; an event of several days that is now of one begins on it. */
function changedFields(before: HeldReport, now: HeldReport): Partial<HeldReport> {
  const was = heldReportSchema.parse(before);
  const is = { ...(before.from && { from: now.on }), ...heldReportSchema.parse(now) };
  const changed = Object.entries(is).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(was[field as keyof HeldReport]),
  );
  return Object.fromEntries(changed);
}
