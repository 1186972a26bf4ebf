import type { Officer } from '../../domain/authority.ts';
import { Unauthenticated } from '../errors.ts';
import type { OfficerReader } from './readers.ts';

/** Who asks: the `sub` of the verified access token and when that session began (milliseconds UTC). */
export type Asker = { readonly sub: string; readonly signedInAt: number };

/** The officer behind the token. Throws Unauthenticated if unknown, disabled or signed out since. */
export async function officerOf(reader: OfficerReader, asker: Asker): Promise<Officer> {
  const [officer] = await reader.officers([asker.sub]);
  if (!officer || officer.isDisabled) throw new Unauthenticated('unknown or disabled');
  if (officer.signedOutBefore && asker.signedInAt < officer.signedOutBefore)
    throw new Unauthenticated('signed out');
  return officer;
}
