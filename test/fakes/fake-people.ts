import { VersionConflict } from '../../lambdas/app/errors.ts';
import type { PeopleStore, Person, PersonChange } from '../../lambdas/app/people/people-store.ts';
import { fold } from '../../lambdas/domain/fold.ts';
import { searchableLogin } from '../../lambdas/domain/login.ts';
import type { FakeRegister } from './fake-register.ts';

/** People in memory; what the record says of them stands in the register given. */
export class FakePeople implements PeopleStore {
  readonly #register: FakeRegister;
  readonly #kept = new Map<string, Omit<Person, 'officer'>>();
  readonly #changes = new Map<string, PersonChange[]>();

  constructor(register: FakeRegister) {
    this.#register = register;
  }

  async load(sub: string, receipt: { by?: string; key: string }) {
    const person = this.#person(sub);
    const earlier = this.#earlier(sub, receipt);
    return { ...(person && { person }), ...(earlier && { earlier }) };
  }

  async save(
    person: Person,
    before: Person | undefined,
    change: PersonChange,
    other?: { person: Person; before: Person },
  ): Promise<void> {
    const { officer, ...rest } = person;
    const isAsBefore =
      this.#person(officer.sub)?.version === before?.version &&
      (!other || this.#person(other.before.officer.sub)?.version === other.before.version);
    const by = change.by === undefined ? undefined : this.#register.officersBySub.get(change.by);
    const mayChange = change.by === undefined || change.by === officer.sub || (by && !by.isDisabled);
    if (!isAsBefore || !mayChange || this.#earlier(officer.sub, change)) throw new VersionConflict();
    for (const { officer: kept, ...beside } of other
      ? [{ officer, ...rest }, other.person]
      : [{ officer, ...rest }]) {
      this.#register.officersBySub.set(kept.sub, kept);
      this.#kept.set(kept.sub, beside);
    }
    this.#changes.set(officer.sub, [...(this.#changes.get(officer.sub) ?? []), change]);
  }

  async changes(sub: string): Promise<PersonChange[]> {
    return [...(this.#changes.get(sub) ?? [])];
  }

  async listed(list: string, options: { limit: number; cursor?: string; search?: string }) {
    const { limit, cursor = '', search = '' } = options;
    const placeOf = (person: Person) => `${fold(person.officer.name)}#${person.officer.sub}`;
    const found = [...this.#kept.keys()]
      .flatMap(sub => this.#person(sub) ?? [])
      .filter(person => person.lists.includes(list) && placeOf(person) > cursor)
      .filter(
        ({ officer, login = '' }) =>
          fold(officer.name).includes(fold(search)) || login.includes(searchableLogin(search)),
      )
      .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(({ officer, login }) => ({ officer, ...(login && { login }) })),
      ...(last && { cursor: placeOf(last) }),
    };
  }

  #person(sub: string): Person | undefined {
    const officer = this.#register.officersBySub.get(sub);
    return officer && { version: 0, lists: [], ...this.#kept.get(sub), officer };
  }

  #earlier(sub: string, { by, key }: { by?: string; key: string }): PersonChange | undefined {
    return this.#changes.get(sub)?.find(change => change.by === by && change.key === key);
  }
}
