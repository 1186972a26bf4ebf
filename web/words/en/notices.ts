import type { Stage } from '../../../lambdas/domain/stages.ts';
import { formatInstant } from '../format.ts';
import type { notices as viNotices } from '../vi-notices.ts';
import type { English } from './english.ts';

type Papers = 'before' | 'held' | 'recognition';

const papersOf = (stage: Stage | undefined): Papers =>
  stage === 'held' || stage === 'recognition' ? stage : 'before';

const papers: Record<Papers, (event: string) => string> = {
  before: event => `the papers before the ${event}`,
  held: event => `the report on the ${event}`,
  recognition: () => 'the papers for recognition of the election results',
};

const approved: Record<Papers, (event: string) => string> = {
  before: event => `The papers before the ${event} are approved.`,
  held: event => `It is confirmed that the ${event} was held.`,
  recognition: () => 'The election results are recognised.',
};

/** Words of the page of notices, in English. */
export const notices: English<typeof viNotices> = {
  title: 'Notices',
  lead: 'What changed in the papers that you are in charge of. Choose the name of the union to see and deal with it.',
  empty: 'No notices yet.',
  unread: 'New',
  at: formatInstant,
  standsIn: (by, name) => `${by} for ${name}`,
  matters: {
    enrolled: () => 'Entered in the list of the term.',
    'machine-called': () => 'The system follows the progress.',
    'machine-woken': () => 'The system follows the progress again.',
    'stage-opened': (m, event) => `Next to be submitted: ${papers[papersOf(m.stage)](event)}.`,
    recommended: (m, event) => `Examined and recommended for signature: ${papers[papersOf(m.stage)](event)}.`,
    submitted: (m, event) =>
      m.isOnBehalf
        ? `The upper-level union submitted ${papers[papersOf(m.stage)](event)} on behalf of the union. If something is not right, you may object.`
        : `The union submitted ${papers[papersOf(m.stage)](event)}.`,
    withdrawn: (m, event) => `The union withdrew ${papers[papersOf(m.stage)](event)}.`,
    returned: (m, event) => `Returned for completion: ${papers[papersOf(m.stage)](event)}.`,
    approved: (m, event) => approved[papersOf(m.stage)](event),
    rejected: (_, event) => `The papers of the ${event} are not approved and have to be done again.`,
    'recognition-refused': (_, event) =>
      `The election results are not recognised; the ${event} has to be held again.`,
    'date-registered': (_, event) => `The day of the ${event} is registered.`,
    'attendance-planned': (_, event) => `Hour, place or attendees of the ${event} are planned.`,
    'date-requested': (_, event) =>
      `The union asks for a day of the ${event} after the last one; please answer.`,
    'date-refused': (_, event) => `No consent to the day of the ${event} that was asked for.`,
    'nominee-dropped': () =>
      'Somebody of the approved personnel drops out; the proposal is to be submitted again.',
    postponed: (_, event) => `The ${event} may be postponed.`,
    failed: (_, event) => `It is recorded that the ${event} failed.`,
    'minutes-filed': (_, event) => `The minutes of the ${event} are submitted.`,
    'deadline-missed': (m, event) => `Overdue: ${papers[papersOf(m.stage)](event)}.`,
    'deadline-moved': (m, event) => `New deadline for ${papers[papersOf(m.stage)](event)}.`,
    objected: (m, event) =>
      `The union objects to ${papers[papersOf(m.stage)](event)}, submitted on its behalf.`,
    'objection-answered': () =>
      'The upper-level union has answered the objection to what it submitted on behalf of the union.',
    left: () => 'The union is no longer due to hold a congress or conference in this term.',
    'register-changed': () => 'The register says something new of the union.',
    restored: () => 'A change of the register was undone; the union is as it was before.',
    appointed: () => 'The upper-level union has appointed the committee.',
    'held-corrected': (_, event) => `The result of the ${event} was corrected; please look at it.`,
    'confirmation-withdrawn': (_, event) => `The confirmation that the ${event} was held is taken back.`,
    'recognition-withdrawn': () =>
      'The recognition of the election results is taken back; the papers wait to be dealt with again.',
  },
};
