import * as z from 'zod';
import { type CongressCore, openRequest, runningClock } from './congress.ts';
import { type Calendar, type Day, isWorkingDay, plusDays, plusWorkingDays } from './days.ts';
import { type Reminders, RUNG_DESKS, type RungDesk } from './rungs.ts';
import type { Stage } from './stages.ts';

/** One rung: whom to tell, so many working days after the due date; before it where `days` is negative. */
const rungSchema = z.object({ to: z.enum(RUNG_DESKS), days: z.number().int().min(-60).max(120) });

/** The ladder of a term, and the local hour from which the digest of a day goes out. */
export const remindersSchema = z.object({
  hour: z.number().int().min(0).max(23),
  rungs: z.array(rungSchema).max(20),
  source: z.string().max(300),
  confirmed: z.boolean(),
});

const rung = (to: RungDesk, ...days: number[]) => days.map(day => ({ to, days: day }));

/** The ladder of a term that is set without one: no document tells it. */
export const USUAL_REMINDERS: Reminders = {
  hour: 7,
  rungs: [...rung('holder', -5, -2, 0, 1, 3, 7, 15), ...rung('above', 3, 7), ...rung('province', 7, 15)],
  source: '',
  confirmed: false,
};

/** The office that a reminder goes to: of the union itself, of the one that rules on it, or of the province. */
export type Desk = { readonly kind: 'union' | 'upper'; readonly of: string } | { readonly kind: 'province' };

/** One reminder: of which clock, by which rung, to which office. */
export type Reminder = {
  readonly stage: Stage;
  /** The submission that the clock began after; 0 before the first. */
  readonly round: number;
  /** How often the congress has failed: a second date is another clock. */
  readonly failures: number;
  /** Whose clock it is. */
  readonly turn: 'union' | 'upper';
  readonly due: Day;
  /** It is of the answer to this day beyond the last one, which the union asks for. */
  readonly asks?: Day;
  /** The minutes of the congress are awaited as well. */
  readonly lacksMinutes?: true;
  readonly to: RungDesk;
  readonly days: number;
  readonly desk: Desk;
};

/** A clock that the ladder looks after: what its reminders say beside the rung. */
type Watched = Omit<Reminder, 'to' | 'days' | 'desk'>;

/**
 * The reminders of a congress that fall on the days after `after` up to `today`, a working day: for each office the
 * last of them. None while no clock runs, so none of a matter that is settled; a rung that falls on a day off comes
 * with the next working day. Deadlines are read as they stand, so a moved one moves all that are still to come.
 */
export function remindersBetween(
  congress: CongressCore,
  { calendar, reminders }: { readonly calendar: Calendar; readonly reminders: Reminders },
  after: Day,
  today: Day,
): Reminder[] {
  if (!isWorkingDay(today, calendar) || congress.spans.at(-1)?.isSuspended) return [];
  return watched(congress).flatMap(clock => {
    const rungs = reminders.rungs.filter(({ days }) => {
      const day = dayOfRung(clock.due, days, calendar);
      return after < day && day <= today;
    });
    const last = new Map<string, Reminder>();
    for (const { to, days } of [...rungs].sort((a, b) => a.days - b.days)) {
      const desk = deskOf(to, clock.turn, congress);
      last.set(desk.kind, { ...clock, to, days, desk });
    }
    return [...last.values()];
  });
}

/** The running clock, and beside it that of the upper-level union for a day that the union asks for. */
function watched(congress: CongressCore): Watched[] {
  const { stages, failures } = congress;
  const clock = runningClock(congress);
  const asked = openRequest(congress);
  const told: Watched[] = [];
  if (clock) {
    const { stage, turn, due } = clock;
    told.push({ stage, round: stages[stage].round, failures, turn, due });
  }
  if (asked)
    told.push({ stage: 'held', round: 0, failures, turn: 'upper', due: asked.due, asks: asked.date });
  return told;
}

/** The working day of a rung `days` working days after `due`. */
export function dayOfRung(due: Day, days: number, calendar: Calendar): Day {
  if (days !== 0) return plusWorkingDays(due, days, calendar);
  return isWorkingDay(due, calendar) ? due : plusWorkingDays(plusDays(due, -1), 1, calendar);
}

/** True while the clock that a reminder is of still runs. */
export function isStillDue(
  { stage, round, failures, turn, asks }: Pick<Reminder, 'stage' | 'round' | 'failures' | 'turn' | 'asks'>,
  congress: CongressCore,
): boolean {
  if (asks) return openRequest(congress)?.date === asks;
  const clock = runningClock(congress);
  const isSame = clock?.stage === stage && clock.turn === turn;
  return isSame && congress.stages[stage].round === round && congress.failures === failures;
}

/** What tells one reminder of a congress from all others, wherever its deadline is moved to. */
export function reminderId({
  stage,
  round,
  failures,
  turn,
  to,
  days,
  due,
  asks,
}: Omit<Reminder, 'desk'>): string {
  const clock = [stage, round, failures, turn, to, days].join('.');
  // A day that is asked for again, after it was refused, is to be answered until another day.
  return asks ? `${clock}.${asks}.${due}` : clock;
}

function deskOf(to: RungDesk, turn: Reminder['turn'], { union, parent }: CongressCore): Desk {
  if (to === 'province') return { kind: 'province' };
  if (to === 'holder' && turn === 'union') return { kind: 'union', of: union };
  // Above whoever rules on a union stands the province.
  return to === 'above' && turn === 'upper' ? { kind: 'province' } : { kind: 'upper', of: parent };
}
