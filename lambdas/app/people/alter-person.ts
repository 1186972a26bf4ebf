import type { Officer } from '../../domain/authority.ts';
import { listsOf, type PeopleAction, peopleVerdict } from '../../domain/people.ts';
import { Busy, KeyReused, NotFound, Refused, VersionConflict } from '../errors.ts';
import { contentHash } from '../hash.ts';
import type { Asker } from '../queries/ask.ts';
import type { OfficerReader, RegisterReader } from '../queries/readers.ts';
import type { Accounts } from './accounts.ts';
import type { PeopleStore, Person, PersonAct } from './people-store.ts';
import { type PersonLine, personLine, type UnionsById, unionsOf } from './person-line.ts';
import { registrarAsking } from './registrar-asking.ts';

/** What the use cases on people work with. */
export type PeoplePorts = {
  readonly readers: OfficerReader & Pick<RegisterReader, 'unions'>;
  readonly people: PeopleStore;
  readonly accounts: Accounts;
};

/** Who asks for a change of whom, under which key and when (milliseconds UTC). */
export type PersonAsk = {
  readonly asker: Asker;
  readonly sub: string;
  readonly key: string;
  readonly now: number;
};

/** What came of it: the person now, and whether this very request had been done before. */
export type Altered = { readonly person: Person; readonly line: PersonLine; readonly isRepeat: boolean };

/** A change as the rule and the record look at it. */
export type Alteration = {
  readonly action: Exclude<PeopleAction, 'see'>;
  readonly act: PersonAct;
  /** What is asked besides the action, to tell a repeat from another request under the same key. */
  readonly asked?: unknown;
  /** Unions that the change names besides those of the person. */
  readonly unions?: readonly string[];
  /** The person after it; throws Refused where the rules say no. */
  readonly after: (before: Officer, registrar: Officer, unions: UnionsById) => Officer;
};

/** Tries of a change that other changes got in the way of. */
const TRIES = 3;

/**
 * The one way in which a registrar changes somebody: load, ask the rule, record. Repeating it under the same key
 * records nothing. Throws NotFound for whom the registrar may not know, Refused, KeyReused or Busy.
 */
export async function alterPerson(ports: PeoplePorts, ask: PersonAsk, change: Alteration): Promise<Altered> {
  const hash = contentHash({ sub: ask.sub, action: change.action, asked: change.asked });
  for (let round = 0; round < TRIES; round += 1) {
    const registrar = await registrarAsking(ports.readers, ask.asker);
    const receipt = { by: registrar.sub, key: ask.key };
    const { person, earlier } = await ports.people.load(ask.sub, receipt);
    if (!person) throw new NotFound(ask.sub);
    const named = { posts: (change.unions ?? []).map(union => ({ union, role: 'officer' as const })) };
    const unions = await unionsOf(ports.readers, [person.officer, named]);
    const verdict = peopleVerdict(registrar, change.action, person.officer, unions);
    if (verdict.kind === 'unseen') throw new NotFound(ask.sub);
    if (earlier) {
      if (earlier.hash !== hash) throw new KeyReused();
      return { person, line: personLine(person, registrar, unions), isRepeat: true };
    }
    if (verdict.kind === 'refused') throw new Refused(verdict.refusal);
    const officer = change.after(person.officer, registrar, unions);
    const next = { ...person, officer, lists: listsOf(officer.posts, unions), version: person.version + 1 };
    try {
      const at = new Date(ask.now).toISOString();
      await ports.people.save(next, person, { act: change.act, at, ...receipt, hash });
      return { person: next, line: personLine(next, registrar, unions), isRepeat: false };
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
  throw new Busy();
}
