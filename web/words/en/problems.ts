import type { Problem, ProblemCode } from '../../../lambdas/api/contracts.ts';
import type { RefusalCode } from '../../../lambdas/domain/refusals.ts';
import { formatInstant } from '../format.ts';

type Code = RefusalCode | ProblemCode;

/** "Nguyễn Văn A at 09:05 on 15/3/2023", or somebody where the answer does not say who. */
function who({ decider }: Problem): string {
  return decider ? `${decider.name} at ${formatInstant(decider.at)}` : 'somebody else';
}

/** What the API says by its code, in English; where it names who was first, so do these. */
export const problems: Record<Code, string | ((problem: Problem) => string)> = {
  'not-enrolled': 'This union is not in the list of the term.',
  'already-enrolled': 'This union is in the list of the term already.',
  'not-obliged': 'This union is not due to hold a congress or conference in the term.',
  ended: 'For this union the term has ended; nothing more can be done.',
  'level-not-in-term': 'The term sets no last day for unions of this level.',
  'bad-stages': 'What is submitted or approved together does not follow one another.',
  'predecessor-not-approved': 'This is not possible yet: the stage before it is not approved.',
  'already-submitted': 'This is submitted already and waits for the upper-level union.',
  'already-held': 'The congress has been held; this is not possible any more.',
  'not-held': 'It is not confirmed that this union has held its congress.',
  'not-recognised': 'The election results of this union are not recognised.',
  'still-recognised': 'The election results are recognised; take the recognition back first.',
  'papers-missing': 'Required papers are still missing; see the list of papers.',
  'paper-unknown': 'This paper is not on the list of the stage that is submitted.',
  'paper-only-on-behalf':
    'Only an upper-level union that submits on behalf of a union can note that a paper was received on paper.',
  'document-unknown': 'The uploaded file was not found; upload it again.',
  'document-unchecked': 'The file is not uploaded or not checked yet; wait, or upload it again.',
  'held-report-missing': 'The result of the congress is needed.',
  'held-report-unexpected': 'The result of the congress belongs to the stage at which it is held.',
  'future-day': 'This day has not come yet.',
  'number-signed-off':
    'Figures were signed off with this report number already, and what is signed off stays.',
  withdrawn: problem =>
    `The union withdrew the papers${problem.decider ? ` at ${formatInstant(problem.decider.at)}` : ''}; wait for it to submit again.`,
  'days-out-of-order': 'The days do not follow one another.',
  'ballots-inconsistent':
    'The numbers of the report do not agree: people summoned and present, ballot papers, or people elected.',
  'no-committee-ballot': 'A union of this size elects no committee; the congress elects the president only.',
  'part-over-committee': 'This cannot be more than the members of the committee.',
  'part-over-delegates': 'This cannot be more than the delegates to the level above, reserves included.',
  'president-not-elected': 'Where no president is elected yet, none is re-elected or new.',
  'no-such-version': 'There is no such submission.',
  'ruling-missing': 'Basis, number and day of the document, and who signed it, are needed.',
  'basis-day-missing': 'The day of the meeting of the standing committee is needed.',
  'confirmation-missing': 'Say how it was confirmed: an officer attended, by telephone, or from the minutes.',
  'reason-unknown': 'What is to be completed is not on the list of the term.',
  'date-past': 'This day has passed.',
  'due-too-far': 'The new deadline cannot be later than {last}; check the year.',
  'no-date-request': 'This day is not asked for any more; look at the papers again.',
  'personnel-not-approved':
    'The personnel proposal is not approved; the union can change it and submit it again.',
  'date-beyond-finish':
    'This day is after the last day for congresses; the written consent of the upper-level union is needed.',
  'date-over-limit':
    'This is later than the upper-level union may allow in this term; a later day is for the provincial federation to decide.',
  'no-date-registered': 'No day is registered yet; register the day first.',
  'date-moved': 'The congress was moved to another day; look at it again and plan for the new day.',
  'attendee-unfit':
    'Who attends has to be somebody of the upper-level union or the province with an account in use.',
  'attendee-clash':
    'Somebody who is named is expected at another congress at the same time; choose another time, or confirm.',
  'not-rejectable': 'It cannot be refused at this stage; it can be returned for completion.',
  'ruled-on-here':
    'The union above this one rules on it here; documents of other bodies are not recorded for it.',
  'minutes-not-awaited': 'No minutes are left to be submitted.',
  'minutes-awaited': 'The minutes are still to follow; submit them before the papers for recognition.',
  'not-waiting-for-day': 'This union is not waiting for its congress.',
  'no-clock-runs': 'No deadline runs at this stage.',
  'not-on-behalf': 'These papers were not submitted on behalf of the union.',
  'already-objected': 'The union has objected to this submission already.',
  'objection-late': 'The time for objecting to this submission is over.',
  'no-objection': 'No objection of the union is left to be answered.',
  'login-unreadable': 'Enter a Vietnamese phone number or an e-mail address.',
  'login-taken': 'This phone number or e-mail address has an account already; nothing was changed.',
  'post-by-command-only': 'Registrars and system operators are made and unmade by the system operator only.',
  'post-misplaced':
    'Reviewers and signatories are appointed at an upper-level union or at the province only.',
  'union-unknown': 'There is no such union among those in your charge.',
  'own-account': 'You cannot change your own account on this page.',
  'not-yours-to-delegate':
    'You can delegate your own work only; what was delegated to you cannot be passed on.',
  'delegate-unfit': 'Whoever stands in must be another officer of the same union with an account in use.',
  'delegations-full': 'Too many delegations are running; revoke some before you give another one.',
  'account-disabled': 'This account is disabled; enable it before giving a password.',
  'register-day-ahead': 'The day from which it holds has not come yet; record it when it has.',
  'register-day-early': 'The day from which it holds is before the day from which figures count.',
  'union-twice': 'This union is named twice.',
  'union-gone': 'This union has been dissolved or merged.',
  'union-not-grassroots': 'This is no grassroots union.',
  'union-exists': 'This code is in the register already; choose another one.',
  'upper-unfit': 'This is no active upper-level union.',
  'members-over': 'The unions that split off have more members than the union that they come from.',
  'register-same-already': 'This is so already; nothing would change.',
  'register-changed-later': 'The register changed for this union from a later day.',
  'register-changed-since': 'The register changed again for one of the unions since; undo that change first.',
  'register-overtaken':
    'The register was changed otherwise in the meantime; look at it, then record this anew.',
  'register-running': 'This change is being recorded; wait until it is done.',
  'register-undone': 'This change was undone already.',
  'register-undo-late': 'A change is undone on the day of its recording only; after that record a new one.',
  malformed: 'What was sent is not right; see the marked places.',
  unauthenticated: 'Your session has ended; sign in again.',
  'not-yours-to-rule': 'You are not allowed to do this.',
  'own-union': 'You may not approve the papers of your own union.',
  'not-delegated': 'This is beyond what was delegated to you.',
  'not-found': 'Not found, or you are not allowed to see it.',
  superseded: 'There is a new submission. Look at it before you approve.',
  'already-ruled': problem => `Dealt with by ${who(problem)}; it need not be done again.`,
  'term-changed': problem =>
    `The settings of the term were changed by ${who(problem)}, after you opened the page. Look at that change, then save again.`,
  'term-exists': problem =>
    `There is a term with this code already, last changed by ${who(problem)}. Choose another code.`,
  'key-missing': 'The key of the request (Idempotency-Key) is missing.',
  'key-reused': 'The key of this request was used for another one.',
  'too-large': 'The file is too large.',
  'unsupported-media':
    'The content of the file is not what its name says; accepted are PDF, JPEG and PNG photos, Word and Excel files.',
  busy: 'The system is busy; try again in a few seconds.',
  unexpected: 'Something is out of order; what you sent was not recorded. Try again later.',
};
