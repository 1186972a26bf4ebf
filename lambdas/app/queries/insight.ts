import { unionsWith } from '../../domain/authority.ts';
import type { Level } from '../../domain/register.ts';
import { NotFound } from '../errors.ts';
import type { InsightReader, MadeInsight } from '../insight/insight-store.ts';
import { type Asker, officerOf } from './ask.ts';
import { OVERSEERS } from './progress.ts';
import type { FiguresReader, OfficerReader, RegisterReader } from './readers.ts';

/** Which insight: of one level of a term. */
export type InsightAsk = { readonly term: string; readonly level: Level };

/** The insight that was made last; no instant where none was made yet. */
export type InsightView = MadeInsight | { readonly at: null };

/** The ports of what stands out. */
export type InsightPorts = {
  readonly readers: OfficerReader & RegisterReader & FiguresReader;
  readonly made: InsightReader;
};

/**
 * What stands out in a level, for the leaders, registrars and operators who oversee all of it: it tells of every
 * union. Throws NotFound for anybody else.
 */
export async function viewInsight(
  { readers, made: kept }: InsightPorts,
  asker: Asker,
  { term, level }: InsightAsk,
): Promise<InsightView> {
  const [officer, entry, rows, made] = await Promise.all([
    officerOf(readers, asker),
    readers.term(term),
    readers.current(term, level),
    kept.insight(term, level),
  ]);
  const overseen = unionsWith(officer, ...OVERSEERS);
  const seesAll = overseen.some(union => rows.every(row => row.above.includes(union)));
  if (!entry || !seesAll) throw new NotFound(term);
  return made ?? { at: null };
}
