import { formatCount } from '../format.ts';
import type { clocks as viClocks } from '../vi-clocks.ts';
import { counted } from './counted.ts';
import type { English } from './english.ts';

/** Words on deadlines that are reckoned anew, in English. */
export const clocks: English<typeof viClocks> = {
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
