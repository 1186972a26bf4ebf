import { type Officer, unionsWith } from '../../domain/authority.ts';
import { Forbidden } from '../errors.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import type { OfficerReader, RegisterReader } from '../queries/readers.ts';

/** Throws Forbidden unless the asker runs the whole installation: an operator of a union that nobody is above. */
export async function operatorOf(readers: OfficerReader & RegisterReader, asker: Asker): Promise<Officer> {
  const officer = await officerOf(readers, asker);
  const posts = unionsWith(officer, 'operator');
  const standing = new Map((await readers.unions(posts)).map(union => [union.id, union]));
  // Before the first register there is no union to look at, and somebody must see why.
  if (!posts.some(id => (standing.get(id)?.above.length ?? 0) === 0)) throw new Forbidden('not-yours');
  return officer;
}
