import { ACTIONS, type Action } from './authority.ts';
import type { Day } from './days.ts';
import type { Union } from './register.ts';
import type { Stage } from './stages.ts';
import { type Actor, authoriseActor, type Matter, matterOfStage, matterOfType } from './standing-in.ts';

/** What somebody may do about a congress. */
export type ActionsNow = {
  readonly actions: readonly Action[];
  /** In whose place they may do which of the actions, by name; none of these by posts of their own. */
  readonly standsIn: readonly { readonly name: string; readonly actions: readonly Action[] }[];
};

/** What a list offers to do to one of its lines. */
export const LINE_ACTIONS = ['return', 'recommend', 'approve', 'consent-to-date'] as const satisfies Action[];

/** Actions on the version of a stage: of the matter that the stage is of. */
const OF_STAGE: ReadonlySet<Action> = new Set([
  'submit',
  'file-on-behalf',
  'withdraw',
  'object',
  'answer-objection',
  'return',
  'recommend',
  'approve',
  'reject',
  'refuse-recognition',
  'record-ruling',
  'move-deadline',
]);

/** Actions that are always of one matter, beside those that `matterOfType` tells. */
const FIXED: Readonly<Partial<Record<Action, Matter>>> = {
  'consent-to-date': 'before',
  'exceed-limit': 'before',
  'withdraw-held': 'held',
  'withdraw-recognition': 'recognition',
};

/** What the asker may do of `among` where the congress stands at `stage`, and which of it in whose place. */
export function actionsNow(
  actor: Actor,
  union: Pick<Union, 'id' | 'above'>,
  stage: Stage | undefined,
  today: Day,
  among: readonly Action[] = ACTIONS,
): ActionsNow {
  const verdicts = among.flatMap(action => {
    const matters = mattersOfAction(action, stage);
    const verdict = authoriseActor(actor, action, union, { today, ...(matters && { matters }) });
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

/**
 * The matters of the command that an action at `stage` would be, as `mattersOf` tells them of the command itself;
 * undefined for reading, which is of none, and for a stage that is not known.
 */
export function mattersOfAction(action: Action, stage: Stage | undefined): Matter[] | undefined {
  if (action === 'read' || action === 'read-restricted') return undefined;
  if (OF_STAGE.has(action)) return stage && [matterOfStage(stage)];
  const matter = FIXED[action] ?? matterOfType(action);
  return matter ? [matter] : [];
}
