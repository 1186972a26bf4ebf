import { formatCount, formatDay } from '../format.ts';
import type { bridgeWords } from '../vi-bridge.ts';
import type { English } from './english.ts';

/** Words of the page that tells how the number of unions became what it is, in English. */
export const bridge: English<typeof bridgeWords> = {
  title: 'Changes in the number of unions',
  lead: 'How the number of grassroots unions changed between two days, and by which decisions.',
  from: 'From the end of',
  to: 'To the end of',
  knownAt: 'As known on',
  show: 'Show',
  toChanges: 'Record changes of the register',
  sentence: ({ start, end }, from, to) =>
    `There were ${formatCount(start)} grassroots unions at the end of ${formatDay(from)}, and ${formatCount(end)} at the end of ${formatDay(to)}.`,
  none: 'The number of unions did not change in this time.',
  corrected: from => `Recorded later of the time up to ${formatDay(from)}`,
  kinds: {
    founded: 'Founded',
    dissolved: 'Dissolved',
    merged: 'Merged into another union',
    upgraded: 'Upgraded to an upper-level union',
    grouped: 'Newly grouped',
    split: 'Split off',
    'moved-in': 'Came from another upper-level union',
    'moved-out': 'Went to another upper-level union',
  },
  decided: (decisionNo, on) =>
    decisionNo ? `Decision No. ${decisionNo}, from ${formatDay(on)}` : `From ${formatDay(on)}`,
  numberOn: day => `Unions at the end of ${formatDay(day)}`,
};
