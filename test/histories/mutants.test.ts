import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leave } from '../fixtures/commands-in-words.ts';
import { atRest } from './drain.ts';
import { anyHistory } from './moves.ts';
import { MUTANTS } from './mutants.ts';
import { enrolAll, runHistory } from './run-history.ts';
import { FIRST_DAY, LAWS, type Laws, World } from './world.ts';

/** Histories enough for every mutant; each is caught within a tenth of them. */
const LIMITS = { seed: 20_230_315, numRuns: 2000, endOnFailure: true };

/** What the first history that catches the mutant says, and how many it took. */
async function caught(laws: Laws): Promise<string> {
  const property = fc.asyncProperty(anyHistory, async history => {
    const [problem] = (await runHistory(history, laws)).problems;
    if (problem) throw new Error(problem);
  });
  const { failed, numRuns, errorInstance } = await fc.check(property, LIMITS);
  return failed ? `after ${numRuns} histories: ${errorInstance}` : `not in ${numRuns} histories`;
}

/** A wait is entered, and between its two calls a command is recorded and relayed to the end. */
async function interruptedWait(laws: Laws): Promise<string[]> {
  const world = await World.open(laws);
  const { scheduler, machine, stream } = world;
  await enrolAll({ enrolments: [{ type: 'enrol', obligation: 'congress' }], moves: [], pick: [] }, world);
  while (machine.tasks[0]?.call !== 'awaitRuling') {
    if (stream.length > 0) world.deliver(0, 'once');
    else world.runTask(0);
    await world.finish();
  }
  world.runTask(0);
  await scheduler.release(0);
  scheduler.starve(0);
  const [union] = world.cast.unions;
  const { term } = world.cast.office;
  if (!union) throw new Error('the cast has unions');
  const by = { kind: 'person' as const, sub: world.cast.subOf('registrar', union) };
  world.ask({ term: term.id, union: union.id, command: leave('merged', FIRST_DAY), by, key: 'k' });
  while (await scheduler.releaseAnother(0));
  while (stream.length > 0) {
    world.deliver(0, 'once');
    while (await scheduler.releaseAnother(0));
  }
  await atRest(world);
  return world.problems;
}

describe('the histories notice that', () => {
  it.each([
    ['no receipt is written', /was never answered|two answers|answered, and then refused/],
    ['no version is checked', /is not recorded|two answers|chain|other congress|figures of/],
    ['figures are written after the transaction', /figures of|its list has/],
  ])('%s', async (mutant, sign) => {
    const verdict = await caught(MUTANTS[mutant] ?? LAWS);
    console.info(`${mutant}: ${verdict}`);
    expect(verdict).toMatch(sign);
  });

  it('a wait looks before it leaves its token', async () => {
    expect(await interruptedWait(LAWS)).toEqual([]);
    const mutant = MUTANTS['a wait looks before it leaves its token'] ?? LAWS;
    expect(await interruptedWait(mutant)).toEqual([
      'before reconcile, t-small.small: finished, and still has a machine',
    ]);
  });
});
