import type { OutlookView } from '../../../lambdas/api/contracts.ts';

/** Ten unions, nine of which owe a congress by the end of March; one merges, three have held theirs. */
export function anOutlook(change: Partial<OutlookView> = {}): OutlookView {
  return {
    term: 't',
    level: 'grassroots',
    today: '2023-03-15',
    asOf: '2023-03-15',
    knownAt: '2023-03-15',
    held: 3,
    managed: 9,
    obliged: 8,
    finishBy: { last: '2023-03-31', wording: 'đến hết ngày 31/3/2023' },
    pace: {
      left: 5,
      workingDays: 12,
      perWorkingDay: 0.4,
      perWeek: 2,
      soFar: { from: '2023-02-10', perWorkingDay: 0.1 },
      isOnTrack: false,
    },
    series: [
      { day: '2022-01-01', held: 0, managed: 10, obliged: 9 },
      { day: '2023-02-10', held: 1, managed: 10, obliged: 9 },
      { day: '2023-03-01', held: 1, managed: 9, obliged: 8 },
      { day: '2023-03-10', held: 3, managed: 9, obliged: 8 },
    ],
    booked: [
      { day: '2023-03-20', count: 2 },
      { day: '2023-03-28', count: 1 },
    ],
    bookedInTime: 3,
    bookedPassed: 0,
    holidays: [{ from: '2023-02-27', to: '2023-03-02', name: 'Nghỉ' }],
    forecasts: [
      {
        method: 'since-start',
        window: { from: '2023-02-10', to: '2023-03-15' },
        basis: 3,
        range: { low: 4, mid: 5, high: 7 },
      },
      {
        method: 'last-days',
        window: { from: '2023-03-02', to: '2023-03-15' },
        basis: 2,
        range: null,
        why: 'too-few',
      },
    ],
    uppers: [],
    ...change,
  };
}
