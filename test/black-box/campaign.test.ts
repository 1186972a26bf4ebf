import { afterAll, beforeAll, expect, test } from 'vitest';
import { congressFaults, figuresFaults, machineFaults, missedFaults } from '../campaign/checks.ts';
import { sumsOf } from '../campaign/ledger.ts';
import { smallCast } from '../campaign/small-cast.ts';
import { walkCampaign } from '../campaign/walk.ts';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import { IS_EMBEDDED } from '../embedded/target.ts';

/** What the campaign is thrown from; `SEED=…` throws another. */
const SEED = Number(process.env.SEED ?? 659);

/** The last day that is walked: the upper-level unions are to be done by then, too. */
const LAST = '2023-07-31';

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
    const walk = await walkCampaign(smallCast(at), {
      seed: SEED,
      to: LAST,
      afterDay: async (day, { ledger, ...rest }) => {
        days += 1;
        if (days % 7 !== 0 && day !== LAST) return;
        for (const look of [figuresFaults, congressFaults, machineFaults]) {
          const found = await look({ ledger, ...rest });
          ledger.faults.push(...found.map(fault => `${day} ${fault}`));
        }
      },
    });
    const { faults, missed } = await missedFaults(walk);
    const { deeds, count } = walk.ledger;
    const sums = sumsOf(walk.ledger.entries('grassroots'));
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`seed ${SEED}: ${days} days, ${count} deeds, ${missed} missed deadlines in ${seconds} s`);
    console.log(Object.fromEntries(deeds), sums);
    expect([...walk.ledger.faults, ...faults]).toEqual([]);
    expect(sums.recognised).toBeGreaterThan(0);
    expect(missed).toBeGreaterThan(0);
  },
  180_000,
);
