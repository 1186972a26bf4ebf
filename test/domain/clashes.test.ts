import { expect, test } from 'vitest';
import { crowds, weeksBetween } from '../../lambdas/domain/capacity.ts';
import { type Booked, clashesOf, freeSlots } from '../../lambdas/domain/clashes.ts';
import { sampleTerm } from '../fixtures/small-term.ts';

const at = (day: string, session?: Booked['session'], union = 'other'): Booked => ({
  sub: 'tam',
  day,
  ...(session && { session }),
  term: 't',
  union,
  upper: 'a',
  name: 'Union two',
});
const wanted = { term: 't', union: 'mine', day: '2023-04-28', session: 'morning', subs: ['tam'] } as const;

test('one person is at one place in half a day, and all day where the hour is not known', () => {
  expect(clashesOf(wanted, [at('2023-04-28', 'morning')])).toHaveLength(1);
  expect(clashesOf(wanted, [at('2023-04-28')])).toHaveLength(1);
  expect(clashesOf({ ...wanted, session: undefined }, [at('2023-04-28', 'afternoon')])).toHaveLength(1);
  expect(clashesOf(wanted, [at('2023-04-28', 'afternoon'), at('2023-04-27', 'morning')])).toEqual([]);
});

test('a congress does not clash with itself, nor over somebody else', () => {
  expect(clashesOf(wanted, [at('2023-04-28', 'morning', 'mine')])).toEqual([]);
  expect(clashesOf({ ...wanted, subs: ['binh'] }, [at('2023-04-28', 'morning')])).toEqual([]);
});

test('free half-days may be at a weekend, and are never on a holiday, taken or full', () => {
  const { calendar } = sampleTerm();
  const slots = freeSlots(wanted, [at('2023-04-28', 'morning'), at('2023-05-04', 'morning')], {
    calendar,
    last: '2023-05-31',
    count: 3,
    isFull: slot => slot.day === '2023-05-05',
  });
  // 29/4 to 3/5 are days off; 6/5/2023 is a Saturday.
  expect(slots).toEqual([
    { day: '2023-04-28', session: 'afternoon' },
    { day: '2023-05-04', session: 'afternoon' },
    { day: '2023-05-06', session: 'morning' },
  ]);
});

test('nothing is offered beyond the last day', () => {
  const { calendar } = sampleTerm();
  const slots = freeSlots(wanted, [], { calendar, last: '2023-04-28', count: 3 });
  expect(slots).toEqual([{ day: '2023-04-28', session: 'afternoon' }]);
});

test('weeks begin on Mondays and cover all days', () => {
  expect(weeksBetween('2023-04-28', '2023-05-01')).toEqual([
    { from: '2023-04-24', to: '2023-04-30' },
    { from: '2023-05-01', to: '2023-05-07' },
  ]);
});

test('too many at once is told by half-day and by week, each upper-level union for itself', () => {
  const { attendance } = sampleTerm();
  const placed = (upper: string, day: string, time?: string) => ({ upper, day, ...(time && { time }) });
  const many = [
    ...['07:00', '08:00', '11:59', '12:00', undefined].map(time => placed('a', '2023-04-04', time)),
    placed('a', '2023-04-09'),
    placed('b', '2023-04-04', '08:00'),
  ];
  expect(crowds(many, attendance)).toEqual([
    { upper: 'a', day: '2023-04-03', count: 6, of: 5 },
    { upper: 'a', day: '2023-04-04', session: 'morning', count: 3, of: 2 },
  ]);
});
