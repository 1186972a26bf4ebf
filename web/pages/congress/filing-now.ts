import type { CongressView } from '../../../lambdas/api/contracts.ts';
import type { Stage } from '../../../lambdas/domain/stages.ts';
import { STAGES } from '../../../lambdas/domain/stages.ts';
import { filingOf } from '../../words/filing.ts';
import { isDue } from '../../words/standing.ts';

type Stages = Pick<CongressView, 'stages' | 'current' | 'bundled' | 'outcome' | 'obligation'>;

/** True while something of the congress is still to be done. */
export function isLive(view: Pick<CongressView, 'current' | 'outcome' | 'obligation'>): boolean {
  return isDue(view) && !view.outcome && view.current !== null;
}

/**
 * The stages that the union can file now, in order: of a small union the whole packet that the current stage is
 * in, of a large one the current stage and what was returned with it. None while it is somebody else's turn.
 */
export function stagesToFile(view: Stages): Stage[] {
  const { current } = view;
  if (!current || !isLive(view)) return [];
  const side = new Map(view.stages.map(it => [it.stage, it.side]));
  const stages: Stage[] = [];
  for (const stage of STAGES.slice(STAGES.indexOf(current))) {
    const its = side.get(stage);
    if (filingOf(stage) !== filingOf(current)) break;
    if (its === 'submitted' || its === 'recommended' || its === 'approved') break;
    if (!view.bundled && stage !== current && its !== 'returned') break;
    stages.push(stage);
  }
  return stages;
}

/** The approved stages that may be filed again before the congress is confirmed as held: plan or personnel. */
export function stagesToChange(view: Stages): Stage[] {
  if (!isLive(view) || view.stages.some(it => it.stage === 'held' && it.side === 'approved')) return [];
  return view.stages.flatMap(({ stage, side }) =>
    (stage === 'plan' || stage === 'personnel') && side === 'approved' ? [stage] : [],
  );
}

/** The version that the upper-level union judges now; undefined while nothing is with it. */
export function judgedNow(
  view: Pick<CongressView, 'stages' | 'current'>,
): { stage: Stage; round: number } | undefined {
  const standing = view.stages.find(it => it.stage === view.current);
  if (!standing || (standing.side !== 'submitted' && standing.side !== 'recommended')) return undefined;
  return { stage: standing.stage, round: standing.round };
}

/** The stages that a ruling on the current one decides with it: what was filed in the same packet. */
export function judgedStages(view: Pick<CongressView, 'stages' | 'current' | 'filedWith'>): Stage[] {
  const judged = judgedNow(view);
  if (!judged) return [];
  const isWithUpper = (stage: Stage) =>
    view.stages.some(it => it.stage === stage && (it.side === 'submitted' || it.side === 'recommended'));
  // The report and the recognition are two matters though one packet brings both.
  const isSameMatter = (stage: Stage) =>
    filingOf(judged.stage) === 'before' ? filingOf(stage) === 'before' : stage === judged.stage;
  const together = view.filedWith.filter(stage => isSameMatter(stage) && isWithUpper(stage));
  return together.length > 0 ? together : [judged.stage];
}
