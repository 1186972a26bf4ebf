import type { Congress } from '../congress.ts';
import { turnOf } from '../congress.ts';
import type { Version } from '../events.ts';
import { type Stage, stageAfter } from '../stages.ts';
import { type Context, type Ruling, refuse } from './ruling.ts';

/** Stages decided together: the papers before the congress are one matter, the report and the recognition one each. */
const MATTERS: readonly (readonly Stage[])[] = [['plan', 'personnel', 'approval'], ['held'], ['recognition']];

/** The versions that a ruling on `judged` is about, or why there is nothing to rule on. */
export type Judged = { readonly versions: readonly Version[] } | { readonly ruling: Ruling };

/**
 * The versions filed together with the one that was judged and still with the upper-level union, in order; only
 * `stages` of them if given. A part that was returned and filed again alone is another submission: whoever judged
 * the first has not seen it. Stale if the judged version is superseded, withdrawn or already ruled on.
 */
export function judgedVersions(
  congress: Congress,
  judged: { stage: Stage; round: number },
  stages?: readonly Stage[],
): Judged {
  if (congress.outcome) return { ruling: refuse('ended') };
  const standing = congress.stages[judged.stage];
  if (judged.round > standing.round) return { ruling: refuse('no-such-version', 'judged.round') };
  if (judged.round < standing.round)
    return { ruling: { kind: 'stale', why: 'superseded', stage: judged.stage } };
  if (turnOf(standing.side) !== 'upper') {
    return { ruling: { kind: 'stale', why: 'already-ruled', stage: judged.stage } };
  }
  const matter = MATTERS.find(group => group.includes(judged.stage)) ?? [];
  const together = (standing.filedWith ?? [judged.stage]).filter(stage => {
    const { side, filedWith = [stage] } = congress.stages[stage];
    return matter.includes(stage) && turnOf(side) === 'upper' && filedWith.includes(judged.stage);
  });
  const chosen = stages ? together.filter(stage => stages.includes(stage)) : together;
  if (chosen.length === 0 || (stages && chosen.length !== new Set(stages).size)) {
    return { ruling: refuse('bad-stages', 'stages') };
  }
  return { versions: chosen.map(stage => ({ stage, round: congress.stages[stage].round })) };
}

/** The first of `stages` whose predecessor is neither approved nor among them; none of a report without approval. */
export function withoutPredecessor(congress: Congress, stages: readonly Stage[]): Stage | undefined {
  return stages.find(stage => {
    const before = (['plan', 'personnel', 'approval', 'held'] as const).find(s => stageAfter(s) === stage);
    if (stage === 'held' && congress.irregular) return false;
    return before !== undefined && !stages.includes(before) && congress.stages[before].side !== 'approved';
  });
}

/** Refuses reasons whose code the term does not list. */
export function unknownReason(reasons: readonly { code: string }[], context: Context): Ruling | undefined {
  const known = new Set(context.term.returnReasons.map(reason => reason.code));
  const index = reasons.findIndex(reason => !known.has(reason.code));
  return index < 0 ? undefined : refuse('reason-unknown', `reasons.${index}.code`);
}

/** Refuses a ruling dated in the future or without the day of the meeting it rests on. */
export function badRuling(
  ruling: { basis: string; basisOn?: string | undefined; on: string },
  context: Context,
) {
  if (ruling.on > context.today) return refuse('future-day', 'ruling.on');
  if (ruling.basis === 'standing-committee-meeting' && !ruling.basisOn) {
    return refuse('basis-day-missing', 'ruling.basisOn');
  }
  if (ruling.basisOn && ruling.basisOn > ruling.on) return refuse('days-out-of-order', 'ruling.basisOn');
  return undefined;
}
