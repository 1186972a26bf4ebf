import { formatCount, formatDay } from '../format.ts';
import type { inboxWords } from '../vi-inbox.ts';
import { counted } from './counted.ts';
import type { English } from './english.ts';

/** Words of the inbox, in English. */
export const inbox: English<typeof inboxWords> = {
  filters: 'Filter the inbox',
  show: 'What to show',
  matter: 'Matter',
  search: 'Search by name (with or without diacritics)',
  shows: {
    all: 'All',
    overdue: 'Overdue',
    soon: '3 working days or less left',
    again: 'Submitted again',
    recommended: 'Examined, awaiting signature',
    objection: 'Union objects',
    asks: 'A day after the last one',
  },
  matters: {
    all: 'All matters',
    before: 'Papers before the congress or conference',
    held: 'Results awaiting confirmation',
    recognition: 'Recognition of election results',
  },
  shown: (shown, whole) =>
    shown === whole
      ? counted(whole, 'matter')
      : `Showing ${formatCount(shown)} of ${counted(whole, 'matter')}`,
  asks: (event, day) => `Asks to hold its ${event} on ${formatDay(day)}, after the last day`,
  answer: 'To be answered',
  lacksMinutes: 'Minutes still to follow',
  part: 'loading more…',
  cut: count => `the ${formatCount(count)} that are due first have been loaded`,
  none: 'Nothing matches the filters.',
  clear: 'Clear the filters',
  tick: name => `Choose ${name}`,
  tickAll: 'Choose all that are shown',
  inPlaceOf: name => `For ${name}`,
  gone: 'Not waiting any more',
  tickHint:
    'Keyboard: hold Shift to choose a range; arrow keys move between the lines; Enter goes to the buttons.',
  most: most => `At most ${formatCount(most)} can be dealt with at a time.`,
  bar: 'Deal with those chosen',
  chosen: count => `${formatCount(count)} chosen`,
  hidden: count => `${formatCount(count)} hidden by the filters`,
  clearChosen: 'Choose none',
  actions: {
    approve: 'Approve',
    confirm: 'Confirm as held',
    recognise: 'Recognise',
    recommend: 'Recommend for signature',
    return: 'Return for completion',
  },
  actionFor: (action, count) => `${action} (${formatCount(count)})`,
  mixed: count => `In brackets: to how many of the ${formatCount(count)} chosen it applies.`,
  noAction: 'None of those chosen waits for you any more.',
};
