import type { Post } from '../../domain/authority.ts';
import { distinctPosts, postsRefusal } from '../../domain/people.ts';
import { withKeptDelegations } from '../../domain/standing-in.ts';
import { Refused } from '../errors.ts';
import { alterPerson, type PeoplePorts, type PersonAsk } from './alter-person.ts';
import type { PersonLine } from './person-line.ts';

/** Sets somebody's name and posts; rights given up are gone with the next request of theirs. */
export async function changePerson(
  ports: PeoplePorts,
  ask: PersonAsk,
  wanted: { readonly name: string; readonly posts: readonly Post[] },
): Promise<PersonLine> {
  const { line } = await alterPerson(ports, ask, {
    action: 'change',
    act: 'changed',
    asked: wanted,
    unions: wanted.posts.map(post => post.union),
    after: (before, registrar, unions) => {
      const refusal = postsRefusal(registrar, wanted.posts, unions, before.posts);
      if (refusal) throw new Refused(refusal);
      return withKeptDelegations({ ...before, name: wanted.name, posts: distinctPosts(wanted.posts) });
    },
  });
  return line;
}
