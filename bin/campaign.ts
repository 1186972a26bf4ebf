import { lookOver, missedFaults } from '../test/campaign/checks.ts';
import { sumsOf } from '../test/campaign/ledger.ts';
import { PromisedReminders } from '../test/campaign/reminders.ts';
import { sampleCast } from '../test/campaign/sample-cast.ts';
import { type Walk, walkCampaign } from '../test/campaign/walk.ts';
import { FIRST_DAY } from '../test/embedded/start-embedded.ts';
import { startSample } from '../test/embedded/start-sample.ts';
import { burnUp, tableOf, type Week, weekLine } from './campaign-picture.ts';

/** What the campaign is thrown from, and its last day. */
const { SEED: seed = '659', TO: to = '2023-07-31' } = process.env;

/** Faults of one day that are printed; there may be one for each union. */
const FAULTS_SHOWN = 50;

/** Walks the whole sample through its campaign, and says at the end whether the product told what was done. */
async function main(): Promise<void> {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;
  say(`seed ${seed}, ${FIRST_DAY} to ${to}`);
  const sample = await startSample();
  try {
    const cast = await sampleCast(sample);
    say(`${cast.offices.size} offices and ${cast.officers.size} officers cast after ${seconds()}`);
    const weeks: Week[] = [];
    let known = 0;
    const afterDay = async (day: string, walk: Walk) => {
      const week = { day, ...sumsOf(walk.ledger.entries('grassroots')) };
      draw(`${weekLine(week)}   ${walk.ledger.count} deeds, ${seconds()}`);
      if (new Date(day).getUTCDay() !== 5 && day !== to) return;
      weeks.push(week);
      await lookOver(day, walk);
      for (const fault of walk.ledger.faults.slice(known, known + FAULTS_SHOWN)) say(`WRONG  ${fault}`);
      known = walk.ledger.faults.length;
      say(
        `${weekLine(week)}   ${walk.ledger.count} deeds, ${seconds()}, ${walk.ledger.faults.length} faults`,
      );
    };
    const promised = new PromisedReminders();
    const morning = (day: string, walk: Walk) => promised.morning(day, walk);
    const walk = await walkCampaign(cast, { seed: Number(seed), to, morning, afterDay });
    await conclude(walk, weeks, promised);
    say(`walked in ${seconds()}`);
  } finally {
    await sample.close();
  }
}

async function conclude(walk: Walk, weeks: readonly Week[], promised: PromisedReminders): Promise<void> {
  const { ledger, cast } = walk;
  const { faults: late, missed } = await missedFaults(walk);
  const progress = await cast.leader.get(`/api/terms/${cast.term}/progress`);
  say(`\n${burnUp(weeks)}\n\n${tableOf(progress, ledger, missed)}\n`);
  say([...ledger.deeds].map(([deed, count]) => `${count} ${deed}`).join(', '));
  say(`${promised.count} reminders promised`);
  const after = [...late, ...(await promised.faults(walk))];
  const faults = [...ledger.faults, ...after];
  for (const fault of after.slice(0, FAULTS_SHOWN)) say(`WRONG  ${fault}`);
  say(faults.length === 0 ? 'nothing is wrong' : `${faults.length} things are wrong`);
  if (faults.length > 0) process.exitCode = 1;
}

function say(text: string): void {
  process.stdout.write(`${process.stdout.isTTY ? '\r\u001b[K' : ''}${text}\n`);
}

/** Shows where it is, on a terminal. */
function draw(text: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${text}`);
}

await main();
