import type { Post } from '../../domain/authority.ts';
import { loginOf } from '../../domain/login.ts';
import { distinctPosts, listsOf, postsRefusal } from '../../domain/people.ts';
import { KeyReused, Refused, VersionConflict } from '../errors.ts';
import { contentHash } from '../hash.ts';
import type { Asker } from '../queries/ask.ts';
import type { PeoplePorts } from './alter-person.ts';
import type { Person } from './people-store.ts';
import { type PersonLine, personLine, unionsOf } from './person-line.ts';
import { registrarAsking } from './registrar-asking.ts';

/** Somebody to invite, as a registrar writes it. */
export type PersonToInvite = {
  readonly name: string;
  readonly login: string;
  readonly posts: readonly Post[];
};

/**
 * A person with the password to hand over, which is told this once and kept nowhere. It is missing where the same
 * request was done before: the answer may have been lost, and a reset gives another one.
 */
export type HandedOver = { readonly person: PersonLine; readonly firstPassword?: string };

/**
 * Makes an account, then records the person with their posts. Whoever records them gives the password, so that of two
 * requests at once, and after a crash in between, the password that was told is the one that works. Throws Refused for a
 * login that somebody has, which changes nothing.
 */
export async function invitePerson(
  ports: PeoplePorts & { readonly newPassword: () => string },
  asker: Asker,
  wanted: PersonToInvite,
  key: string,
  now: number,
): Promise<HandedOver> {
  const registrar = await registrarAsking(ports.readers, asker);
  const login = loginOf(wanted.login);
  if (!login) throw new Refused({ code: 'login-unreadable', field: 'login' });
  const posts = distinctPosts(wanted.posts);
  const unions = await unionsOf(ports.readers, [{ posts }]);
  const refusal = postsRefusal(registrar, wanted.posts, unions);
  if (refusal) throw new Refused(refusal);
  const hash = contentHash({ login, name: wanted.name, posts: wanted.posts });
  const text = ports.newPassword();
  const { sub, isNew } = await ports.accounts.create(login, text);
  const receipt = { by: registrar.sub, key };
  const { person: standing, earlier } = await ports.people.load(sub, receipt);
  if (standing) {
    if (!earlier) throw new Refused({ code: 'login-taken', field: 'login' });
    if (earlier.hash !== hash) throw new KeyReused();
    return { person: personLine(standing, registrar, await unionsOf(ports.readers, [standing.officer])) };
  }
  const officer = { sub, name: wanted.name, posts };
  const person: Person = { officer, login, version: 1, lists: listsOf(posts, unions) };
  const line = personLine(person, registrar, unions);
  try {
    const at = new Date(now).toISOString();
    await ports.people.save(person, undefined, { act: 'invited', at, ...receipt, hash });
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    // The same request was quicker, and has the password; anybody else's invitation stands.
    const after = await ports.people.load(sub, receipt);
    if (after.earlier?.hash === hash) return { person: line };
    await registrarAsking(ports.readers, asker);
    throw new Refused({ code: 'login-taken', field: 'login' });
  }
  if (!isNew) await ports.accounts.setPassword(sub, { text, isPermanent: false });
  return { person: line, firstPassword: text };
}
