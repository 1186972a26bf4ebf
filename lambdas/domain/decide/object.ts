import { lastDayToObject } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import { type Congress, turnOf } from '../congress.ts';
import type { Version } from '../events.ts';
import type { Stage } from '../stages.ts';
import { notLive } from './not-live.ts';
import { accept, type Decide, refuse } from './ruling.ts';

/**
 * The union says something to what was filed in its place: once a version, within the term's days, even where that
 * was approved meanwhile. What was returned or withdrawn is the union's to file anyway.
 */
export const decideObject: Decide<CommandOf<'object'>> = (congress, { judged, note }, context) => {
  const over = notLive(congress);
  if (over) return over;
  const { side, round, behalf } = congress.stages[judged.stage];
  if (judged.round > round) return refuse('no-such-version', 'judged.round');
  if (judged.round < round) return { kind: 'stale', why: 'superseded', stage: judged.stage };
  if (turnOf(side) !== 'upper' && side !== 'approved') {
    return { kind: 'stale', why: 'already-ruled', stage: judged.stage };
  }
  if (!behalf) return refuse('not-on-behalf', 'judged');
  if (behalf.isObjected) return refuse('already-objected', 'judged');
  const last = lastDayToObject(context.term, behalf.on);
  if (context.today > last) return refuse('objection-late', 'judged', { last });
  return accept({
    type: 'objected',
    on: context.today,
    versions: filedTogether(congress, judged.stage),
    note,
  });
};

/**
 * The upper-level union answers what the union said: what was filed in its place stands as it is. Where it does not, it
 * is returned, or its confirmation taken back, which answers the union as well. What stands unanswered may be answered
 * after the end of the congress too.
 */
export const decideAnswerObjection: Decide<CommandOf<'answer-objection'>> = (congress, command, context) => {
  const { judged, note } = command;
  const { objection } = congress;
  const isAbout = objection?.versions.some(
    ({ stage, round }) => stage === judged.stage && round === judged.round,
  );
  if (!objection || !isAbout) return refuse('no-objection', 'judged');
  return accept({ type: 'objection-answered', on: context.today, versions: objection.versions, note });
};

/** The versions of the submission that brought the round of `stage` which stands, as far as they stand too. */
function filedTogether({ stages }: Congress, stage: Stage): Version[] {
  const { behalf } = stages[stage];
  return (behalf?.with ?? []).flatMap(other => {
    const its = stages[other].behalf;
    const isSame = its?.on === behalf?.on && its?.with.includes(stage) && !its.isObjected;
    return isSame ? [{ stage: other, round: stages[other].round }] : [];
  });
}
