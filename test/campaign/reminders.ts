import type { CongressLine, ReminderList, TermView } from '../../lambdas/api/contracts.ts';
import { type Day, plusDays } from '../../lambdas/domain/days.ts';
import type { RungDesk } from '../../lambdas/domain/rungs.ts';
import { digestFaults } from './digests.ts';
import { linesOf, WALKED } from './lines.ts';
import type { Walk } from './walk.ts';

type Clock = NonNullable<CongressLine['clock']>;

/** One reminder that the ladder promises. */
export type Promised = {
  readonly union: string;
  readonly day: Day;
  readonly to: RungDesk;
  /** Working days after the due date; before it where negative. */
  readonly days: number;
  /** The office that is to hear it: `union U`, `upper U` or `province`. */
  readonly office: string;
};

/** What the ladder of the term promises, reckoned day by day from what lists show, by a calendar of its own. */
export class PromisedReminders {
  readonly #promised = new Map<string, Promised>();
  #first: Day | undefined;
  #last: Day | undefined;

  get count(): number {
    return this.#promised.size;
  }

  /** Looks at every clock in the morning, before anything is done that day. The first day is only looked at. */
  async morning(day: Day, { cast, ledger, term }: Walk): Promise<void> {
    if (isOff(day, term)) return;
    const last = this.#last;
    this.#last = day;
    if (last === undefined) {
      this.#first = day;
      return;
    }
    const own: CongressLine = await cast.leader.get(`/api/terms/${cast.term}/congresses/${cast.province}`);
    const below = await Promise.all(WALKED.map(level => linesOf(cast, level)));
    for (const line of [own, ...below.flat()]) {
      if (!line.clock) continue;
      const failures = line.union === cast.province ? 0 : ledger.of(line.union).failures;
      for (const rung of rungsOf(line, line.clock, term, last, day)) {
        const id = [line.clock.stage, line.round, failures, line.clock.turn, rung.to, rung.days].join('.');
        const key = `${line.union} ${id}`;
        if (!this.#promised.has(key)) this.#promised.set(key, { union: line.union, day, ...rung });
      }
    }
  }

  /**
   * What was promised and not recorded, recorded and not promised, told twice or on a day off, or did not reach the
   * people of its office by mail.
   */
  async faults(walk: Walk): Promise<string[]> {
    const { cast, ledger, term } = walk;
    const faults: string[] = [];
    const recorded = new Map<string, Day>();
    const after = this.#first ?? '';
    for (const union of [cast.province, ...ledger.entries().map(entry => entry.union)]) {
      const path = `/api/terms/${cast.term}/congresses/${union}/reminders`;
      const { items }: ReminderList = await cast.leader.get(path);
      for (const { id, day } of items) {
        // Those of the first day were reckoned before anybody looked.
        if (day <= after) continue;
        const key = `${union} ${id}`;
        if (recorded.has(key)) faults.push(`${key} was recorded twice`);
        recorded.set(key, day);
        if (isOff(day, term)) faults.push(`${key} was told on ${day}, a day off`);
      }
    }
    for (const [key, { day }] of this.#promised)
      if (recorded.get(key) !== day) faults.push(`${key} was promised for ${day}, told ${recorded.get(key)}`);
    for (const [key, day] of recorded)
      if (!this.#promised.has(key)) faults.push(`${key} was told on ${day}, and nobody promised it`);
    const isSilent = (day: Day) => isOff(day, term);
    const promised = [...this.#promised.values()];
    return [...faults, ...(await digestFaults(cast, { promised, after, isSilent }))];
  }
}

/** Of each office the last rung on the days after `after` up to `day`. */
function rungsOf(
  { union, parent }: CongressLine,
  { due, turn }: Clock,
  { calendar, reminders }: TermView,
  after: Day,
  day: Day,
) {
  const officeOf = (to: RungDesk) => {
    // Above whoever rules stands the province.
    if (to === 'province' || (to === 'above' && turn === 'upper')) return 'province';
    return to === 'holder' && turn === 'union' ? `union ${union}` : `upper ${parent}`;
  };
  const fallen = reminders.rungs
    .filter(({ days }) => {
      const on = workingDay(due, days, { calendar });
      return after < on && on <= day;
    })
    .sort((a, b) => a.days - b.days)
    .map(rung => ({ ...rung, office: officeOf(rung.to) }));
  return [...new Map(fallen.map(rung => [rung.office, rung])).values()];
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
