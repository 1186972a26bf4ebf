import type { Me } from '../../lambdas/api/contracts.ts';
import type { Role } from '../../lambdas/domain/authority.ts';
import { useAnswer } from './use-answer.ts';

/** Who is signed in; the frame shows no page before it is known. */
export function useMe(): Me {
  const { data } = useAnswer('me', {});
  if (!data) throw new Error('pages open once it is known who asks');
  return data;
}

/** True if `me` holds one of `roles` somewhere. */
export function holds(me: Me, ...roles: Role[]): boolean {
  return me.posts.some(post => roles.includes(post.role));
}
