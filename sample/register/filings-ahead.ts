import { type Day, plusWorkingDays } from '../../lambdas/domain/days.ts';
import type { Ahead, Placed } from './congresses.ts';
import type { Dice } from './dice.ts';
import { BEFORE_REASONS } from './return-reasons.ts';
import { CALENDAR, type SampleUnion, TODAY } from './sample-union.ts';
import { daysFrom, weekday, workingDayBefore, workingDayIn } from './working-day.ts';

/** The spans in which congresses are still to be held, and how many of each state fall into them. */
const SPANS = [
  { from: '2023-03-16', to: '2023-03-31', approved: 92, submitted: 12, returned: 4, none: 2, postponed: 0 },
  {
    from: '2023-04-01',
    to: '2023-04-30',
    approved: 52,
    submitted: 85,
    returned: 26,
    none: 165,
    postponed: 2,
  },
  { from: '2023-05-01', to: '2023-05-31', approved: 0, submitted: 15, returned: 8, none: 231, postponed: 1 },
] as const;

/** Upper-level unions whose congresses are late. */
const SLOW = ['MT', 'NN', 'YT', 'TD'];

/** Files what had been filed for congresses still ahead, and registers their days. */
export function fileAhead(ahead: ReadonlyMap<Ahead, readonly Placed[]>, dice: Dice): void {
  for (const [state, placed] of ahead) {
    const days = SPANS.flatMap(span => Array.from({ length: span[state] }, () => span));
    const order = placed
      .map(entry => ({ entry, key: dice.next() + haste(entry) }))
      .sort((a, b) => a.key - b.key);
    for (const [index, { entry }] of order.entries()) {
      const span = days[index];
      if (!span) throw new Error(`more unions than days: ${state}`);
      file(entry.union, state, dayAhead(span.from, span.to, entry.union.group, dice), dice);
    }
  }
}

/** Schools meet before the examinations of May; some upper-level unions are slow. */
function haste({ union, plan }: Placed): number {
  return (union.group === 'school' ? -0.3 : 0) + (SLOW.includes(plan.code) ? 0.25 : 0);
}

function dayAhead(from: Day, to: Day, group: string, dice: Dice): Day {
  const isOffice = group === 'agency' || group === 'commune';
  return dice.weighted(daysFrom(from, to), day => {
    if (day >= '2023-04-29' && day <= '2023-05-03') return 0.02;
    const rush = day >= '2023-05-20' ? 1.4 : 1;
    const exams = group === 'school' && day > '2023-05-15' ? 0.05 : 1;
    const week = weekday(day) === 0 ? (isOffice ? 0 : 0.3) : weekday(day) === 6 ? (isOffice ? 0.1 : 1.3) : 1;
    return rush * exams * week;
  });
}

function file(union: SampleUnion, state: Ahead, day: Day, dice: Dice): void {
  union.registeredDate = day;
  if (state === 'none') return;
  if (state === 'submitted') {
    union.before = 'submitted';
    union.beforeSubmittedOn = workingDayIn(
      dice.chance(0.35) ? '2023-02-20' : '2023-03-06',
      TODAY,
      CALENDAR,
      dice,
    );
    return;
  }
  union.before = state === 'returned' ? 'returned' : 'approved';
  union.beforeRuledOn = workingDayIn(
    state === 'returned' ? '2023-02-27' : '2023-02-20',
    TODAY,
    CALENDAR,
    dice,
  );
  union.beforeSubmittedOn = workingDayBefore(union.beforeRuledOn, dice.whole(2, 8), CALENDAR);
  if (state === 'returned') union.beforeReasons = dice.pick(BEFORE_REASONS);
  if (state === 'postponed') postpone(union, day, dice);
}

/** Was to meet in the second week of March, and got a later day when it could not. */
function postpone(union: SampleUnion, day: Day, dice: Dice): void {
  union.registeredDate = workingDayIn('2023-03-07', '2023-03-14', CALENDAR, dice);
  union.postponedTo = day;
  union.beforeRuledOn = workingDayBefore(union.registeredDate, dice.whole(4, 7), CALENDAR);
  union.beforeSubmittedOn = workingDayBefore(union.beforeRuledOn, dice.whole(2, 6), CALENDAR);
  if (plusWorkingDays(union.beforeRuledOn, 1, CALENDAR) > TODAY)
    throw new Error('approved too late to be postponed');
}
