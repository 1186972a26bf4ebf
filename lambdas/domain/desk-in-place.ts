import { mattersOfAction } from './actions-now.ts';
import type { Action, Officer } from './authority.ts';
import type { Day } from './days.ts';
import type { Union } from './register.ts';
import type { Side, Stage } from './stages.ts';
import { type Actor, authoriseActor } from './standing-in.ts';

/** What lies on the desk above a union: what stands at a stage, or a day beyond the last one that it asks for. */
export type OnDesk = {
  readonly stage: Stage | undefined;
  readonly side?: Side | undefined;
  readonly isRequest?: boolean | undefined;
};

/**
 * Whether something on the desk above `union` waits for the asker: by posts of their own, in somebody's place, or not
 * at all (undefined). What is awaited most decides, by the rule that its command is judged by: so only within the
 * dates, unions and matters of a delegation, and never on a union of which the asker or the giver is an officer.
 */
export function deskInPlace(
  actor: Actor,
  union: Pick<Union, 'id' | 'above'>,
  waiting: OnDesk,
  today: Day,
): { readonly inPlaceOf?: Officer } | undefined {
  for (const action of awaited(waiting)) {
    const matters = mattersOfAction(action, waiting.stage);
    const verdict = authoriseActor(actor, action, union, { today, ...(matters && { matters }) });
    if (verdict.kind !== 'allowed') continue;
    const giver = actor.givers.find(({ sub }) => sub === verdict.inPlaceOf);
    return giver ? { inPlaceOf: giver } : {};
  }
  return undefined;
}

/** What the desk is to do, what moves it on first. */
function awaited({ side, isRequest }: OnDesk): readonly Action[] {
  if (isRequest) return ['consent-to-date', 'refuse-date'];
  return side === 'recommended' ? ['approve', 'return'] : ['return', 'approve'];
}
