import { formatDay } from '../format.ts';
import type { delegationWords } from '../vi-delegations.ts';
import type { English } from './english.ts';

/** Words of delegations, in English. */
export const delegations: English<typeof delegationWords> = {
  title: 'Delegation',
  lead: 'While you are away another officer of the same union may act in your place. A delegation ends by itself and cannot be passed on; nobody handles the papers of their own union.',
  given: 'Delegated by me',
  received: 'Delegated to me',
  none: 'No delegation is running or about to run.',
  to: name => `To ${name}`,
  by: name => `For ${name}`,
  days: (from, until) => `From ${formatDay(from)} to the end of ${formatDay(until)}`,
  running: 'Running',
  ahead: 'Not yet running',
  onlyUnions: names => `Only: ${names.join('; ')}`,
  roles: {
    reviewer: 'Examine, return, recommend',
    signatory: 'Approve, confirm, recognise',
  },
  matters: {
    before: 'Papers before the congress or conference',
    held: 'Result of the congress or conference',
    recognition: 'Recognition of the elections',
  },
  revoke: 'Revoke the delegation',
  revoked: 'The delegation has been revoked.',
  open: 'Delegate',
  nobody: 'Your union has no other officer with an account who could stand in.',
  form: {
    at: 'At the union',
    to: 'Who stands in',
    choose: 'Choose an officer',
    roles: 'What is delegated',
    from: 'From',
    until: 'To the end of',
    matters: 'Matters',
    mattersHint: 'Untick what you do not delegate.',
    unions: 'Unions',
    ofSome: 'Some unions only',
    pick: 'Unions delegated',
    send: 'Delegate',
    cancel: 'Cancel',
    sending: 'Sending…',
    done: 'Delegated.',
  },
};
