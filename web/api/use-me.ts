import type { Me } from '../../lambdas/api/contracts.ts';
import type { Role } from '../../lambdas/domain/authority.ts';
import { useChosenTerm, withChosenFirst } from './chosen-term.ts';
import { useAnswer } from './use-answer.ts';

/** Who is signed in, the term that is worked on first of the terms; the frame shows no page before it is known. */
export function useMe(): Me {
  const { data } = useAnswer('me', {});
  const chosen = useChosenTerm();
  if (!data) throw new Error('pages open once it is known who asks');
  return withChosenFirst(data, chosen);
}

/** True if `me` holds one of `roles` somewhere. */
export function holds(me: Me, ...roles: Role[]): boolean {
  return me.posts.some(post => roles.includes(post.role));
}
