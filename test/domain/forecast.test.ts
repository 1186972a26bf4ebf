import { describe, expect, test } from 'vitest';
import { type Day, daysBetween, isWorkingDay, plusDays } from '../../lambdas/domain/days.ts';
import type { Slips } from '../../lambdas/domain/forecast/by-schedule.ts';
import { dice } from '../../lambdas/domain/forecast/dice.ts';
import { type ForecastInput, forecasts } from '../../lambdas/domain/forecast/forecast.ts';
import { SPRING_2023 } from '../fixtures/small-term.ts';

const SETTINGS = { days: 14, least: 10 };
const FIRST = '2023-01-09';
const LAST = '2023-05-31';
const OBLIGED = 760;

/** A whole campaign: on which day each union holds its congress (none for some), and the day it registered first. */
type Campaign = { readonly held: Day; readonly booked: Day }[];

type Dice = ReturnType<typeof dice>;

const workDays = (from: Day, to: Day): Day[] => {
  const days: Day[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) if (isWorkingDay(day, SPRING_2023)) days.push(day);
  return days;
};

/** Unions that hold theirs as often on every working day, at a pace of the campaign's own. */
function steady(draws: Dice): Campaign {
  const perDay = 1.5 + 5 * draws.uniform();
  return [...workDays(FIRST, LAST)].flatMap(day => many(poisson(draws, perDay), day)).slice(0, OBLIGED);
}

/** Most of them on Saturdays and Fridays, in weeks of different zeal. */
function weekly(draws: Dice): Campaign {
  const perDay = 2 + 3 * draws.uniform();
  let zeal = 1;
  const campaign: Campaign = [];
  for (let day = FIRST; day <= LAST; day = plusDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday === 1) zeal = Math.exp(0.35 * draws.normal());
    const share = [0.1, 0.4, 0.6, 0.8, 1, 1.8, 2.2][weekday] ?? 0;
    campaign.push(...many(poisson(draws, perDay * share * zeal), day));
  }
  return campaign.slice(0, OBLIGED);
}

/** Few at first, most in the middle, a few late: what campaigns are like. */
function sShaped(draws: Dice): Campaign {
  const middle = plusDays('2023-04-10', Math.round(10 * draws.normal()));
  const width = 7 + 5 * draws.uniform();
  const campaign: Campaign = [];
  for (let index = 0; index < OBLIGED; index += 1) {
    const share = draws.uniform();
    const held = plusDays(middle, Math.round(width * Math.log(share / (1 - share))));
    campaign.push({ held, booked: held });
  }
  return campaign;
}

/** A pace that wanders from week to week. */
function wandering(draws: Dice): Campaign {
  let pace = Math.log(2 + 2 * draws.uniform());
  const campaign: Campaign = [];
  for (let day = FIRST; day <= LAST; day = plusDays(day, 7)) {
    pace += 0.2 * draws.normal();
    for (const at of workDays(day, plusDays(day, 6)))
      campaign.push(...many(poisson(draws, Math.exp(pace)), at));
  }
  return campaign.slice(0, OBLIGED);
}

/** Every union registers its day beforehand; some hold theirs later than that, by the campaign's own manners. */
function scheduled(draws: Dice): Campaign {
  const onTime = 0.45 + 0.5 * draws.uniform();
  return Array.from({ length: OBLIGED }, () => {
    const booked = plusDays(FIRST, Math.floor((daysBetween(FIRST, LAST) + 1) * Math.sqrt(draws.uniform())));
    const slip = draws.uniform() < onTime ? 0 : Math.ceil(-14 * Math.log(1 - draws.uniform()));
    return { booked, held: plusDays(booked, slip) };
  });
}

const many = (count: number, day: Day): Campaign =>
  Array.from({ length: count }, () => ({ held: day, booked: day }));

function poisson(draws: Dice, mean: number): number {
  let count = -1;
  for (let product = 1; product > Math.exp(-mean); count += 1) product *= 1 - draws.uniform();
  return count;
}

/** What was known of `campaign` at the end of `asOf`. */
function knownOf(campaign: Campaign, asOf: Day): ForecastInput {
  const heldOn = new Map<Day, number>();
  const booked = new Map<Day, number>();
  const slips: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  const add = (days: Map<Day, number>, day: Day) => days.set(day, (days.get(day) ?? 0) + 1);
  for (const union of campaign) {
    if (union.held > asOf) {
      add(booked, union.booked);
      continue;
    }
    add(heldOn, union.held);
    const slip = daysBetween(union.booked, union.held);
    const kind = [0, 7, 14, 31].findIndex(days => slip <= days);
    const place = (kind < 0 ? 4 : kind) as 0;
    slips[place] += 1;
  }
  const held = campaign.filter(union => union.held <= asOf).length;
  return {
    asOf,
    last: LAST,
    held,
    obliged: OBLIGED,
    heldOn,
    booked,
    slips: slips as Slips,
    calendar: SPRING_2023,
  };
}

const KINDS = { steady, weekly, sShaped, wandering, scheduled };
const AS_OF = ['2023-02-20', '2023-03-15', '2023-04-05', '2023-04-26', '2023-05-15'] as const;

describe('a forecast', () => {
  test('of four outcomes in five holds at least 75 in a hundred, whatever the campaign is like', () => {
    const coverage = new Map<string, { hits: number; told: number; width: number }>();
    for (const [kind, make] of Object.entries(KINDS)) {
      for (let seed = 1; seed <= 30; seed += 1) {
        const campaign = make(dice(seed));
        const outcome = campaign.filter(union => union.held <= LAST).length;
        for (const asOf of AS_OF) {
          for (const { method, range } of forecasts(knownOf(campaign, asOf), SETTINGS)) {
            // Only where days are registered beforehand does the schedule speak for everybody.
            if (!range || (method === 'by-schedule') !== (kind === 'scheduled')) continue;
            const key = `${method} on ${kind}`;
            const so = coverage.get(key) ?? { hits: 0, told: 0, width: 0 };
            const isHit = range.low <= outcome && outcome <= range.high;
            const width = so.width + range.high - range.low;
            coverage.set(key, { hits: so.hits + Number(isHit), told: so.told + 1, width });
          }
        }
      }
    }
    const shares = [...coverage].map(([key, { hits, told, width }]) => ({
      key,
      told,
      share: Math.round((hits * 1000) / told) / 10,
      width: Math.round(width / told),
    }));
    console.info(shares.map(it => `${it.key}: ${it.share} % of ${it.told}, ${it.width} wide`).join('\n'));
    expect(shares).toHaveLength(9);
    expect(shares.filter(({ share }) => share < 75)).toEqual([]);
  });

  test('is made three ways, each with its window, of the report’s figures', () => {
    const heldOn = new Map<Day, number>([
      ['2023-01-12', 3],
      ['2023-02-20', 14],
      ['2023-03-03', 13],
      ['2023-03-08', 22],
      ['2023-03-14', 13],
    ]);
    const input = { ...knownOf([], '2023-03-15'), heldOn, held: 65, slips: [40, 15, 6, 3, 1] as Slips };
    const booked = new Map<Day, number>([
      ['2023-03-10', 4],
      ['2023-04-14', 300],
      ['2023-05-29', 120],
      ['2023-06-03', 9],
    ]);
    const all = forecasts({ ...input, booked }, SETTINGS);
    expect(all.map(({ method, window, basis }) => [method, window.from, window.to, basis])).toEqual([
      ['since-start', '2023-01-12', '2023-03-15', 65],
      ['last-days', '2023-03-02', '2023-03-15', 48],
      ['by-schedule', '2023-01-12', '2023-03-15', 65],
    ]);
    for (const { range } of all) {
      expect(range && range.low <= range.mid && range.mid <= range.high).toBe(true);
      expect(range?.low).toBeGreaterThanOrEqual(65);
      expect(range?.high).toBeLessThanOrEqual(OBLIGED);
    }
    // Nobody without a registered day in time is counted on.
    expect(all[2]?.range?.high).toBeLessThanOrEqual(65 + 424);
    expect(forecasts({ ...input, booked }, SETTINGS)).toEqual(all);
  });

  test('is not told of fewer congresses than the term wants, nor once the last day is over', () => {
    const few = { ...knownOf([], '2023-03-15'), heldOn: new Map([['2023-03-01', 9]]), held: 9 };
    expect(forecasts(few, SETTINGS).map(({ range, why }) => [range, why])).toEqual([
      [null, 'too-few'],
      [null, 'too-few'],
      [null, 'too-few'],
    ]);
    expect(forecasts({ ...few, asOf: LAST }, SETTINGS)).toEqual([]);
  });
});
