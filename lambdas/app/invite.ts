import type { Officer, Post } from '../domain/authority.ts';
import { loginOf } from '../domain/login.ts';
import { distinctPosts, listsOf } from '../domain/people.ts';
import { contentHash } from './hash.ts';
import type { Password } from './people/accounts.ts';
import type { PeoplePorts } from './people/alter-person.ts';
import { unionsOf } from './people/person-line.ts';

/** A person to invite. */
export type Invitation = { readonly login: string; readonly name: string; readonly posts: readonly Post[] };

/**
 * Gives a person an account and any posts, as only the command line may. Inviting again sets the posts and the
 * password anew. A post at a grassroots union is listed rightly once the register knows the union.
 */
export async function invite(
  ports: PeoplePorts,
  { login: written, name, posts: wanted }: Invitation,
  password: Password,
  now = Date.now(),
): Promise<Officer> {
  const login = loginOf(written);
  if (!login) throw new Error(`"${written}" is neither an e-mail address nor a phone number of Vietnam`);
  const posts = distinctPosts(wanted);
  const { sub, isNew } = await ports.accounts.create(login, password.text);
  const unions = await unionsOf(ports.readers, [{ posts }]);
  const at = new Date(now).toISOString();
  const key = crypto.randomUUID();
  const { person } = await ports.people.load(sub, { key });
  const officer: Officer = { sub, name, posts };
  const version = (person?.version ?? 0) + 1;
  const change = { act: 'invited', at, key, hash: contentHash(posts) } as const;
  await ports.people.save({ officer, login, version, lists: listsOf(posts, unions) }, person, change);
  if (person?.officer.isDisabled) await ports.accounts.enable(sub);
  if (!isNew || password.isPermanent) await ports.accounts.setPassword(sub, password);
  return officer;
}
