import { lostMachines } from './check-world.ts';
import type { World } from './world.ts';

/** More rounds than any history needs: one that does not come to rest is a bug. */
const ROUNDS = 40;

/** Lets everything under way end well: functions, the stream, timers, and reconcile until it finds nothing. */
export async function drain(world: World): Promise<void> {
  world.lag = 0;
  await atRest(world);
  for (let round = 0; round < ROUNDS; round += 1) {
    world.repairs = 0;
    world.reconcile();
    await rest(world);
    if (world.repairs === 0) return;
  }
  throw new Error('the history does not come to rest');
}

/** Comes to rest and looks at the machines: where nothing was lost, they are right before reconcile comes by. */
export async function atRest(world: World): Promise<void> {
  await rest(world);
  // The first machine of a union enrolled in the middle of things is called by reconcile.
  const early = await lostMachines(world, ({ union, attempt }) => attempt > 0 && !world.lost.has(union));
  world.problems.push(...early.map(problem => `before reconcile, ${problem}`));
}

/** Runs functions and delivers changes, in turn, until nothing is left but waits. */
export async function rest(world: World): Promise<void> {
  const { machine, stream } = world;
  for (let turn = 0; turn < 10_000; turn += 1) {
    await world.finish();
    if (stream.length > 0) world.deliver(0, 'once');
    else if (machine.tasks.length > 0) world.runTask(0);
    else {
      const [late] = machine.overdue(world.now);
      if (!late) return;
      machine.timeOut(late);
    }
  }
  throw new Error('the machine runs round and round');
}
