import type { Day } from '../../lambdas/domain/days.ts';
import type { Dice } from './dice.ts';
import { numberDocuments } from './document-numbers.ts';
import { fileAhead } from './filings-ahead.ts';
import { holdCongresses } from './held-congresses.ts';
import type { SampleUnion } from './sample-union.ts';
import type { UpperPlan } from './upper-plans.ts';

/** A union of the sample with the upper-level union it belongs to. */
export type Placed = { readonly union: SampleUnion; readonly plan: UpperPlan };

/** Where the congress of a union that has not held it stands. */
export type Ahead = 'approved' | 'submitted' | 'returned' | 'none' | 'postponed';

/** The pilots of the province that the report names, with the days on which they were held. */
export const PROVINCE_PILOTS: Readonly<Record<string, Day>> = {
  TP: '2023-01-12',
  SH: '2023-02-15',
  PT: '2023-02-17',
};

/** Gives every union that owes a congress what had happened with it by the day of the sample. */
export function fillCongresses(
  plans: readonly UpperPlan[],
  register: readonly SampleUnion[],
  dice: Dice,
): void {
  const held: Placed[] = [];
  const ahead = new Map<Ahead, Placed[]>();
  for (const plan of plans) {
    const due = register.filter(({ parentCode, obligation, status }) => {
      const owes = obligation === 'congress' || obligation === 'conference';
      return parentCode === plan.code && status === 'active' && owes;
    });
    // A large union files stage by stage, which one column cannot say: it has nothing filed yet, or all approved.
    const ordinary = dice.shuffled(due.filter(union => union.members < 150 && isSettled(union)));
    held.push(...ordinary.splice(0, plan.held).map(union => ({ union, plan })));
    const rest = [
      ...due.filter(union => union.members >= 150),
      ...ordinary,
      ...due.filter(union => !isOrdinary(union)),
    ];
    for (const [state, count] of countsAhead(plan, rest.length)) {
      const own = rest.splice(0, count).map(union => ({ union, plan }));
      ahead.set(state, [...(ahead.get(state) ?? []), ...own]);
    }
  }
  holdCongresses(held, dice);
  fileAhead(ahead, dice);
  numberDocuments(plans, register, dice);
}

function isSettled(union: SampleUnion): boolean {
  return union.obligation === 'congress' && union.kind !== 'combined';
}

function isOrdinary(union: SampleUnion): boolean {
  return union.members >= 150 || isSettled(union);
}

function countsAhead(plan: UpperPlan, left: number): [Ahead, number][] {
  const { approved, submitted, returned, postponed } = plan;
  const none = left - approved - submitted - returned - postponed;
  return [
    ['approved', approved],
    ['submitted', submitted],
    ['returned', returned],
    ['postponed', postponed],
    ['none', none],
  ];
}
