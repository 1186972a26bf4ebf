import type { Day } from '../../lambdas/domain/days.ts';
import type { Dice } from './dice.ts';
import type { SampleUnion } from './sample-union.ts';
import type { UpperPlan } from './upper-plans.ts';

/** Numbers the notices (one a day for all unions approved on it) and the decisions of recognition (one each). */
export function numberDocuments(
  plans: readonly UpperPlan[],
  register: readonly SampleUnion[],
  dice: Dice,
): void {
  for (const plan of plans) {
    const own = register.filter(union => union.parentCode === plan.code);
    numberNotices(
      own.filter(union => union.before === 'approved'),
      plan.symbol,
      dice,
    );
    numberDecisions(
      own.filter(union => union.after === 'recognised'),
      plan.symbol,
      dice,
    );
  }
}

function numberNotices(approved: readonly SampleUnion[], symbol: string, dice: Dice): void {
  const numbers = new Map<Day, string>();
  let last = 0;
  let year = '';
  for (const union of byDay(approved, 'beforeRuledOn')) {
    const day = union.beforeRuledOn ?? '';
    // Numbers start again with each year.
    if (day.slice(0, 4) !== year) last = day.startsWith('2022') ? 140 : dice.whole(2, 8);
    year = day.slice(0, 4);
    const known = numbers.get(day);
    if (known === undefined) last += dice.whole(1, 4);
    union.beforeDocumentNo = known ?? `${String(last).padStart(2, '0')}/TB-${symbol}`;
    numbers.set(day, union.beforeDocumentNo);
  }
}

function numberDecisions(recognised: readonly SampleUnion[], symbol: string, dice: Dice): void {
  let last = dice.whole(6, 20);
  for (const union of byDay(recognised, 'afterRuledOn')) {
    last += dice.whole(1, 3);
    union.afterDecisionNo = `${String(last).padStart(2, '0')}/QĐ-${symbol}`;
  }
}

function byDay(unions: readonly SampleUnion[], key: 'beforeRuledOn' | 'afterRuledOn'): SampleUnion[] {
  return [...unions].sort((a, b) => `${a[key]}${a.code}`.localeCompare(`${b[key]}${b.code}`, 'en'));
}
