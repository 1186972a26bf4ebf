import type { Officer, Role } from '../../domain/authority.ts';
import type { Day } from '../../domain/days.ts';
import { type Places, peopleVerdict } from '../../domain/people.ts';
import type { Level, Union } from '../../domain/register.ts';
import type { RegisterReader } from '../queries/readers.ts';
import type { Person } from './people-store.ts';

/** A person as a registrar's page shows them. */
export type PersonLine = {
  readonly sub: string;
  readonly name: string;
  readonly login: string | null;
  /** The day on which mail to the login came back: its address is wrong or full. */
  readonly bouncedOn: Day | null;
  readonly posts: readonly {
    readonly role: Role;
    readonly union: string;
    readonly unionName: string;
    readonly level: Level;
    /** The union directly above it; null at the top. */
    readonly above: string | null;
  }[];
  readonly isDisabled: boolean;
  /** Whether it is the asker, who changes nothing about themselves here. */
  readonly isSelf: boolean;
};

/** Register entries by id: what the rule asks for and the pages name. */
export type UnionsById = ReadonlyMap<string, Union>;

/** The register entries of all unions at which `officers` hold posts. */
export async function unionsOf(
  readers: Pick<RegisterReader, 'unions'>,
  officers: readonly Pick<Officer, 'posts'>[],
): Promise<UnionsById> {
  const ids = [...new Set(officers.flatMap(officer => officer.posts.map(post => post.union)))];
  return new Map((await readers.unions(ids)).map(union => [union.id, union]));
}

/** `person` as the page of `registrar` shows them. */
export function personLine(
  { officer, login, bouncedOn }: Pick<Person, 'officer' | 'login' | 'bouncedOn'>,
  registrar: Officer,
  unions: UnionsById,
): PersonLine {
  return {
    sub: officer.sub,
    name: officer.name,
    login: login ?? null,
    bouncedOn: bouncedOn ?? null,
    posts: officer.posts.map(({ role, union }) => ({
      role,
      union,
      unionName: unions.get(union)?.name ?? union,
      level: unions.get(union)?.level ?? 'province',
      above: unions.get(union)?.above[0] ?? null,
    })),
    isDisabled: officer.isDisabled ?? false,
    isSelf: officer.sub === registrar.sub,
  };
}

/** Whether `registrar` may know of `officer`. */
export function isSeenBy(registrar: Officer, officer: Officer, places: Places): boolean {
  return peopleVerdict(registrar, 'see', officer, places).kind === 'allowed';
}
