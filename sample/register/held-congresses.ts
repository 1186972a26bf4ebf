import { type Day, plusDays, plusWorkingDays } from '../../lambdas/domain/days.ts';
import { type Placed, PROVINCE_PILOTS } from './congresses.ts';
import type { Dice } from './dice.ts';
import { describeCongress } from './held-details.ts';
import { AFTER_REASONS } from './return-reasons.ts';
import { CALENDAR, TODAY } from './sample-union.ts';
import { daysFrom, weekday, workingDayBefore } from './working-day.ts';

/** When the congresses that are no pilots of the province were held: how many in which span of days. */
const SPANS: readonly { readonly from: Day; readonly to: Day; readonly count: number }[] = [
  { from: '2023-01-13', to: '2023-01-17', count: 2 },
  { from: '2023-02-13', to: '2023-02-28', count: 12 },
  { from: '2023-03-01', to: '2023-03-05', count: 13 },
  { from: '2023-03-06', to: '2023-03-12', count: 22 },
  { from: '2023-03-13', to: '2023-03-15', count: 13 },
];

/** Of those held by the given day, how many are at which point of recognition; the rest have filed nothing yet. */
const RECOGNITION: readonly {
  readonly until: Day;
  recognised: number;
  returned: number;
  submitted: number;
}[] = [
  { until: '2023-03-05', recognised: 24, returned: 2, submitted: 2 },
  { until: '2023-03-12', recognised: 1, returned: 2, submitted: 11 },
  { until: '2023-03-15', recognised: 0, returned: 0, submitted: 2 },
];

/** Upper-level unions that made their own first congress a pilot. */
const OWN_PILOTS = ['TD', 'TAU', 'THU', 'VC'];
const DIRECT_ELECTIONS = 19;

/** Has every union of `placed` hold its congress, and files what was filed after it. */
export function holdCongresses(placed: readonly Placed[], dice: Dice): void {
  const days = SPANS.flatMap(span => Array.from({ length: span.count }, () => span));
  const waiting = dice.shuffled(placed);
  for (const [code, day] of Object.entries(PROVINCE_PILOTS)) {
    const at = waiting.findIndex(({ plan, union }) => plan.code === code && union.group !== 'business');
    const [pilot] = waiting.splice(at, 1);
    if (!pilot) throw new Error(`no pilot under ${code}`);
    Object.assign(pilot.union, { heldOn: day, pilotOf: 'province', attendedBy: 'province' });
  }
  // The first two after the province's pilot were congresses of Than Uyên and of the public employees.
  const early = ['THU', 'VC'].map(code => waiting.find(({ plan }) => plan.code === code));
  const order = [...early, ...waiting.filter(entry => !early.includes(entry))];
  for (const [index, entry] of order.entries()) {
    const span = days[index];
    if (!entry || !span) throw new Error('more congresses than days');
    entry.union.heldOn = congressDay(span.from, span.to, entry.union.group, dice);
  }
  const inOrder = [...placed].sort((a, b) => ((a.union.heldOn ?? '') < (b.union.heldOn ?? '') ? -1 : 1));
  for (const code of OWN_PILOTS) {
    const first = inOrder.find(({ plan }) => plan.code === code);
    if (first) first.union.pilotOf = 'upper';
  }
  const direct = directlyElecting(inOrder, dice);
  for (const { union } of inOrder) {
    prepare(union, dice);
    describeCongress(union, direct.has(union), dice);
  }
  fileRecognition(inOrder, dice);
}

function congressDay(from: Day, to: Day, group: string, dice: Dice): Day {
  const isOffice = group === 'agency' || group === 'commune';
  return dice.weighted(daysFrom(from, to), day => {
    if (weekday(day) === 0) return isOffice ? 0 : 0.4;
    if (weekday(day) === 6) return isOffice ? 0.15 : 1.4;
    return 1;
  });
}

/** Where there are fewer than ten members the congress itself elects the president; others chose to. */
function directlyElecting(inOrder: readonly Placed[], dice: Dice): Set<Placed['union']> {
  const unions = inOrder.map(({ union }) => union);
  const small = unions.filter(union => union.members < 10);
  const others = dice.shuffled(unions.filter(union => union.members >= 10));
  return new Set([...small, ...others.slice(0, DIRECT_ELECTIONS - small.length)]);
}

function prepare(union: Placed['union'], dice: Dice): void {
  const heldOn = union.heldOn ?? TODAY;
  const moved = dice.chance(0.6) ? 0 : dice.whole(-4, 9);
  union.registeredDate = plusDays(heldOn, -moved);
  union.before = 'approved';
  union.beforeRuledOn = workingDayBefore(heldOn, dice.whole(3, 7), CALENDAR);
  union.beforeSubmittedOn = workingDayBefore(union.beforeRuledOn, dice.whole(2, 6), CALENDAR);
}

function fileRecognition(inOrder: readonly Placed[], dice: Dice): void {
  let from = '';
  for (const { until, recognised, returned, submitted } of RECOGNITION) {
    const own = inOrder
      .map(({ union }) => union)
      .filter(union => (union.heldOn ?? '') > from && (union.heldOn ?? '') <= until);
    // The last ones of each span are behind; the province's pilots never are.
    const late = new Set(
      dice.shuffled(own.slice(0, -2).filter(union => !union.pilotOf)).slice(0, from === '' ? 4 : 0),
    );
    const queue = [...own.filter(union => !late.has(union)), ...late];
    for (const union of queue.splice(0, recognised))
      Object.assign(union, { after: 'recognised', ...afterDays(union, dice) });
    for (const union of queue.splice(0, returned)) {
      Object.assign(union, {
        after: 'returned',
        ...afterDays(union, dice),
        afterReasons: dice.pick(AFTER_REASONS),
      });
    }
    for (const union of queue.splice(0, submitted)) {
      union.after = 'submitted';
      union.afterSubmittedOn = afterDays(union, dice).afterSubmittedOn;
    }
    from = until;
  }
  for (const { union } of inOrder) {
    // A congress of the last days has its minutes still to come (báo qua điện thoại).
    union.hasMinutes = union.after !== 'none' || ((union.heldOn ?? '') < '2023-03-13' && dice.chance(0.7));
  }
}

function afterDays(union: Placed['union'], dice: Dice): { afterSubmittedOn: Day; afterRuledOn: Day } {
  const heldOn = union.heldOn ?? TODAY;
  const submitted = plusWorkingDays(heldOn, dice.whole(1, 3), CALENDAR);
  const afterSubmittedOn = submitted > TODAY ? TODAY : submitted;
  const ruled = plusWorkingDays(afterSubmittedOn, dice.whole(2, 5), CALENDAR);
  return { afterSubmittedOn, afterRuledOn: ruled > TODAY ? TODAY : ruled };
}
