import { type Officer, unionsWith } from '../../domain/authority.ts';
import { Forbidden } from '../errors.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import type { OfficerReader } from '../queries/readers.ts';

/** The asker as a registrar. Throws Forbidden if they are none, of whatever union. */
export async function registrarAsking(readers: OfficerReader, asker: Asker): Promise<Officer> {
  const officer = await officerOf(readers, asker);
  if (unionsWith(officer, 'registrar').length === 0) throw new Forbidden('not-yours');
  return officer;
}
