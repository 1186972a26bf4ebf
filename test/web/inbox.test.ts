import { expect, test } from 'vitest';
import type { CongressLine } from '../../lambdas/api/contracts.ts';
import { inboxCounts } from '../../web/pages/inbox/inbox-counts.ts';
import { leastTimeFirst } from '../../web/pages/inbox/least-time-first.ts';
import { congressView } from './congress/congress-view.ts';

function line(
  name: string,
  workingDaysLeft: number,
  due: string,
  change: Partial<CongressLine> = {},
): CongressLine {
  const clock = {
    stage: 'plan',
    turn: 'upper',
    due,
    workingDaysLeft,
    isOverdue: workingDaysLeft < 0,
  } as const;
  return { ...congressView(), name, clock, side: 'submitted', round: 1, ...change };
}

const PAGES = [
  { items: [line('B', -1, '2023-03-14'), line('D', 4, '2023-03-21')] },
  { items: [line('A', -3, '2023-03-10'), line('C', 2, '2023-03-17', { round: 2 })] },
];

test('lines of several offices come in one order, overdue first', () => {
  expect(leastTimeFirst(PAGES).map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D']);
});

test('the counts above the list: overdue, soon, filed again', () => {
  expect(inboxCounts(leastTimeFirst(PAGES))).toEqual({ overdue: 2, soon: 1, again: 1 });
});
