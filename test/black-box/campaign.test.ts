import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookOver, missedFaults } from '../campaign/checks.ts';
import { sumsOf } from '../campaign/ledger.ts';
import { PromisedReminders } from '../campaign/reminders.ts';
import { smallCast } from '../campaign/small-cast.ts';
import { walkCampaign } from '../campaign/walk.ts';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import { IS_EMBEDDED } from '../embedded/target.ts';

/** What the campaign is thrown from; `SEED=…` throws another. */
const SEED = Number(process.env.SEED ?? 659);

/** The last day of the grassroots; `npm run campaign` walks on until the upper-level unions are done. */
const LAST = '2023-05-31';

/** As long as a busy machine may need (milliseconds); a quiet one needs half a minute. */
const LIMIT_MS = 600_000;

let at: Installation;

beforeAll(async () => {
  at = await startInstallation();
});
afterAll(() => at?.close());

test.skipIf(!IS_EMBEDDED)(
  'walked day by day, a campaign is told as what was done, and every congress that is not over goes on',
  async () => {
    const began = performance.now();
    let days = 0;
    const promised = new PromisedReminders();
    const walk = await walkCampaign(smallCast(at), {
      seed: SEED,
      to: LAST,
      morning: (day, walk) => promised.morning(day, walk),
      afterDay: async (day, walk) => {
        days += 1;
        if (days % 7 === 0 || day === LAST) await lookOver(day, walk);
      },
    });
    const { ledger } = walk;
    const { faults, missed } = await missedFaults(walk);
    const promises = await promised.faults(walk);
    const sums = sumsOf(ledger.entries('grassroots'));
    const late = [...missed.values()].reduce((sum, count) => sum + count, 0);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `seed ${SEED}: ${days} days, ${ledger.count} deeds, ${late} missed, ${promised.count} reminders in ${seconds} s`,
    );
    console.log(Object.fromEntries(ledger.deeds), sums);
    expect([...ledger.faults, ...faults, ...promises]).toEqual([]);
    expect(sums.recognised).toBeGreaterThan(0);
    expect(sums.held).toBeLessThan(sums.managed);
    expect(late).toBeGreaterThan(0);
    expect(promised.count).toBeGreaterThan(late);
  },
  LIMIT_MS,
);
