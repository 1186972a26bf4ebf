import { ACTIONS, type Action } from '../../domain/authority.ts';
import { type Congress, currentStage } from '../../domain/congress.ts';
import type { Day } from '../../domain/days.ts';
import type { Union } from '../../domain/register.ts';
import { type Actor, authoriseActor, matterOfStage } from '../../domain/standing-in.ts';

/** What the asker may do about a congress. */
export type ActionsNow = {
  readonly actions: readonly Action[];
  /** In whose place the asker may do which of the actions; none of these by posts of their own. */
  readonly standsIn: readonly { readonly name: string; readonly actions: readonly Action[] }[];
};

/** What the asker may do where the congress stands now, and which of it in whose place. */
export function actionsNow(
  actor: Actor,
  union: Pick<Union, 'id' | 'above'>,
  congress: Congress,
  today: Day,
): ActionsNow {
  const stage = currentStage(congress);
  const asked = { today, ...(stage && { matters: [matterOfStage(stage)] }) };
  const verdicts = ACTIONS.flatMap(action => {
    const verdict = authoriseActor(actor, action, union, asked);
    return verdict.kind === 'allowed' ? [{ action, inPlaceOf: verdict.inPlaceOf }] : [];
  });
  return {
    actions: verdicts.map(({ action }) => action),
    standsIn: actor.givers.flatMap(({ sub, name }) => {
      const actions = verdicts.filter(({ inPlaceOf }) => inPlaceOf === sub).map(({ action }) => action);
      return actions.length > 0 ? [{ name, actions }] : [];
    }),
  };
}
