import type { CongressView } from '../../../lambdas/api/contracts.ts';
import { isOver } from '../../../lambdas/domain/register-end.ts';
import type { Stage } from '../../../lambdas/domain/stages.ts';
import { awaitsMinutes } from '../../words/standing.ts';
import { behalfNow } from './behalf-now.ts';
import { isLive, judgedNow, judgedStages, stagesToChange, stagesToFile } from './filing-now.ts';

/** The forms of the page, each for one thing that a person may do. */
export const FORMS = [
  'submit',
  'report-held',
  'report-irregular',
  'approve',
  'record-ruling',
  'recommend',
  'return',
  'register-date',
  'refuse-date',
  'plan-attendance',
  'file-minutes',
  'refuse-recognition',
  'reject',
  'submit-change',
  'withdraw',
  'postpone',
  'report-failed',
  'report-dropout',
  'object',
  'answer-objection',
  'move-deadline',
  'appoint',
  'correct-held',
  'withdraw-held',
  'withdraw-recognition',
  'leave',
] as const;

/** One of the forms. */
export type FormName = (typeof FORMS)[number];

/** What the actions of a page are told by. */
export type ActionsOf = Pick<
  CongressView,
  | 'actions'
  | 'stages'
  | 'current'
  | 'side'
  | 'bundled'
  | 'outcome'
  | 'obligation'
  | 'held'
  | 'heldOn'
  | 'date'
  | 'today'
  | 'filedWith'
  | 'clock'
  | 'objection'
  | 'requested'
  | 'irregular'
  | 'isRuledFromOutside'
>;

/**
 * What the asker may do now, in two groups: what is next, and what is possible as well. Allowed by who they are and
 * sensible as things stand; the rules have the last word.
 */
export function actionsNow(view: ActionsOf): { next: FormName[]; also: FormName[] } {
  const possible = FORMS.filter(form => isPossible(form, view));
  const next = possible.filter(form => isNext(form, view));
  return { next, also: possible.filter(form => !next.includes(form)) };
}

/** True if the asker may consent to the day that the union asks for. */
export function consentsNow(view: Pick<CongressView, 'actions' | 'requested'>): boolean {
  return view.requested !== null && view.actions.includes('consent-to-date');
}

/** True if the asker files for this union only in the place of its officers. */
export function isOnBehalf(view: Pick<CongressView, 'actions'>): boolean {
  return !view.actions.includes('submit') && view.actions.includes('file-on-behalf');
}

function isPossible(form: FormName, view: ActionsOf): boolean {
  const { actions, current, side } = view;
  const live = isLive(view);
  const mayFile = actions.includes('submit') || actions.includes('file-on-behalf');
  const judged = judgedNow(view);
  switch (form) {
    case 'submit':
      // The minutes come first, by a form of their own.
      return mayFile && current !== 'held' && !awaitsMinutes(view) && stagesToFile(view).length > 0;
    case 'report-held':
      return mayFile && current === 'held' && stagesToFile(view).length > 0;
    case 'report-irregular':
      return mayFile && live && !view.held && isUnapproved(view);
    case 'submit-change':
      return mayFile && !judged && stagesToChange(view).length > 0;
    case 'recommend':
      return actions.includes('recommend') && judged !== undefined && side === 'submitted';
    case 'withdraw':
      return actions.includes('withdraw') && judged !== undefined && side === 'submitted';
    case 'approve':
    case 'return':
      return live && actions.includes(form) && judged !== undefined;
    case 'record-ruling':
      return live && view.isRuledFromOutside && actions.includes(form) && judged !== undefined;
    case 'reject':
      return actions.includes('reject') && judgedStages(view).includes('approval');
    case 'refuse-recognition':
      return actions.includes('refuse-recognition') && judged?.stage === 'recognition';
    case 'register-date':
    case 'postpone':
      return live && actions.includes(form) && !view.heldOn && !(current === 'held' && judged);
    case 'plan-attendance':
      return (
        live &&
        actions.includes(form) &&
        !view.heldOn &&
        view.date !== null &&
        !(current === 'held' && judged)
      );
    case 'report-failed':
      return live && actions.includes('report-failed') && current === 'held' && !view.irregular;
    case 'report-dropout':
      return live && actions.includes(form) && !view.held && isApproved('personnel', view);
    case 'refuse-date':
      return live && actions.includes(form) && view.requested !== null;
    case 'object':
      return actions.includes('object') && behalfNow(view) !== undefined;
    case 'answer-objection':
      return actions.includes('answer-objection') && view.objection !== null;
    case 'move-deadline':
      return live && actions.includes('move-deadline') && view.clock !== null;
    case 'appoint':
      return live && actions.includes('appoint') && !view.heldOn;
    case 'correct-held':
      return actions.includes('correct-held') && view.heldOn !== null && view.held !== null;
    case 'withdraw-held':
      return (
        actions.includes('withdraw-held') && isApproved('held', view) && !isApproved('recognition', view)
      );
    case 'withdraw-recognition':
      return actions.includes('withdraw-recognition') && isApproved('recognition', view);
    case 'leave':
      return actions.includes('leave') && !isOver(view.outcome ?? undefined);
    case 'file-minutes':
      return actions.includes('file-minutes') && view.held?.minutes === 'follow';
  }
}

function isApproved(stage: Stage, { stages }: Pick<ActionsOf, 'stages'>): boolean {
  return stages.some(it => it.stage === stage && it.side === 'approved');
}

/** True while the approval is still to come, and the congress may have met: its day is over, or nobody named one. */
function isUnapproved({ current, date, today }: ActionsOf): boolean {
  const isBefore = current === 'plan' || current === 'personnel' || current === 'approval';
  return isBefore && (date === null || date <= today);
}

function isNext(form: FormName, view: ActionsOf): boolean {
  switch (form) {
    case 'approve':
    case 'record-ruling':
    case 'return':
      return true;
    case 'submit':
      return !isOnBehalf(view);
    case 'recommend':
      return !view.actions.includes('approve');
    case 'answer-objection':
      return judgedNow(view) === undefined;
    case 'file-minutes':
      return view.actions.includes('submit');
    case 'report-held':
      return (
        !isOnBehalf(view) && (view.side === 'returned' || (view.date !== null && view.date <= view.today))
      );
    case 'register-date':
      return view.date === null || consentsNow(view);
    case 'refuse-date':
      return true;
    default:
      return false;
  }
}
