import { type Action, authorise, type Officer, type Post, type Verdict } from './authority.ts';
import type { Command } from './commands.ts';
import type { Day } from './days.ts';
import type { Union } from './register.ts';
import type { Stage } from './stages.ts';

/** What can be delegated: examining, and signing. */
export const DELEGATED_ROLES = ['reviewer', 'signatory'] as const;

/** What can be delegated: examining, or signing. */
export type DelegatedRole = (typeof DELEGATED_ROLES)[number];

/** What is ruled on as one: the papers before the congress, that it was held, the recognition. */
export const MATTERS = ['before', 'held', 'recognition'] as const;

/** What is ruled on as one. */
export type Matter = (typeof MATTERS)[number];

/**
 * A delegation (ủy quyền): on the local days from `from` until `until`, both of them included, `to` may do what the
 * giver's own posts at `at` allow, as far as `roles`, `unions` and `matters` reach. It stands with the giver alone, so
 * that it can never give more than the giver has on that day.
 */
export type Delegation = {
  readonly id: string;
  /** The `sub` of who stands in. */
  readonly to: string;
  /** The upper-level union or province at which both hold posts. */
  readonly at: string;
  readonly roles: readonly DelegatedRole[];
  readonly from: Day;
  readonly until: Day;
  /** The only unions that it is about; all of them where missing. */
  readonly unions?: readonly string[];
  /** The only matters that it is about; all of them where missing. */
  readonly matters?: readonly Matter[];
};

/** Where somebody who stands in finds the delegation; whether it runs, its giver's item says. */
export type StandIn = { readonly id: string; readonly of: string; readonly until: Day };

/** Somebody who asks, with all who delegated something to them as they are now. */
export type Actor = { readonly officer: Officer; readonly givers: readonly Officer[] };

/** What is asked: on which local day, and of which matters where that is known. */
export type Asked = { readonly today: Day; readonly matters?: readonly Matter[] };

/** What authority says of somebody who may be standing in: `inPlaceOf` is the `sub` of the giver then. */
export type ActorVerdict = Verdict & { readonly inPlaceOf?: string };

const MATTER_OF: Readonly<Record<Stage, Matter>> = {
  plan: 'before',
  personnel: 'before',
  approval: 'before',
  held: 'held',
  recognition: 'recognition',
};

/** On the day of a congress that is still to come. */
const OF_BEFORE: ReadonlySet<Action> = new Set([
  'register-date',
  'refuse-date',
  'report-dropout',
  'postpone',
]);
/** On a congress that met. */
const OF_HELD: ReadonlySet<Action> = new Set(['report-failed', 'correct-held', 'file-minutes']);

/** The matter of one stage. */
export function matterOfStage(stage: Stage): Matter {
  return MATTER_OF[stage];
}

/** The matters that a command is about; none where it is about the congress as a whole. */
export function mattersOf(command: Command): Matter[] {
  if ('judged' in command) return [MATTER_OF[command.judged.stage]];
  if (command.type === 'submit') return [...new Set(command.stages.map(matterOfStage))];
  if (command.type === 'move-deadline') return [MATTER_OF[command.stage]];
  const matter = matterOfType(command.type);
  return matter ? [matter] : [];
}

/** The matter of commands that name no stage and are always about the same one. */
export function matterOfType(action: Action): Matter | undefined {
  if (OF_BEFORE.has(action)) return 'before';
  return OF_HELD.has(action) ? 'held' : undefined;
}

/** The `sub`s of those for whom `officer` may be standing in on `today`. */
export function giversFor(officer: Officer, today: Day): string[] {
  const running = (officer.standsIn ?? []).filter(({ until }) => until >= today);
  return [...new Set(running.map(({ of }) => of))];
}

/** The delegations of `giver` to `officer` that run on `today`: the giver is not kept out, both still serve there. */
export function runningDelegations(giver: Officer, officer: Officer, today: Day): Delegation[] {
  if (giver.isDisabled || giver.sub === officer.sub) return [];
  return (giver.delegations ?? []).filter(
    ({ to, at, from, until }) =>
      to === officer.sub &&
      from <= today &&
      today <= until &&
      officer.posts.some(post => post.union === at) &&
      delegable(giver, at).length > 0,
  );
}

/** The roles at the union `at` that `officer` holds and may delegate: own posts only, never what was delegated. */
export function delegable(officer: Officer, at: string): DelegatedRole[] {
  return DELEGATED_ROLES.filter(role => officer.posts.some(post => post.role === role && post.union === at));
}

/**
 * Whether the asker may do `action` on `union`, by posts of their own or in somebody's place. Never in anybody's place
 * on a union of which the asker or the giver is an officer, and never what the giver could not do.
 */
export function authoriseActor(
  { officer, givers }: Actor,
  action: Action,
  union: Pick<Union, 'id' | 'above'>,
  asked: Asked,
): ActorVerdict {
  const own = authorise(officer, action, union);
  if (own.kind === 'allowed' || isOfficerOf(officer, union.id)) return own;
  const desks = desksInPlace({ officer, givers }, asked.today).filter(
    ({ giver }) => !isOfficerOf(giver, union.id),
  );
  const lent = (what: Action, matters: Asked['matters']) => {
    for (const { giver, delegation } of desks) {
      if (!reaches(delegation, union.id, matters)) continue;
      const verdict = authorise(limited(giver, delegation), what, union);
      if (verdict.kind === 'allowed') return { ...verdict, inPlaceOf: giver.sub };
    }
    return undefined;
  };
  const verdict = lent(action, asked.matters);
  if (verdict) return verdict;
  // Where some delegation lets the asker read of the union, what it does not reach is no secret.
  if (own.kind === 'unseen' && !lent('read', undefined)) return own;
  const isNear = desks.some(({ delegation }) => union.above.includes(delegation.at));
  return { kind: 'forbidden', why: isNear ? 'not-delegated' : 'not-yours' };
}

/** One running delegation to the asker, and who gave it. */
export type Desk = { readonly giver: Officer; readonly delegation: Delegation };

/** Every delegation to the asker that runs on `today`. */
export function desksInPlace({ officer, givers }: Actor, today: Day): Desk[] {
  return givers.flatMap(giver =>
    runningDelegations(giver, officer, today).map(delegation => ({ giver, delegation })),
  );
}

/** The delegations of `officer` that still make sense: of posts that they hold, and none of who is kept out. */
export function keptDelegations(officer: Officer): Delegation[] {
  if (officer.isDisabled) return [];
  return (officer.delegations ?? []).filter(({ at, roles }) => {
    const held = delegable(officer, at);
    return roles.every(role => held.includes(role));
  });
}

/** `officer` with the delegations that still make sense; a post that is given again later brings none back. */
export function withKeptDelegations(officer: Officer): Officer {
  const { delegations, ...rest } = officer;
  const kept = keptDelegations(officer);
  return kept.length > 0 ? { ...rest, delegations: kept } : rest;
}

function reaches({ unions, matters }: Delegation, union: string, asked: Asked['matters']): boolean {
  if (unions && !unions.includes(union)) return false;
  if (!matters || !asked) return true;
  return asked.length > 0 && asked.every(matter => matters.includes(matter));
}

/** The giver with the delegated posts alone. */
function limited(giver: Officer, { at, roles }: Delegation): Officer {
  const isDelegated = ({ role, union }: Post) =>
    union === at && (roles as readonly Post['role'][]).includes(role);
  return { ...giver, posts: giver.posts.filter(isDelegated) };
}

function isOfficerOf(officer: Officer, union: string): boolean {
  return officer.posts.some(post => post.role === 'officer' && post.union === union);
}
