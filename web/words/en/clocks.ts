import { formatCount } from '../format.ts';
import type { clocks as viClocks } from '../vi-clocks.ts';
import { counted } from './counted.ts';
import type { English } from './english.ts';

/** Words on deadlines that are reckoned anew, in English. */
export const clocks: English<typeof viClocks> = {
  notice: {
    title: 'Days off and days worked instead, from the notice',
    lines: 'Paste the lines of the notice, one holiday or day worked instead a line',
    hint: 'For example: 29/04/2023 - 03/05/2023; Nghỉ lễ 30/4, 1/5; làm bù 06/05/2023',
    read: 'Lines that were read',
    line: line => `Line ${line}:`,
    off: (span, name) => `off ${span} (${name})`,
    worked: days => `worked instead ${days}`,
    known: 'In the calendar already.',
    putIn: count =>
      count === 0 ? 'Put into the calendar' : `Put ${counted(count, 'line')} into the calendar`,
    put: count => `${counted(count, 'line')} put into the calendar below; look through it, then save.`,
    faults: {
      'no-day': 'No day was found; begin the line with day/month/year.',
      'not-a-day': 'A day is not in the calendar.',
      'year-missing': 'The year is missing.',
      'days-out-of-order': 'The last day must not be before the first.',
      'span-long': 'Longer than a year.',
      'name-missing': 'The name is missing; write it after a semicolon.',
      'name-long': 'The name is longer than 100 letters.',
      overlap: 'Overlaps another holiday.',
      'worked-span': 'Write each day worked instead, not a span.',
      'worked-already': 'The day worked instead is a working day anyway.',
    },
  },
  preview: {
    counting: 'Counting the deadlines that run…',
    afterFaults: 'Correct what is wrong to see how many running deadlines will be reckoned anew.',
    failed:
      'The deadlines to reckon anew could not be counted. They are reckoned anew on saving all the same.',
    none: ({ running }) => `${counted(running, 'union')} within a deadline; none of them changes.`,
    moving: ({ running, moving }) =>
      `On saving, the deadlines of ${formatCount(moving)} of ${counted(running, 'union')} within a deadline are reckoned anew at once. Each union whose deadline changes is notified.`,
    again: ({ again }) =>
      `${counted(again, 'overdue union')} will be within the deadline again; the number of overdue unions falls accordingly.`,
    kept: ({ kept }) => `${counted(kept, 'deadline')} moved for single unions stay as they are.`,
  },
  job: {
    title: 'Deadlines reckoned anew under the new settings',
    waiting: 'Preparing…',
    progress: (done, total) =>
      `${formatCount(done)} of ${counted(total, 'union')} looked at. You may leave this page; the work goes on.`,
    done: moved =>
      moved === 0
        ? 'All deadlines were looked at under the settings in force; none changed.'
        : `The deadlines of ${counted(moved, 'union')} were reckoned anew under the settings in force.`,
    failed: 'Reckoning the deadlines anew was interrupted; save the settings again to go on.',
  },
};
