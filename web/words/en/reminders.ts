import { formatCount, formatDay } from '../format.ts';
import type { reminderWords } from '../vi-reminders.ts';
import { counted } from './counted.ts';
import type { English } from './english.ts';

const mails = {
  sent: (day: string) => `The e-mail of ${day} was sent.`,
  waiting: (day: string) => `The e-mail of ${day} could not be sent yet and will be tried again.`,
  'given-up': (day: string) => `The e-mail of ${day} could not be sent; all of it is here.`,
  returned: (day: string) =>
    `The e-mail of ${day} came back or was unwanted, so no more are sent. Please ask whoever gave you the account to use another address; all of it is here.`,
};

const desks = { holder: 'who holds the matter', above: 'the upper-level union', province: 'the province' };

/** Words of reminders, in English. */
export const reminders: English<typeof reminderWords> = {
  title: 'Reminders',
  of: day => `Reminders of ${formatDay(day)}`,
  more: 'Earlier days',
  mail: ({ state, day }) => mails[state](formatDay(day)),
  groups: {
    overdue: 'Overdue',
    escalated: 'Unions to be urged',
    due: 'Due soon or today',
    returned: 'Given back',
    asked: 'Asked for, to be answered',
    submitted: 'Filed, or filed again',
  },
  group: (title, count) => `${title} (${formatCount(count)})`,
  awaitsHolder: (matter, when) => `${matter}: ${when}.`,
  awaitsReview: (matter, when) => `${matter}, to be examined: ${when}.`,
  awaitsUnion: (matter, when) => `${matter}, with the union: ${when}.`,
  awaitsAnswer: (day, when) =>
    `${formatDay(day)} is asked for (after the last day), the upper-level union has to answer: ${when}.`,
  awaitsMinutes: when => `Minutes (still to follow) and papers for recognition: ${when}.`,
  awaitsUpper: (matter, when) => `${matter}, with the upper-level union: ${when}.`,
  standing: ({ days, due }) => {
    if (days < 0) return `${counted(-days, 'working day')} left, due ${formatDay(due)}`;
    if (days === 0) return `due ${formatDay(due)}`;
    return `${counted(days, 'working day')} late, due ${formatDay(due)}`;
  },
  news: {
    submitted: 'The union filed its papers',
    'date-requested': 'The union asks for a day after the last one',
    returned: 'The papers were given back',
    rejected: 'The papers were rejected and are to be made anew',
    'confirmation-withdrawn': 'The confirmation was withdrawn',
    'recognition-refused': 'The election results were not recognised',
  },
  inPlaceOf: name => `(for ${name})`,
  otherNews: 'Something changed',
  once: count => `Reminded ${counted(count, 'time')}`,
  never: 'Not reminded so far.',
  title2: 'Show the reminders so far',
  toDesk: (day, to, people) =>
    people > 0
      ? `${formatDay(day)}: ${desks[to]} reminded (${counted(people, 'person', 'people')})`
      : `${formatDay(day)}: ${desks[to]} due to be reminded, but nobody has an account`,
  chat: 'Copy a message to those late',
  chatHint: 'For the chat group of the upper-level union; it names no person.',
  copied: 'Copied; paste it into the group.',
  notCopied: 'The browser does not allow copying; select the text below.',
};
