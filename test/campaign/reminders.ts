import type { CongressLine, ReminderList, TermView } from '../../lambdas/api/contracts.ts';
import { type Day, plusDays } from '../../lambdas/domain/days.ts';
import type { RungDesk } from '../../lambdas/domain/rungs.ts';
import { readMails } from '../../local/mail/mail-page.ts';
import { linesOf, WALKED } from './lines.ts';
import type { Walk } from './walk.ts';

type Clock = NonNullable<CongressLine['clock']>;
type Wanted = { readonly union: string; readonly day: Day; readonly to: RungDesk; readonly days: number };

/** What the ladder of the term promises, reckoned day by day from what lists show, by a calendar of its own. */
export class PromisedReminders {
  readonly #wanted = new Map<string, Wanted>();
  #last: Day | undefined;

  get count(): number {
    return this.#wanted.size;
  }

  /** Looks at every clock in the morning, before anything is done that day. The first day is only looked at. */
  async morning(day: Day, { cast, ledger, term }: Walk): Promise<void> {
    if (isOff(day, term)) return;
    const last = this.#last;
    this.#last = day;
    if (last === undefined) return;
    for (const level of WALKED) {
      for (const line of await linesOf(cast, level)) {
        if (!line.clock) continue;
        for (const rung of rungsOf(line.clock, term, last, day)) {
          const { stage, turn } = line.clock;
          const { failures } = ledger.of(line.union);
          const id = [stage, line.round, failures, turn, rung.to, rung.days].join('.');
          const key = `${line.union} ${id}`;
          if (!this.#wanted.has(key)) this.#wanted.set(key, { union: line.union, day, ...rung });
        }
      }
    }
  }

  /** What was promised and not recorded, recorded and not promised, or told twice or on a day off. */
  async faults({ cast, ledger, term }: Walk): Promise<string[]> {
    const faults: string[] = [];
    const recorded = new Map<string, Day>();
    for (const { union } of ledger.entries()) {
      const path = `/api/terms/${cast.term}/congresses/${union}/reminders`;
      const { items }: ReminderList = await cast.leader.get(path);
      for (const { id, day } of items) {
        const key = `${union} ${id}`;
        if (recorded.has(key)) faults.push(`${key} was recorded twice`);
        recorded.set(key, day);
        if (isOff(day, term)) faults.push(`${key} was told on ${day}, a day off`);
      }
    }
    for (const [key, { day }] of this.#wanted)
      if (recorded.get(key) !== day) faults.push(`${key} was promised for ${day}, told ${recorded.get(key)}`);
    for (const [key, day] of recorded)
      if (!this.#wanted.has(key)) faults.push(`${key} was told on ${day}, and nobody promised it`);
    return [...faults, ...(await mailFaults(cast.run.mailFolder, term))];
  }
}

/** Every digest went out once, and none on a day off. */
async function mailFaults(folder: string, term: TermView): Promise<string[]> {
  const mails = (await readMails(folder)).filter(({ id }) => id !== undefined);
  const byId = Map.groupBy(mails, ({ id }) => id ?? '');
  return [...byId].flatMap(([id, copies]) => [
    ...(copies.length > 1 ? [`mail ${id} went out ${copies.length} times`] : []),
    ...(isOff(id.slice(0, 10), term) ? [`mail ${id} went out on a day off`] : []),
  ]);
}

/** Of each office the last rung on the days after `after` up to `day`. */
function rungsOf({ due, turn }: Clock, { calendar, reminders }: TermView, after: Day, day: Day) {
  const fallen = reminders.rungs
    .filter(({ days }) => {
      const on = workingDay(due, days, { calendar });
      return after < on && on <= day;
    })
    .sort((a, b) => a.days - b.days);
  // Above whoever rules stands the province.
  const office = (to: RungDesk) => (to === 'above' && turn === 'upper' ? 'province' : to);
  return [...new Map(fallen.map(rung => [office(rung.to), rung])).values()];
}

/** The working day so many after `due`, or before it; of the due day itself the first working day from it on. */
function workingDay(due: Day, days: number, term: Pick<TermView, 'calendar'>): Day {
  let day = due;
  if (days === 0) while (isOff(day, term)) day = plusDays(day, 1);
  for (let left = Math.abs(days); left > 0; ) {
    day = plusDays(day, Math.sign(days));
    if (!isOff(day, term)) left -= 1;
  }
  return day;
}

function isOff(day: Day, { calendar }: Pick<TermView, 'calendar'>): boolean {
  if (calendar.workedDays.includes(day)) return false;
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return (
    calendar.weekend.includes(weekday) || calendar.holidays.some(({ from, to }) => from <= day && day <= to)
  );
}
