import type { Officer } from './authority.ts';
import type { Day } from './days.ts';
import type { Refusal } from './refusals.ts';
import type { Union } from './register.ts';
import { type Delegation, delegable, type StandIn } from './standing-in.ts';

/** Delegations that one person may have given and received, those that are over not counted. */
export const MOST_DELEGATIONS = 20;

/** Why `giver` may not delegate as `wanted` to `receiver` on `today`, or undefined. */
export function delegationRefusal(
  giver: Officer,
  receiver: Officer | undefined,
  wanted: Omit<Delegation, 'id'>,
  unions: readonly Pick<Union, 'id' | 'above'>[],
  today: Day,
): Refusal | undefined {
  const held = delegable(giver, wanted.at);
  if (wanted.roles.some(role => !held.includes(role)))
    return { code: 'not-yours-to-delegate', field: 'roles' };
  if (!receiver || receiver.isDisabled || receiver.sub === giver.sub) {
    return { code: 'delegate-unfit', field: 'to' };
  }
  if (!receiver.posts.some(post => post.union === wanted.at)) return { code: 'delegate-unfit', field: 'to' };
  if (wanted.until < wanted.from) return { code: 'days-out-of-order', field: 'until' };
  if (wanted.from < today) return { code: 'date-past', field: 'from' };
  const known = new Set(unions.filter(({ above }) => above.includes(wanted.at)).map(({ id }) => id));
  if ((wanted.unions ?? []).some(id => !known.has(id))) return { code: 'union-unknown', field: 'unions' };
  const isFull =
    standing(giver.delegations, today).length >= MOST_DELEGATIONS ||
    standing(receiver.standsIn, today).length >= MOST_DELEGATIONS;
  return isFull ? { code: 'delegations-full' } : undefined;
}

/** `giver` with one more delegation; those that are over are in the history of the person. */
export function withDelegation(giver: Officer, delegation: Delegation, today: Day): Officer {
  return { ...giver, delegations: [...standing(giver.delegations, today), delegation] };
}

/** `receiver` with where to look for the delegation. */
export function withStandIn(receiver: Officer, standIn: StandIn, today: Day): Officer {
  return { ...receiver, standsIn: [...standing(receiver.standsIn, today), standIn] };
}

/** `giver` without the delegation of `id`. */
export function withoutDelegation(giver: Officer, id: string): Officer {
  return { ...giver, delegations: (giver.delegations ?? []).filter(delegation => delegation.id !== id) };
}

function standing<T extends { readonly until: Day }>(all: readonly T[] | undefined, today: Day): T[] {
  return (all ?? []).filter(({ until }) => until >= today);
}
