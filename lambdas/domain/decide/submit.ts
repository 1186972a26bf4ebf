import { ballotFaults } from '../ballots.ts';
import { checklistFor, missingPapers, sizeOf } from '../checklist.ts';
import { dueWhenSubmitted } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import { type Congress, firstNotApproved, isHeld, turnOf } from '../congress.ts';
import type { HeldReport } from '../held-report.ts';
import { peopleFaults } from '../people-faults.ts';
import { STAGES, type Stage } from '../stages.ts';
import { withoutPredecessor } from './judged.ts';
import { dueBehind, leftWhenStopped } from './left.ts';
import { notLive } from './not-live.ts';
import { accept, type Context, type Decide, type Ruling, refuse } from './ruling.ts';

type Submit = CommandOf<'submit'>;

/** Files the papers of one stage or of a packet; for `held` this reports the congress. */
export const decideSubmit: Decide<Submit> = (congress, command, context) => {
  const stages = STAGES.filter(stage => command.stages.includes(stage));
  const fault =
    notLive(congress) ??
    badStages(congress, stages, command) ??
    withoutMinutes(congress, stages, command) ??
    badPapers(stages, command, context) ??
    badReport(stages, command, context);
  if (fault) return fault;
  const irregular = stages.includes('held') ? notApproved(congress) : undefined;
  return accept({
    type: 'submitted',
    on: context.today,
    versions: stages.map(stage => ({ stage, round: congress.stages[stage].round + 1 })),
    due: dueWhenSubmitted(stages, context.term, context.today),
    ...leftWhenStopped(congress, stages, context),
    ...dueBehind(congress, stages, context),
    ...(command.onBehalf && { source: command.onBehalf.source }),
    ...(command.held && { held: command.held }),
    ...(irregular && { irregular }),
  });
};

/**
 * What is filed for the recognition rests on the minutes: those that follow come first, so that the clock of these
 * papers runs until they are there, and no reviewer's clock runs for want of them.
 */
function withoutMinutes(congress: Congress, stages: readonly Stage[], command: Submit): Ruling | undefined {
  const held = command.held ?? congress.held;
  const isAwaited = stages.includes('recognition') && held?.minutes === 'follow';
  return isAwaited ? refuse('minutes-awaited', command.held ? 'held.minutes' : 'stages') : undefined;
}

/** Stages are filed one at a time, or as a run before the congress, or as report and recognition together. */
function badStages(congress: Congress, stages: readonly Stage[], command: Submit): Ruling | undefined {
  const first = stages[0];
  if (!first || stages.length !== command.stages.length) return refuse('bad-stages', 'stages');
  const isRun = stages.every((stage, index) => STAGES.indexOf(stage) === STAGES.indexOf(first) + index);
  const crossesCongress = stages.includes('approval') && stages.includes('held');
  if (!isRun || crossesCongress) return refuse('bad-stages', 'stages');
  for (const stage of stages) {
    const { side } = congress.stages[stage];
    if (turnOf(side) === 'upper') return refuse('already-submitted', 'stages', { stage });
    if (side === 'approved' && !mayFileAgain(congress, stages))
      return refuse('already-submitted', 'stages', { stage });
  }
  if (command.withoutApproval && first === 'held') return undefined;
  const stage = withoutPredecessor(congress, stages);
  return stage && refuse('predecessor-not-approved', 'stages', { stage });
}

/** The first stage before the congress that is not approved, where the approval itself is not. */
function notApproved(congress: Congress): Stage | undefined {
  return congress.stages.approval.side === 'approved' ? undefined : firstNotApproved(congress);
}

/** A plan or a personnel proposal may change, alone, until the congress is confirmed as held. */
function mayFileAgain(congress: Congress, stages: readonly Stage[]): boolean {
  return stages.length === 1 && (stages[0] === 'plan' || stages[0] === 'personnel') && !isHeld(congress);
}

function badPapers(stages: readonly Stage[], command: Submit, context: Context): Ruling | undefined {
  const asked = checklistFor(context.term, context.union, stages);
  const covered = new Set<string>();
  for (const [index, paper] of command.papers.entries()) {
    const field = `papers.${index}`;
    if (!context.term.papers.some(known => known.code === paper.code && stages.includes(known.stage))) {
      return refuse('paper-unknown', `${field}.code`);
    }
    if (paper.onPaper && !command.onBehalf) return refuse('paper-only-on-behalf', `${field}.onPaper`);
    for (const id of paper.documents) {
      const document = context.documents.get(id);
      if (!document) return refuse('document-unknown', `${field}.documents`);
      if (!document.isChecked) return refuse('document-unchecked', `${field}.documents`);
    }
    if (paper.documents.length > 0 || paper.onPaper) covered.add(paper.code);
  }
  if (command.partyOpinion) {
    if (command.partyOpinion.on > context.today) return refuse('future-day', 'partyOpinion.on');
    for (const paper of asked) if (paper.partyCell) covered.add(paper.code);
  }
  const follows = command.held?.minutes === 'follow';
  const missing = missingPapers(asked, covered).filter(paper => !(follows && paper.mayFollow));
  if (missing.length === 0) return undefined;
  return refuse('papers-missing', 'papers', { papers: missing.map(paper => paper.label) });
}

function badReport(stages: readonly Stage[], command: Submit, context: Context): Ruling | undefined {
  const { held } = command;
  if (!stages.includes('held')) return held && refuse('held-report-unexpected', 'held');
  return held ? badHeldReport(held, context) : refuse('held-report-missing', 'held');
}

/** Refuses a report whose days or numbers cannot be; undefined where they agree with each other and with the rules. */
export function badHeldReport(held: HeldReport, context: Context): Ruling | undefined {
  if (held.on > context.today) return refuse('future-day', 'held.on');
  if (held.from && held.from > held.on) return refuse('days-out-of-order', 'held.from');
  const tooSmall = sizeOf(context.union) < context.term.committeeFrom.value;
  const committee = held.ballots.findIndex(ballot => ballot.of === 'committee');
  if (tooSmall && committee >= 0) return refuse('no-committee-ballot', `held.ballots.${committee}`);
  const [fault] = ballotFaults(held, held.ballots, context.term.quorum);
  if (!fault) return badPeople(held);
  const field = fault.ballot === undefined ? 'held.present' : `held.ballots.${fault.ballot}`;
  return refuse('ballots-inconsistent', field, {
    fault: fault.code,
    present: held.present,
    summoned: held.summoned,
  });
}

function badPeople(held: HeldReport): Ruling | undefined {
  const [fault] = peopleFaults(held);
  if (!fault) return undefined;
  if (fault.code === 'president-not-elected') return refuse('president-not-elected', 'held.president');
  return refuse(fault.code, `held.people.${fault.field}`, { of: fault.of });
}
