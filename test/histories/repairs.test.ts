import { expect, it } from 'vitest';
import type { CommandOf } from '../../lambdas/domain/commands.ts';
import { leave } from '../fixtures/commands-in-words.ts';
import { rest } from './drain.ts';
import { enrolAll } from './run-history.ts';
import { FIRST_DAY, World } from './world.ts';

async function worldWith(enrolment: CommandOf<'enrol'>) {
  const world = await World.open();
  await enrolAll({ enrolments: [enrolment], moves: [], pick: [] }, world);
  await rest(world);
  const [union] = world.cast.unions;
  if (!union) throw new Error('the cast has unions');
  return { world, union };
}

it('reconcile leaves a machine that has only just begun to wait, however long ago the deadline was', async () => {
  const returned = { state: 'returned' as const, submittedOn: '2023-02-01', ruledOn: '2023-02-06' };
  const past = { before: returned, after: { state: 'none' as const } };
  const { world, union } = await worldWith({ type: 'enrol', obligation: 'congress', past });
  world.reconcile();
  await rest(world);
  expect(world.repairs).toBe(0);
  expect((await world.record.state(world.cast.office.term.id, union.id))?.attempt).toBe(1);
});

it('reconcile ends the machine of a finished congress whose last message was lost', async () => {
  const { world, union } = await worldWith({ type: 'enrol', obligation: 'congress' });
  const by = { kind: 'person' as const, sub: world.cast.subOf('registrar', union) };
  const command = leave('merged', FIRST_DAY);
  world.ask({ term: world.cast.office.term.id, union: union.id, command, by, key: 'k' });
  await world.finish();
  world.deliver(0, 'never');
  expect(world.machine.running).toHaveLength(1);
  world.reconcile();
  await rest(world);
  expect(world.machine.running).toHaveLength(0);
});
