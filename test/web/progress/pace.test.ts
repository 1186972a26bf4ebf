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
  [782, 65, 717, 65, 13.8],
  [760, 65, 695, 63, 13.4],
])(
  'with %i obliged and %i held, %i are left: %i a week, %f a working day',
  (obliged, held, left, week, day) => {
    expect(neededPace({ obliged, held, asOf: '2023-03-15' }, TERM)).toEqual({
      left,
      last: '2023-05-31',
      workingDays: 52,
      perWeek: week,
      perWorkingDay: day,
    });
  },
);

test('“before” the last day is a day less than “up to and including” it', () => {
  const levels = TERM.levels.map(it => ({ ...it, finishBy: { ...it.finishBy, inclusive: false } }));
  const pace = neededPace({ obliged: 760, held: 65, asOf: '2023-03-15' }, { ...TERM, levels });
  expect(pace).toMatchObject({ last: '2023-05-30', workingDays: 51 });
});

test('a term that names no last day needs no pace', () => {
  expect(neededPace({ obliged: 66, held: 65, asOf: '2023-03-15' }, { ...TERM, levels: [] })).toBeUndefined();
});
