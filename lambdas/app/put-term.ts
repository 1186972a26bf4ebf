import { type Term, termSchema } from '../domain/term.ts';
import { BadRequest } from './errors.ts';
import { registrarOf } from './jobs/start-import.ts';
import type { Asker } from './queries/ask.ts';
import type { OfficerReader, RegisterReader } from './queries/readers.ts';
import type { RegisterStore } from './register-store.ts';

/**
 * Sets the settings of a term. Throws Forbidden unless the asker is a registrar, BadRequest
 * for unreadable ones, and for another first day or a missing level under a term that stands already.
 */
export async function putTerm(
  ports: { readers: OfficerReader & RegisterReader; register: RegisterStore },
  asker: Asker,
  id: string,
  settings: unknown,
): Promise<Term> {
  await registrarOf(ports.readers, asker);
  const read = termSchema.safeParse(settings);
  if (!read.success) throw new BadRequest(read.error.issues[0]?.path.join('.') ?? '');
  if (read.data.id !== id) throw new BadRequest('id');
  checkChange(await ports.readers.term(id), read.data);
  await ports.register.putTerm(read.data);
  return read.data;
}

/** What figures and clocks were reckoned from cannot change under a term in use. */
function checkChange(standing: Term | undefined, wanted: Term): void {
  if (!standing) return;
  if (standing.countsFrom !== wanted.countsFrom) throw new BadRequest('countsFrom');
  const kept = new Set(wanted.levels.map(level => level.level));
  if (standing.levels.some(({ level }) => !kept.has(level))) throw new BadRequest('levels');
}
