import type { codes as viCodes } from '../vi-codes.ts';

/** Words of the codes that the API and the rules use, in English. */
export const codes: typeof viCodes = {
  openAbove: 'To be submitted by the union',
  stages: {
    plan: event => `Plan of the ${event}`,
    personnel: () => 'Personnel proposal',
    approval: event => `Approval of the ${event}`,
    held: event => `Holding of the ${event}`,
    recognition: () => 'Recognition of the election results',
  },
  filings: {
    before: event => `Papers before the ${event}`,
    after: event => `Papers after the ${event}`,
  },
  sides: {
    waiting: 'Not yet at this stage',
    open: 'To be submitted by the union',
    submitted: 'Awaiting approval',
    recommended: 'Examined, awaiting signature',
    returned: 'Returned for completion',
    approved: 'Approved',
  },
  standings: {
    'not-started': () => 'Not submitted',
    open: () => 'To be submitted by the union',
    submitted: () => 'Awaiting approval',
    resubmitted: (_, round) => `Submitted again (round ${round})`,
    recommended: () => 'Examined, awaiting signature',
    returned: () => 'Returned for completion',
    scheduled: event => `Approved, ${event} to come`,
    'result-overdue': () => 'Day passed, result not reported',
    'held-reported': () => 'Reported, awaiting confirmation',
    held: () => 'Held',
    'recognition-submitted': () => 'Awaiting recognition',
    recognised: () => 'Recognised',
    appointed: () => 'Committee appointed',
    merged: () => 'Merged',
    dissolved: () => 'Dissolved',
    upgraded: () => 'Upgraded',
    exempted: () => 'No longer due',
    'not-recorded': () => 'Not recorded',
    'not-due': () => 'Not due',
  },
  obligations: {
    congress: 'Has to hold a congress',
    conference: 'Holds a conference',
    'exempt-new': 'Newly founded, due in the next term',
    'exempt-unable': 'Not yet able to hold one',
    undecided: 'Obligation undecided',
    closed: 'No longer active',
  },
  roles: {
    officer: 'Officer of a grassroots union',
    reviewer: 'Reviewer',
    signatory: 'Signatory',
    leader: 'Leader',
    registrar: 'Registrar',
    operator: 'System operator',
  },
  ballots: {
    committee: 'Committee',
    president: 'President',
    delegates: 'Delegates to the congress of the level above',
    'reserve-delegates': 'Reserve delegates',
    inspection: 'Inspection committee',
  },
  forms: {
    plenary: 'All members',
    delegate: 'Delegates',
    'enlarged-committee': 'Conference of the enlarged committee',
  },
  presidentBy: {
    congress: event => `Elected directly at the ${event}`,
    committee: () => 'Elected by the committee',
    'not-yet': () => 'Not elected yet',
  },
  confirmedBy: {
    attended: 'an officer attended',
    telephone: 'by telephone',
    minutes: 'from the minutes',
    'before-software': 'held before this software was in use',
  },
  bases: {
    'standing-committee-meeting': 'Meeting of the standing committee',
    'written-opinion': 'Opinions in writing',
    'standing-members': 'Standing members',
  },
  sources: {
    paper: 'paper',
    chat: 'chat message',
    'e-mail': 'e-mail',
    telephone: 'telephone',
    'before-software': 'submitted before this software was in use',
  },
  learntBy: { paper: 'Paper', chat: 'Chat message', 'e-mail': 'E-mail', telephone: 'Telephone' },
};

/** The nouns of the two kinds of event, in English. */
export const events = { congress: 'congress', conference: 'conference' };
