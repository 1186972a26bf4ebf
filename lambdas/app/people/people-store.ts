import type { Officer } from '../../domain/authority.ts';
import type { Day } from '../../domain/days.ts';
import type { Page } from '../queries/readers.ts';

/** A person as the registrars keep them. */
export type Person = {
  readonly officer: Officer;
  /** The name that they sign in by; missing for whoever was never invited. */
  readonly login?: string;
  /** The day on which mail to that name came back, where it is an address. */
  readonly bouncedOn?: Day;
  /** Counts changes; 0 before the first one that was recorded. */
  readonly version: number;
  /** The upper-level unions, or the province, with whose people they are listed. */
  readonly lists: readonly string[];
};

/** What was done about a person's account. */
export type PersonAct =
  | 'invited'
  | 'changed'
  | 'disabled'
  | 'enabled'
  | 'password-reset'
  | 'mail-resumed'
  | 'signed-out'
  | 'delegated'
  | 'delegation-revoked';

/** One change of a person: no name, no login and no password in it. */
export type PersonChange = {
  readonly act: PersonAct;
  /** Instant, UTC. */
  readonly at: string;
  /** The `sub` of who did it; undefined for the command of whoever runs the installation. */
  readonly by?: string;
  readonly key: string;
  /** Hash of what was asked under the key. */
  readonly hash: string;
  /** The delegation that was given or revoked: to whom, and its days. */
  readonly about?: { readonly to: string; readonly from: Day; readonly until: Day };
};

/** Keeps people, what was done about them, and the lists they stand in. */
export type PeopleStore = {
  /** The person, and what was recorded under `receipt` before; strongly consistent. */
  load(
    sub: string,
    receipt: { readonly by?: string; readonly key: string },
  ): Promise<{ person?: Person; earlier?: PersonChange }>;
  /**
   * Records `person` with their rows in the lists and `change`, all or nothing. Throws VersionConflict if they are no
   * longer as `before`, if the key was used meanwhile, or if whoever makes the change was disabled meanwhile. `other` is
   * somebody whom the change is about as well. With `mail-resumed` it is forgotten that mail came back.
   */
  save(
    person: Person,
    before: Person | undefined,
    change: PersonChange,
    other?: { readonly person: Person; readonly before: Person },
  ): Promise<void>;
  /** What was done about them, oldest first. */
  changes(sub: string): Promise<PersonChange[]>;
  /** The people listed with `list`, by name. `search`: part of a name, with or without diacritics, or of a login. */
  listed(
    list: string,
    options: { limit: number; cursor?: string; search?: string },
  ): Promise<Page<Omit<Person, 'version' | 'lists'>>>;
};
