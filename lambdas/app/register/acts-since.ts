import { registerActIn } from '../../domain/register-undo.ts';
import type { CongressStore } from '../congress-store.ts';
import type { PlannedWrite } from './register-changes.ts';

/** What the register said of a congress, for which change of it if any, and whether that took the change back. */
export type RegisterAct = { readonly of?: string; readonly isUndoing: boolean };

/** Changes that are read at once, from the newest back. */
const READ_AT_ONCE = 25;

/** What the register said of a congress since a command on it was planned, newest first; strongly consistent. */
export async function actsSince(
  store: CongressStore,
  { term, union, version = 0 }: PlannedWrite,
): Promise<RegisterAct[]> {
  const acts: RegisterAct[] = [];
  let before: number | undefined;
  while (true) {
    const changes = await store.changes(term, union, READ_AT_ONCE, before);
    const since = changes.filter(({ number }) => number > version);
    acts.push(...since.flatMap(({ events }) => registerActIn(events) ?? []));
    if (since.length < READ_AT_ONCE) return acts;
    before = since.at(-1)?.number;
  }
}

/** Where a command of the change `of` stands: still to be given, given, or another change of the register came between. */
export function standingOf(
  acts: readonly RegisterAct[],
  of: string,
  isUndoing: boolean,
): 'open' | 'done' | 'overtaken' {
  const standing = acts.filter(act => act.of === of || !cameAndWent(acts, act));
  const own = standing.findIndex(act => act.of === of);
  if (!isUndoing) {
    if (own >= 0) return 'done';
    return standing.length > 0 ? 'overtaken' : 'open';
  }
  // What was never done, because the change failed before, needs no undoing.
  if (own < 0) return 'done';
  if (own > 0) return 'overtaken';
  return standing[0]?.isUndoing ? 'done' : 'open';
}

/** Another change that was both made and taken back since left nothing. */
function cameAndWent(acts: readonly RegisterAct[], { of }: RegisterAct): boolean {
  const some = acts.filter(act => of !== undefined && act.of === of);
  return some.some(act => act.isUndoing) && some.some(act => !act.isUndoing);
}
