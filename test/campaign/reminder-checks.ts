import type { CongressView, ReminderList } from '../../lambdas/api/contracts.ts';
import { isWorkingDay } from '../../lambdas/domain/days.ts';
import { dayOfRung } from '../../lambdas/domain/ladder.ts';
import type { Reminders } from '../../lambdas/domain/rungs.ts';
import { clockKey } from './ledger.ts';
import type { Walk } from './walk.ts';

type Missed = { readonly stage: string; readonly due: string; readonly clock: string };

/** What is wrong with the reminders of one union, whose history is `history`; and how many there are. */
export async function reminderFaults(
  { cast, ledger, term, from }: Walk,
  union: string,
  history: CongressView['history'],
): Promise<{ faults: string[]; count: number }> {
  const { items }: ReminderList = await cast.leader.get(
    `/api/terms/${cast.term}/congresses/${union}/reminders`,
  );
  const faults = items.flatMap((item, index) => {
    const told = `${union} was told on ${item.day} of ${item.id}, due on ${item.due},`;
    const settled = ledger.settledOn(union, clockKey(item));
    const isHolders = item.to === 'holder' && item.turn === 'union';
    // On the first day the officers of the cast join, and a digest may go out before.
    const isOfficers = isHolders && item.day > from && cast.officers.has(union);
    return [
      ...(items.findIndex(({ id }) => id === item.id) < index ? [`${told} twice`] : []),
      ...(isWorkingDay(item.day, term.calendar) ? [] : [`${told} on a day off`]),
      ...(item.day < dayOfRung(item.due, item.days, term.calendar) ? [`${told} too early`] : []),
      ...(settled && settled < item.day ? [`${told} and had settled it on ${settled}`] : []),
      ...(isOfficers && item.people === 0 ? [`${told} and nobody of it was`] : []),
    ];
  });
  const lacking = missedIn(history)
    .filter(({ due }) => due >= from && hasRungAfter(term.reminders))
    .filter(({ stage, clock }) => {
      // Of a clock whose deadline was moved after it was missed once, nobody is told the same again.
      const isIt = (item: (typeof items)[number]) =>
        item.stage === stage && item.turn === clock && item.to === 'holder' && item.days === 1;
      return !items.some(isIt);
    });
  const unsaid = lacking.map(({ stage, due }) => `${union} missed ${stage} of ${due} without a word`);
  return { faults: [...faults, ...unsaid], count: items.length };
}

function missedIn(history: CongressView['history']): Missed[] {
  return history.flatMap(change => change.events).flatMap(it => (it.type === 'deadline-missed' ? [it] : []));
}

/** True if whoever holds up a matter is told on the first working day after the due date. */
function hasRungAfter({ rungs }: Reminders): boolean {
  return rungs.some(({ to, days }) => to === 'holder' && days === 1);
}
