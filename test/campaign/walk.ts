import type { TermView } from '../../lambdas/api/contracts.ts';
import { type Day, plusDays } from '../../lambdas/domain/days.ts';
import type { Level } from '../../lambdas/domain/register.ts';
import { Dice } from '../../sample/register/dice.ts';
import { Acts } from './acts.ts';
import type { Cast } from './cast.ts';
import { type Course, course } from './course.ts';
import { isUnfinished, Ledger } from './ledger.ts';
import { linesOf, WALKED } from './lines.ts';
import { throwSpeed, throwTemperament } from './temperament.ts';

/** Unions for which something is done at the same time. */
const AT_ONCE = 4;

/** One walk through a campaign. */
export type Walk = {
  readonly cast: Cast;
  readonly ledger: Ledger;
  readonly term: TermView;
  /** The day on which it began. */
  readonly from: Day;
};

/** Which days are walked, by which throws, and who is told of each when it is over. */
export type WalkPlan = {
  readonly seed: number;
  /** From today to this day, both inclusive. */
  readonly to: Day;
  /** Told of each day before anything is done on it. */
  readonly morning?: (day: Day, walk: Walk) => Promise<void>;
  readonly afterDay: (day: Day, walk: Walk) => Promise<void>;
};

/** A union and the day on which something is next done about it; none once its course is over. */
type Waiting = { readonly union: string; readonly course: Course; next: Day | undefined };

/**
 * Walks day by day through a campaign: every union by a temperament of its own, every office at its own speed, all of it
 * thrown from the seed. Every day is walked, also where nothing is done, because deadlines pass on those. Something that
 * the API refuses is a fault in the ledger and the end of that union's course.
 */
export async function walkCampaign(cast: Cast, { seed, to, morning, afterDay }: WalkPlan): Promise<Walk> {
  const { run } = cast;
  const term: TermView = await cast.leader.get(`/api/terms/${cast.term}`);
  const ledger = new Ledger();
  for (const level of WALKED) for (const line of await linesOf(cast, level)) ledger.open(line, level);
  const walk = { cast, ledger, term, from: run.now().day };
  const waiting = courses(walk, seed);
  for (let day = run.now().day; day <= to; day = plusDays(day, 1)) {
    if (day !== run.now().day) await run.moveClock({ day });
    await run.drained();
    await morning?.(day, walk);
    const due = waiting.filter(({ next }) => next !== undefined && next <= day);
    await atOnce(due, one => goOn(one, day, ledger));
    if (due.length > 0) await run.drained();
    await afterDay(day, walk);
  }
  return walk;
}

function courses({ cast, ledger, term }: Walk, seed: number): Waiting[] {
  const dice = new Dice(seed);
  const speeds = new Map([...cast.offices.keys()].map(upper => [upper, throwSpeed(dice)]));
  const lastOf = (level: Level) => term.levels.find(one => one.level === level)?.finishBy.day ?? '';
  return ledger.entries().flatMap((entry, index) => {
    // Dice of its own: what one union throws is the same whatever the others do, and in whatever order.
    const own = new Dice(seed * 100_003 + index);
    const temper = throwTemperament(own);
    const part = {
      acts: new Acts(cast, ledger, entry.union),
      dice: own,
      temper,
      speed: speeds.get(entry.upper) ?? [1, 3],
      calendar: term.calendar,
      last: lastOf(entry.level),
      dossierBefore: term.days.dossierBefore.value,
    } as const;
    return isUnfinished(entry) ? [{ union: entry.union, course: course(part), next: '' }] : [];
  });
}

async function goOn(one: Waiting, day: Day, ledger: Ledger): Promise<void> {
  try {
    while (one.next !== undefined && one.next <= day) {
      const { value, done } = await one.course.next();
      one.next = done ? undefined : (value as Day);
    }
  } catch (error) {
    one.next = undefined;
    ledger.faults.push(`${day} ${one.union}: ${String(error)}`);
  }
}

async function atOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
