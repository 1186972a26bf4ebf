import { formatCount, formatDay } from '../format.ts';
import type { gridWords } from '../vi-grid.ts';
import { counted, unions } from './counted.ts';
import type { English } from './english.ts';

/** Words of the grid in which what is known of many unions is typed, in English. */
export const grid: English<typeof gridWords> = {
  name: 'Quick entry grid',
  title: parent => `Quick entry grid – ${parent}`,
  lead: 'Type, or paste from Excel; what is not sent yet is kept on this device. Each union is recorded separately when you send.',
  keysTitle: 'Keys in the grid',
  keys: [
    'Arrow keys, Enter, Tab: to another cell. Typing replaces the content; F2 goes on with it.',
    'Shift and arrow keys: choose several cells. Ctrl+C, Ctrl+V: copy and paste with Excel.',
    'Esc: undo what was typed in the cell. Space: tick, or open the list of choices (Alt and down).',
  ],
  back: 'Back to the register of unions',
  search: 'Search in the grid (with or without diacritics)',
  union: 'Union',
  state: 'Status',
  columns: {
    date: 'Day registered',
    consentNo: 'Number of the consent',
    consentOn: 'Day of the consent',
    heldOn: 'Held on',
    summoned: 'Summoned',
    present: 'Present',
    form: 'Form',
    presidentBy: 'Election of the president',
    source: 'Reported by',
    confirm: 'Confirmed by telephone',
    before: 'Papers before, on behalf: received by',
    onPaper: 'All received on paper',
  },
  columnOf: (column, union) => `${column} – ${union}`,
  none: '',
  unticked: ['0', 'false', 'no', 'không'],
  send: count => `Send ${counted(count, 'change')}`,
  nothing: 'Nothing to send yet',
  sending: (done, all) => `Sending ${formatCount(done)} of ${formatCount(all)}…`,
  sent: (done, failed) =>
    failed === 0
      ? `${unions(done)} recorded.`
      : `${unions(done)} recorded; ${formatCount(failed)} not, see the marked rows.`,
  wrong: count => `${counted(count, 'row')} to be corrected or completed before sending.`,
  kept: count => `${counted(count, 'row')} typed earlier, not sent yet.`,
  discard: 'Discard what is not sent',
  discardSure: 'Press again to discard all',
  missing: columns => `Still missing: ${columns.join(', ').toLowerCase()}.`,
  rowSending: 'Sending…',
  rowDone: parts => `${parts.join('; ')}.`,
  rowRefused: (parts, why) => [...parts, `Not recorded: ${why}`].join('. '),
  found: unions,
  done: {
    date: day => `Day registered: ${formatDay(day)}`,
    asked: day => `Day asked for: ${formatDay(day)}, awaiting the upper-level union`,
    before: 'Papers before the congress submitted on behalf, awaiting approval',
    held: 'Result reported, awaiting confirmation',
    confirm: 'Confirmed as held, minutes to follow',
  },
  refused: {
    notDay: 'Enter day/month, or day/month/year.',
    datePast: 'This day has passed.',
    future: 'This day has not come yet.',
    beyond: last =>
      `This day is after the last day, ${formatDay(last)}; the written consent of the upper-level union is needed.`,
    notCount: 'Enter a whole number, 0 or more.',
    stale:
      'The union is at another stage by now, and this cell cannot be recorded; press Esc in the cell to drop it.',
    notChoice: 'Not one of the choices.',
    onPaper: 'Tick that all was received on paper; what came as files is submitted on the page of the union.',
  },
};
