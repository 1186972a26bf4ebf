import { type Day, dayOf } from '../../domain/days.ts';
import type { Term } from '../../domain/term.ts';
import { NotFound } from '../errors.ts';
import { type Asker, officerOf } from './ask.ts';
import type { OfficerReader, RegisterReader } from './readers.ts';

/** The settings of a term, with today's day. */
export type TermView = Term & { readonly today: Day };

/** The settings of a term; everybody who signs in may read them. */
export async function viewTerm(
  readers: OfficerReader & RegisterReader,
  asker: Asker,
  id: string,
  now: number,
): Promise<TermView> {
  const [, term] = await Promise.all([officerOf(readers, asker), readers.term(id)]);
  if (!term) throw new NotFound(id);
  return { ...term, today: dayOf(now) };
}
