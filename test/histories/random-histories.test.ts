import * as fc from 'fast-check';
import { test } from 'vitest';
import { HistoriesSeen } from './histories-seen.ts';
import { anyHistory, type History } from './moves.ts';
import { runHistory } from './run-history.ts';

const SECONDS = Number(process.env.HISTORIES_SECONDS ?? 20);

test(
  'whatever people, machines, crashes and lost messages do, the record keeps its promises',
  async () => {
    const seen = new HistoriesSeen();
    const property = fc.asyncProperty(anyHistory, async history => {
      const { problems, world } = await runHistory(history);
      await seen.add(world, history.moves.length);
      if (problems.length > 0) throw new Error(problems.join('\n'));
    });
    const limits = { numRuns: 1_000_000, interruptAfterTimeLimit: SECONDS * 1000 };
    await assertHistories(property, { ...limits, ...seedFromEnvironment() });
    console.info(`random histories: ${seen}`);
  },
  (SECONDS + 120) * 1000,
);

/** `HISTORIES_SEED` (and `HISTORIES_PATH`) play again what a failure printed. */
function seedFromEnvironment(): fc.Parameters<[History]> {
  const { HISTORIES_SEED: seed, HISTORIES_PATH: path } = process.env;
  return { ...(seed && { seed: Number(seed) }), ...(path && { path, endOnFailure: true }) };
}

/** Throws what is wrong, with the story of the smallest history that shows it, and how to see it again. */
async function assertHistories(
  property: fc.IAsyncProperty<[History]>,
  limits: fc.Parameters<[History]>,
): Promise<void> {
  const result = await fc.check(property, limits);
  if (!result.failed || !result.counterexample) return;
  const [smallest] = result.counterexample;
  const { world } = await runHistory(smallest).catch(() => ({ world: undefined }));
  const again = `HISTORIES_SEED=${result.seed} HISTORIES_PATH=${result.counterexamplePath}`;
  throw new Error([again, String(result.errorInstance), ...(world?.story ?? [])].join('\n'));
}
