import { type Role, unionsWith } from '../../domain/authority.ts';
import { type Day, dayOf } from '../../domain/days.ts';
import type { Level } from '../../domain/register.ts';
import { desksInPlace } from '../../domain/standing-in.ts';
import { keepsTerms } from '../registrar-of.ts';
import { actorOf } from './actor.ts';
import type { Asker } from './ask.ts';
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
  /** In whose places the asker stands today. */
  readonly standsIn: readonly { readonly name: string; readonly at: string; readonly until: Day }[];
  readonly terms: readonly { readonly id: string; readonly title: string; readonly notice?: string }[];
};

/** The asker's name, posts and terms. */
export async function whoAmI(
  readers: OfficerReader & RegisterReader,
  asker: Asker,
  now: number,
): Promise<Me> {
  const today = dayOf(now);
  const actor = await actorOf(readers, asker, today);
  const { officer } = actor;
  const ids = unionsWith(officer, 'officer', 'reviewer', 'signatory', 'leader', 'registrar', 'operator');
  const [unions, terms] = await Promise.all([readers.unions(ids), readers.terms()]);
  const byId = new Map(unions.map(union => [union.id, union]));
  return {
    name: officer.name,
    today,
    posts: officer.posts.map(({ role, union }) => ({
      role,
      union,
      unionName: byId.get(union)?.name ?? union,
      level: byId.get(union)?.level ?? 'grassroots',
    })),
    keepsTerms: keepsTerms(officer, unions),
    standsIn: desksInPlace(actor, today).map(({ giver, delegation: { at, until } }) => ({
      name: giver.name,
      at,
      until,
    })),
    terms,
  };
}
