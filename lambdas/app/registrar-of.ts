import { type Officer, unionsWith } from '../domain/authority.ts';
import type { Union } from '../domain/register.ts';
import { Forbidden } from './errors.ts';
import { type Asker, officerOf } from './queries/ask.ts';
import type { OfficerReader, RegisterReader } from './queries/readers.ts';

/** Throws Forbidden unless the asker keeps the terms. */
export async function registrarOf(readers: OfficerReader & RegisterReader, asker: Asker): Promise<Officer> {
  const officer = await officerOf(readers, asker);
  const unions = await readers.unions(unionsWith(officer, 'registrar'));
  if (!keepsTerms(officer, unions)) throw new Forbidden('not-yours');
  return officer;
}

/**
 * True for a registrar of the whole tree: terms and workbooks are about every union. The union at the top may not be
 * in the register yet, the first workbook brings it; `unions` are those of the posts that are.
 */
export function keepsTerms(officer: Officer, unions: readonly Union[]): boolean {
  const standing = new Map(unions.map(union => [union.id, union]));
  return unionsWith(officer, 'registrar').some(id => (standing.get(id)?.above.length ?? 0) === 0);
}
