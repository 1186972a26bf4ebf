import type { Day } from '../../domain/days.ts';
import type { Actor } from '../../domain/standing-in.ts';
import { giversFor } from '../../domain/standing-in.ts';
import { type Asker, officerOf } from './ask.ts';
import type { OfficerReader } from './readers.ts';

/** The asker with all who may have delegated something to them. Throws Unauthenticated if unknown or kept out. */
export async function actorOf(readers: OfficerReader, asker: Asker, today: Day): Promise<Actor> {
  const officer = await officerOf(readers, asker);
  const subs = giversFor(officer, today);
  return { officer, givers: subs.length > 0 ? await readers.officers(subs) : [] };
}
