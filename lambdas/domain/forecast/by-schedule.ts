import { type Day, daysBetween } from '../days.ts';
import type { Range } from './by-rate.ts';
import { dice } from './dice.ts';

/** By how many days after their first registered day congresses were held: none, to 7, to 14, to 31, later. */
export type Slips = readonly [number, number, number, number, number];

/** Last day of each kind of slip but the last, in days. */
export const SLIP_DAYS = [0, 7, 14, 31] as const;

/** What a forecast by the schedule goes by. */
export type ScheduleInput = {
  readonly held: number;
  /** Unions that have still to hold theirs, by registered day, past or to come. */
  readonly booked: ReadonlyMap<Day, number>;
  readonly slips: Slips;
  readonly asOf: Day;
  readonly last: Day;
};

const PATHS = 500;
const SEED = 20_230_531;

/**
 * How many will have been held by `last` if the registered days are kept as well, and missed as far, as so far. A
 * union without a registered day is not counted on.
 */
export function forecastBySchedule(input: ScheduleInput): Range {
  const { held, booked, asOf, last } = input;
  const draws = dice(SEED);
  const inTime = [...booked].filter(([day]) => day <= last);
  const waited = waitedOf(inTime, asOf);
  const alike = groupsOf(inTime, asOf, last);
  const ends: number[] = [];
  for (let path = 0; path < PATHS; path += 1) {
    // The chance that one who has slipped to a kind is held within it, drawn from what is known of it.
    const chances = input.slips.map((count, kind) => {
      const later = input.slips.slice(kind + 1).reduce((a, b) => a + b, 0) + (waited[kind] ?? 0);
      return draws.beta(count + 0.5, later + 0.5);
    });
    let came = 0;
    for (const { waited: days, room, count } of alike)
      came += draws.binomial(count, chanceInTime(chances, days, room));
    ends.push(held + came);
  }
  ends.sort((a, b) => a - b);
  const scheduled = held + inTime.reduce((sum, [, count]) => sum + count, 0);
  const place = (share: number) => ends[Math.floor(share * ends.length)] ?? held;
  return { low: place(0.1), mid: place(0.5), high: Math.min(scheduled, place(0.9)) };
}

/** How many that have not held theirs yet have already waited past each kind of slip. */
function waitedOf(booked: readonly (readonly [Day, number])[], asOf: Day): number[] {
  return SLIP_DAYS.map(days =>
    booked.reduce((sum, [day, count]) => (daysBetween(day, asOf) > days ? sum + count : sum), 0),
  );
}

type Alike = { readonly waited: number; readonly room: number; readonly count: number };

/** Those with the same chance are drawn together: how long they have waited, and how many days there are room for. */
function groupsOf(booked: readonly (readonly [Day, number])[], asOf: Day, last: Day): Alike[] {
  const longest = 2 * (SLIP_DAYS.at(-1) ?? 0);
  const groups = new Map<string, Alike>();
  for (const [day, count] of booked) {
    const waited = Math.min(longest, Math.max(0, daysBetween(day, asOf)));
    const room = Math.min(longest, daysBetween(day, last));
    const key = `${waited} ${room}`;
    groups.set(key, { waited, room, count: count + (groups.get(key)?.count ?? 0) });
  }
  return [...groups.values()];
}

/** The chance that one who has `waited` days since the registered day holds theirs within `room` days of it. */
function chanceInTime(chances: readonly number[], waited: number, room: number): number {
  let stillOpen = 1;
  for (const [kind, days] of SLIP_DAYS.entries()) {
    if (days < waited || (days === waited && waited > 0)) continue;
    const from = kind === 0 ? 0 : (SLIP_DAYS[kind - 1] ?? 0);
    const chance = chances[kind] ?? 0;
    if (room >= days) stillOpen *= 1 - chance;
    else {
      // Part of the kind's days lie before the last day.
      const share = days > from ? Math.max(0, room - from) / (days - from) : 0;
      stillOpen *= 1 - chance * share;
      break;
    }
  }
  const longest = SLIP_DAYS.at(-1) ?? 0;
  if (room > longest) stillOpen *= 1 - (chances.at(-1) ?? 0) * Math.min(1, (room - longest) / longest);
  return 1 - stillOpen;
}
