import { expect, test } from 'vitest';
import { neededPace } from '../../../web/pages/progress/pace.ts';

const TERM = {
  levels: [
    {
      level: 'grassroots' as const,
      finishBy: { day: '2023-05-31', inclusive: true, wording: 'đến hết ngày 31/5/2023' },
    },
  ],
  calendar: {
    weekend: [0, 6],
    holidays: [{ from: '2023-04-29', to: '2023-05-03', name: 'Giỗ Tổ, 30/4 và 1/5' }],
    workedDays: [],
  },
};

test.each([
  [782, 65, 717, 65, '13.8'],
  [760, 65, 695, 63, '13.4'],
])(
  'with %i obliged and %i held, %i are left: %i a week, %s a working day',
  (obliged, held, left, week, day) => {
    const pace = neededPace({ obliged, held, asOf: '2023-03-15' }, TERM);
    expect(pace).toMatchObject({ left, last: '2023-05-31', workingDays: 52 });
    expect(Math.round(pace?.perWeek ?? 0)).toBe(week);
    expect(pace?.perDay?.toFixed(1)).toBe(day);
  },
);

test('where nothing is left to hold, or no day to hold it on, none is needed', () => {
  expect(neededPace({ obliged: 65, held: 65, asOf: '2023-03-15' }, TERM)).toBeUndefined();
  expect(neededPace({ obliged: 66, held: 65, asOf: '2023-05-31' }, TERM)).toBeUndefined();
  expect(neededPace({ obliged: 66, held: 65, asOf: '2023-03-15' }, { ...TERM, levels: [] })).toBeUndefined();
});

test('on the last week end no working day is left, but the week still counts', () => {
  const levels = [
    { level: 'grassroots' as const, finishBy: { day: '2023-05-28', inclusive: true, wording: '' } },
  ];
  const pace = neededPace({ obliged: 66, held: 65, asOf: '2023-05-26' }, { ...TERM, levels });
  expect(pace).toMatchObject({ workingDays: 0, perDay: null });
});
