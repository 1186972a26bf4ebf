import { type Role, unionsWith } from '../../domain/authority.ts';
import { type Day, dayOf } from '../../domain/days.ts';
import type { Level } from '../../domain/register.ts';
import { keepsTerms } from '../registrar-of.ts';
import { type Asker, officerOf } from './ask.ts';
import type { OfficerReader, RegisterReader } from './readers.ts';

/** Who I am, what I am where, and what day it is. */
export type Me = {
  readonly name: string;
  readonly today: Day;
  readonly posts: readonly {
    readonly role: Role;
    readonly union: string;
    readonly unionName: string;
    readonly level: Level;
  }[];
  /** True for a registrar of the whole tree, who sets terms and imports registers. */
  readonly keepsTerms: boolean;
  readonly terms: readonly { readonly id: string; readonly title: string; readonly notice?: string }[];
};

/** The asker's name, posts and terms. */
export async function whoAmI(
  readers: OfficerReader & RegisterReader,
  asker: Asker,
  now: number,
): Promise<Me> {
  const officer = await officerOf(readers, asker);
  const ids = unionsWith(officer, 'officer', 'reviewer', 'signatory', 'leader', 'registrar', 'operator');
  const [unions, terms] = await Promise.all([readers.unions(ids), readers.terms()]);
  const byId = new Map(unions.map(union => [union.id, union]));
  return {
    name: officer.name,
    today: dayOf(now),
    posts: officer.posts.map(({ role, union }) => ({
      role,
      union,
      unionName: byId.get(union)?.name ?? union,
      level: byId.get(union)?.level ?? 'grassroots',
    })),
    keepsTerms: keepsTerms(officer, unions),
    terms,
  };
}
