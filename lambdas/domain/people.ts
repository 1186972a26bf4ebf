import { type Officer, type Post, type Role, unionsWith } from './authority.ts';
import type { Refusal } from './refusals.ts';
import type { Union } from './register.ts';

/** Posts that a registrar gives on the page. The others come from whoever runs the installation, by command. */
export const GIVEN_ROLES = ['officer', 'reviewer', 'signatory', 'leader'] as const satisfies readonly Role[];

/** A post that a registrar gives. */
export type GivenRole = (typeof GIVEN_ROLES)[number];

/** Days in which a first password must be used. */
export const FIRST_PASSWORD_DAYS = 7;

/** A union as the rule on people looks at it. */
export type Place = Pick<Union, 'id' | 'level' | 'above'>;

/** Where posts are held, by the union's id; what the register does not know has nothing above it. */
export type Places = ReadonlyMap<string, Place>;

/** What can be done about somebody else's account. */
export type PeopleAction = 'see' | 'change' | 'disable' | 'enable' | 'reset-password' | 'resume-mail';

/** What the rule says: yes; the asker may not know of the person; or no, and why. */
export type PeopleVerdict =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'unseen' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Whether `officer` keeps the accounts of `union`: as registrar of it, or of a union above it. */
export function keepsUnion(officer: Officer, union: Pick<Union, 'id' | 'above'>): boolean {
  return unionsWith(officer, 'registrar').some(of => of === union.id || union.above.includes(of));
}

/**
 * Whether `registrar` may do `action` about the account of `person`: only where every post of that person lies
 * within what they keep, and never to themselves. So the last registrar of the tree's top stays: nobody but another
 * one could disable them.
 */
export function peopleVerdict(
  registrar: Officer,
  action: PeopleAction,
  person: Officer,
  places: Places,
): PeopleVerdict {
  const isKept =
    person.posts.length > 0 && person.posts.every(post => keepsUnion(registrar, placeOf(post.union, places)));
  if (!isKept) return { kind: 'unseen' };
  if (action === 'see') return { kind: 'allowed' };
  if (person.sub === registrar.sub) return { kind: 'refused', refusal: { code: 'own-account' } };
  if (action === 'reset-password' && person.isDisabled)
    return { kind: 'refused', refusal: { code: 'account-disabled' } };
  return { kind: 'allowed' };
}

/**
 * Why `registrar` may not give somebody `wanted` in place of `standing`, or undefined. Posts that stand may stay;
 * those of registrars and operators must.
 */
export function postsRefusal(
  registrar: Officer,
  wanted: readonly Post[],
  places: Places,
  standing: readonly Post[] = [],
): Refusal | undefined {
  const taken = standing.find(post => !isGiven(post.role) && !holdsPost(wanted, post));
  if (taken) return { code: 'post-by-command-only', field: 'posts' };
  for (const [index, post] of wanted.entries()) {
    if (holdsPost(standing, post)) continue;
    const field = `posts.${index}`;
    if (!isGiven(post.role)) return { code: 'post-by-command-only', field: `${field}.role` };
    const place = places.get(post.union);
    if (!place || !keepsUnion(registrar, place)) return { code: 'union-unknown', field: `${field}.union` };
    if (!canBeHeldAt(post.role, place.level)) return { code: 'post-misplaced', field: `${field}.role` };
  }
  return undefined;
}

/** Whether a post of `role` makes sense at `level`: grassroots unions have nobody below them to rule on. */
export function canBeHeldAt(role: GivenRole, level: Union['level']): boolean {
  return level !== 'grassroots' || role === 'officer' || role === 'leader';
}

/** The union with whose people somebody of `union` is listed: a grassroots union's with those of the one above. */
export function listedWith(union: Place): string {
  return union.level === 'grassroots' ? (union.above[0] ?? union.id) : union.id;
}

/** The unions with whose people somebody with `posts` is listed. */
export function listsOf(posts: readonly Post[], places: Places): string[] {
  return [...new Set(posts.map(post => listedWith(placeOf(post.union, places))))].sort();
}

/** `posts` with each named once. */
export function distinctPosts(posts: readonly Post[]): Post[] {
  return posts.filter(
    (post, index) => posts.findIndex(it => it.role === post.role && it.union === post.union) === index,
  );
}

function isGiven(role: Role): role is GivenRole {
  return (GIVEN_ROLES as readonly Role[]).includes(role);
}

function holdsPost(posts: readonly Post[], { role, union }: Post): boolean {
  return posts.some(post => post.role === role && post.union === union);
}

/** The first registrar's union is not in the register yet: it stands alone, at the top. */
function placeOf(union: string, places: Places): Place {
  return places.get(union) ?? { id: union, level: 'province', above: [] };
}
