import { formatCount, formatDay } from '../format.ts';
import type { manyWords } from '../vi-many.ts';
import { counted, unions } from './counted.ts';
import type { English } from './english.ts';

const files = (count: number) => counted(count, 'submission');
const of = (n: number, total: string) => `${formatCount(n)} of ${total}`;

/** Words of ruling on many unions at once, in English. */
export const many: English<typeof manyWords> = {
  titles: {
    approve: count => `Approve ${files(count)}`,
    confirm: count => `Confirm as held for ${unions(count)}`,
    recognise: count => `Recognise the election results of ${unions(count)}`,
    recommend: count => `Recommend ${files(count)} for signature`,
    return: count => `Return ${files(count)} for completion`,
  },
  lead: 'Applies to all that are chosen; each gets a line in its own history.',
  oneNotice: 'One notice, one number for all.',
  reasons: 'What is to be completed (for all the papers)',
  reasonNote: reason => `Details: ${reason}`,
  basisAfter: 'The day of the meeting or opinion must not be after the day of the document.',
  noReason: 'Choose at least one point that is to be completed.',
  note: 'Opinion of the reviewer (if any)',
  numbers: 'Number of the decision for each union',
  startHint: 'Counted up from the number above; each line can be changed.',
  numberOf: union => `Number of the decision for ${union}`,
  numberMissing: union => `No number of a decision for ${union}.`,
  numberTwice: number =>
    `The number ${number} is used for several decisions; each decision needs a number of its own.`,
  list: count => `Show the ${files(count)}`,
  next: 'Continue',
  change: 'Back to change',
  confirm: {
    plain: title => `${title}?`,
    numbered: (title, number, day) => `${title} by notice No. ${number} of ${formatDay(day)}?`,
    each: (title, first, last, day) =>
      `${title} by the decisions from No. ${first} to No. ${last} of ${formatDay(day)}?`,
    reasons: (title, reasons) => `${title}, with these points: ${reasons.join('; ')}?`,
  },
  running: title => `Under way: ${title}`,
  progress: (n, total) => `${formatCount(n)} of ${formatCount(total)} done.`,
  keepsOn: 'You may leave this page; the system goes on, and the result will appear here.',
  offline: 'No network. The system goes on; the result will appear once there is a network.',
  unsent: title => `${title}: the last attempt got no answer.`,
  unsentLead: 'Sending again deals with nothing twice.',
  resend: 'Send again',
  drop: 'Do not send again',
  done: {
    approve: (n, total) => `Approved ${of(n, files(total))}.`,
    confirm: (n, total) => `Confirmed as held for ${of(n, unions(total))}.`,
    recognise: (n, total) => `Recognised the election results of ${of(n, unions(total))}.`,
    recommend: (n, total) => `Recommended ${of(n, files(total))} for signature.`,
    return: (n, total) => `Returned ${of(n, files(total))} for completion.`,
  },
  unfollow: 'Stop following',
  failed: count =>
    `${files(count)} could not be dealt with and ${count === 1 ? 'stays' : 'stay'} chosen in the list:`,
  close: 'Close',
};
