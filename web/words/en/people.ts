import { FIRST_PASSWORD_DAYS } from '../../../lambdas/domain/people.ts';
import { formatCount } from '../format.ts';
import { postInWords } from '../post-in-words.ts';
import type { peopleWords } from '../vi-people.ts';
import { codes } from './codes.ts';
import { counted } from './counted.ts';
import type { English } from './english.ts';

const { officer, reviewer, signatory, leader } = codes.roles;
const accounts = (count: number) => counted(count, 'account');

/** Words of the pages on which registrars keep accounts, in English. */
export const people: English<typeof peopleWords> = {
  roles: codes.roles,
  givenRoles: { officer, reviewer, signatory, leader },
  // Lists of people come from offices that write Vietnamese, whoever pastes them.
  roleSpellings: {
    officer: [officer, 'officer', 'cán bộ', 'cán bộ CĐCS', 'người nộp', 'nộp hồ sơ', 'chủ tịch CĐCS', 'CĐCS'],
    reviewer: [reviewer, 'cán bộ thẩm định', 'chuyên viên', 'thẩm định', 'người thẩm định'],
    signatory: [signatory, 'người ký duyệt', 'ký duyệt', 'người ký', 'duyệt'],
    leader: [leader, 'lãnh đạo', 'theo dõi'],
  },
  acts: {
    invited: 'Account given',
    changed: 'Name or roles changed',
    disabled: 'Account disabled',
    enabled: 'Account enabled again',
    'password-reset': 'New password given',
    'signed-out': 'Signed out of all devices',
  },
  list: {
    title: 'Accounts',
    titleOf: office => `Accounts – ${office}`,
    office: 'Office',
    search: 'Search by name, phone number or e-mail address',
    find: 'Search',
    clear: 'Show all',
    invite: 'Give an account',
    inviteMany: 'Give many accounts',
    found: (count, more) => (more ? `Showing ${accounts(count)}` : accounts(count)),
    none: text => `No account has “${text}”.`,
    empty: 'This office has no accounts yet.',
    columns: { name: 'Name', login: 'Sign-in name', posts: 'Roles', state: 'Status' },
    states: { on: 'In use', off: 'Disabled', first: 'Never signed in yet' },
    self: 'Your account',
    all: 'Back to the accounts',
  },
  form: {
    name: 'Name',
    nameHint: 'As in the list of officers; it is shown in the history.',
    login: 'Phone number or e-mail address',
    loginHint: 'Used to sign in. A phone number may be written in any way, such as 0912 345 678.',
    loginFault: 'Enter a Vietnamese phone number or an e-mail address.',
    posts: 'Roles',
    post: number => `Role ${number}`,
    role: 'Role',
    roleHints: {
      officer: 'Submits papers and reports the result for their own union.',
      reviewer: 'Examines the papers of the unions below; returns them or recommends them for signature.',
      signatory: 'Approves, confirms, recognises; one person may both examine and sign.',
      leader: 'Reads progress, figures and papers only.',
    },
    office: 'At',
    unionsOf: 'Grassroots unions of',
    union: 'Find a grassroots union (with or without diacritics)',
    unionPick: 'Choose a union',
    unionOwn: office => `${office} (this office itself)`,
    unionNone: 'No grassroots union has such a name.',
    unionMore: 'There are more; type more of the name.',
    unionOther: 'To choose another union, type its name in the box above.',
    unionMissing: 'Choose a union.',
    chosen: union => `Chosen: ${union}`,
    addPost: 'Add a role',
    removePost: number => `Remove role ${number}`,
    kept: post => `${post}: stays; only the system operator can change it.`,
    noPost: 'At least one role is needed.',
    working: 'Sending…',
    cancel: 'Cancel',
  },
  invite: {
    title: 'Give an account',
    lead: 'A one-time password is shown at once, on a slip to be printed and handed over.',
    send: 'Give the account',
    madeBefore:
      'This account was made by the last attempt. The password is shown only once and cannot be shown again; you may give another one.',
    another: 'Give another password',
    next: 'Give another account',
  },
  many: {
    title: 'Give many accounts',
    lead: 'Copy the lines from Excel and paste them here. Four columns a line: name, phone number or e-mail address, code or name of the union, role (empty for an officer who submits papers).',
    office: 'The unions of the lines belong to',
    lines: 'Lines',
    check: 'Check',
    reading: count => `Reading the list of unions: ${formatCount(count)}…`,
    preview: (good, whole) =>
      `${formatCount(good)} of ${counted(whole, 'line')} can be used. Lines with faults are not sent; correct them in the box of the lines and check again.`,
    none: 'No lines yet.',
    tooMany: most => `At most ${most} lines at a time.`,
    send: count => `Give ${accounts(count)}`,
    sending: (done, whole) => `${formatCount(done)} of ${formatCount(whole)} given…`,
    again: count => `Send ${counted(count, 'failed line')} again`,
    done: (good, whole) => `${formatCount(good)} of ${accounts(whole)} given.`,
    leftOver: 'The lines that were not given stay in the box below, to be corrected and checked again.',
    columns: { line: 'Line', name: 'Name', login: 'Sign-in name', post: 'Role', result: 'Result' },
    ready: 'Ready',
    made: 'Given',
    madeBefore: 'Given by an earlier attempt; give a new password on the page of this person',
    faults: {
      'name-missing': 'The name is missing',
      'name-long': 'The name is too long',
      'login-unreadable': 'Not a phone number or e-mail address',
      'login-twice': 'Another line has the same phone number or e-mail address',
      'union-missing': 'The union is missing',
      'union-unknown': 'No such union',
      'union-ambiguous': 'Several unions have this name; give the code of the union',
      'role-unknown': 'Unknown role',
      'role-misplaced': 'This role is not given at a grassroots union',
    },
  },
  slips: {
    title: 'Account slips',
    lead: count =>
      `${counted(count, 'slip')}. The passwords are shown only now: print or note them before you leave the page.`,
    print: 'Print the slips',
    handedOver: 'All slips are printed or noted',
    leave: 'The passwords on the slips cannot be shown again. Leave this page?',
    head: 'ACCOUNT SLIP',
    site: 'Address',
    login: 'Sign-in name',
    password: 'One-time password',
    steps: [
      'Open the address above on a phone or a computer.',
      'Enter the sign-in name and the one-time password.',
      `Set a password of your own when asked, within ${FIRST_PASSWORD_DAYS} days; give this slip to nobody else.`,
    ],
  },
  person: {
    login: 'Sign-in name',
    state: 'Status',
    posts: 'Roles',
    history: 'History of the account',
    by: name => name,
    byCommand: 'system operator',
    selfNote: 'This is your own account; only another registrar can change it.',
    change: 'Change name or roles',
    save: 'Save the changes',
    saved: 'The changes are saved.',
    changeNote: 'A role that is taken away ends with the next thing this person does.',
    reset: 'Give a new password',
    resetLead: name =>
      `Gives ${name} a new one-time password. The old one stops working, and this person is signed out of all devices.`,
    resetBefore:
      'This was recorded before, but the password cannot be shown again. Please give a new password once more.',
    disable: 'Disable the account',
    disableLead: name =>
      `${name} is signed out of all devices at once and cannot sign in until the account is enabled again. What was submitted stays as it is.`,
    disabled: name => `The account of ${name} is disabled.`,
    enable: 'Enable the account again',
    enableLead: name => `${name} can sign in again with the old password and the roles above.`,
    enabled: name => `${name} can use the account again.`,
  },
  postOf: postInWords,
};
