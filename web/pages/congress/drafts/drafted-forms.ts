import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import type { Stage } from '../../../../lambdas/domain/stages.ts';
import { stagesOf } from '../../../words/filing.ts';
import type { FormName } from '../actions-now.ts';
import { stagesToChange, stagesToFile } from '../filing-now.ts';

/** A form that is kept as a draft: what it is kept as, and the stages and rounds that it is for. */
export type DraftedForm = { readonly name: FormName; readonly form: string; readonly rounds: string };

/** The forms of a congress that are kept as drafts, for what stands now. */
export function draftedForms(view: CongressView): DraftedForm[] {
  const after = roundsOf(view, stagesOf('after'));
  return [
    { name: 'submit', form: 'submit', rounds: roundsOf(view, stagesToFile(view)) },
    { name: 'report-held', form: 'report-held', rounds: after },
    { name: 'file-minutes', form: 'file-minutes', rounds: after },
    ...stagesToChange(view).map(
      (stage): DraftedForm => ({
        name: 'submit-change',
        form: changeForm(stage),
        rounds: roundsOf(view, [stage]),
      }),
    ),
  ];
}

/** What the form that files an approved `stage` again is kept as. */
export function changeForm(stage: Stage): string {
  return `submit-change ${stage}`;
}

/** The stages and rounds that a form files, as a draft keeps them. */
export function roundsOf(view: Pick<CongressView, 'stages'>, stages: readonly Stage[]): string {
  const round = (stage: Stage) => view.stages.find(it => it.stage === stage)?.round ?? 0;
  return stages.map(stage => `${stage}:${round(stage)}`).join(',');
}
