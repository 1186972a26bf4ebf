import { congress as words } from '../../words/vi-congress.ts';
import { type ActionsOf, consentsNow, type FormName, isOnBehalf } from './actions-now.ts';
import { approveWord } from './forms/approve-word.ts';

/** What the button that opens a form is called, as things stand. */
export function actionWord(form: FormName, view: ActionsOf, event: string): string {
  switch (form) {
    case 'submit':
      if (isOnBehalf(view)) return words.actions['file-on-behalf'];
      return view.side === 'returned' ? words.actions.resubmit : words.actions.submit;
    case 'report-held':
    case 'report-irregular':
    case 'report-failed':
    case 'correct-held':
      return words.actions[form](event);
    case 'register-date':
      if (consentsNow(view)) return words.actions['consent-to-date'];
      return view.date ? words.actions['move-date'](event) : words.actions['register-date'](event);
    case 'plan-attendance':
      return words.actions[view.actions.includes('name-attendees') ? form : 'plan-place'];
    case 'approve':
      return approveWord(view.current);
    default:
      return words.actions[form];
  }
}
