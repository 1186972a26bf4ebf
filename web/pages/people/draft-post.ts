import type { Role } from '../../../lambdas/domain/authority.ts';
import type { GivenRole } from '../../../lambdas/domain/people.ts';

/** A post as it is being written: the office it belongs to, and for an officer the union, once it is chosen. */
export type DraftPost = {
  readonly role: GivenRole;
  readonly office: string;
  readonly union: { readonly id: string; readonly name: string } | undefined;
};

/** The union at which a post is held: an officer’s own one, the office for everybody else; undefined until chosen. */
export function unionOf({ role, office, union }: DraftPost): string | undefined {
  return role === 'officer' ? union?.id : office;
}

/** The posts as the API takes them; undefined while one is not complete. */
export function postsOf(drafts: readonly DraftPost[]): { role: Role; union: string }[] | undefined {
  const posts = drafts.flatMap(draft => {
    const union = unionOf(draft);
    return union === undefined ? [] : [{ role: draft.role, union }];
  });
  return posts.length === drafts.length && posts.length > 0 ? posts : undefined;
}
