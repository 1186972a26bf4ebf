import type { accountWords } from '../vi-account.ts';
import type { English } from './english.ts';

/** Words of the page of one's own account, in English. */
export const account: English<typeof accountWords> = {
  title: 'My account',
  posts: 'Roles',
  password: 'Change the password',
  previous: 'Present password',
  previousWrong: 'The present password is not correct.',
  change: 'Change the password',
  working: 'Sending…',
  changed: 'The password has been changed.',
  everywhere: 'Sign out of all devices',
  everywhereLead:
    'For when a phone is lost, or you did not sign out on another computer. Every device, this one too, has to sign in again.',
  everywhereDo: 'Sign out of all devices',
  forgotten: {
    title: 'Forgotten password',
    lead: 'Enter the e-mail address with which you sign in; a code is sent to it.',
    phone:
      'If you sign in with a phone number, or have never signed in: ask the officer in charge at the upper-level union for a new password.',
    name: 'E-mail address',
    nameFault: 'Enter an e-mail address; a phone number cannot receive the code.',
    sendCode: 'Send the code',
    sent: 'If this address has an account, the code is on its way; the e-mail may take some minutes. If it does not arrive, look among the spam too.',
    code: 'Code from the e-mail',
    save: 'Set the new password',
    codeWrong: 'The code is wrong or has expired. Look at the latest e-mail, or send another code.',
    another: 'Send another code',
    back: 'Back to the sign-in page',
    done: 'The new password is set. Sign in with it.',
  },
};
