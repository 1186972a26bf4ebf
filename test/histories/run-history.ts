import { perform } from '../../lambdas/app/perform.ts';
import { checkWorld } from './check-world.ts';
import { drain } from './drain.ts';
import { type History, make } from './moves.ts';
import { LAWS, type Laws, World } from './world.ts';

/** What a history came to: what is wrong at its end, and the world for whoever wants to look. */
export type Ended = { readonly problems: readonly string[]; readonly world: World };

/** Plays `history` under `laws`, lets everything under way end well, and checks what is there then. */
export async function runHistory(history: History, laws: Laws = LAWS): Promise<Ended> {
  const world = await World.open(laws);
  await enrolAll(history, world);
  for (const move of history.moves) await make(move, world);
  await drain(world);
  return { problems: [...world.problems, ...(await checkWorld(world, history.pick))], world };
}

/** As an import does: all are enrolled, and then their machines are called. */
export async function enrolAll({ enrolments }: History, world: World): Promise<void> {
  const { office, unions, subOf } = world.cast;
  const term = office.term.id;
  for (const [index, command] of enrolments.entries()) {
    const entry = unions[index];
    if (!entry) return;
    const by = { kind: 'person' as const, sub: subOf('registrar', entry) };
    await perform(world.record, { term, union: entry.id, entry, command, by }, world.tick());
    const call = { type: 'call-machine', replaces: 0, reason: 'first-start' } as const;
    const request = { term, union: entry.id, command: call, by: { kind: 'machine' } } as const;
    await perform(world.record, request, world.tick());
  }
}
