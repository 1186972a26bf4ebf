import { type Officer, unionsWith } from '../../domain/authority.ts';
import { type Day, dayOf } from '../../domain/days.ts';
import type { Figures } from '../../domain/measures.ts';
import { type Progress, progressOf, type UpperFigures } from '../../domain/progress.ts';
import type { Level } from '../../domain/register.ts';
import { Forbidden, NotFound } from '../errors.ts';
import { type Asker, officerOf } from './ask.ts';
import type { Delta, FiguresReader, OfficerReader, RegisterReader } from './readers.ts';

/** Which figures: of one level of a term, as of a day, as known on another (local days). */
export type ProgressAsk = {
  readonly term: string;
  readonly level: Level;
  readonly asOf?: Day;
  readonly knownAt?: Day;
};

/** Progress with the day on which it was asked for. */
export type ProgressView = Progress & { readonly today: Day };

/** What the page shows: no counts of people, and nothing that is only planned. */
export const SHOWN_FAMILIES = ['dated', 'standing'] as const;

/** Who sees every row below their union, and the empty table of a term that nothing was imported into yet. */
export const OVERSEERS = ['leader', 'registrar', 'operator'] as const;

/**
 * Progress as the asker may see it: leader, registrar and operator all rows and the total; a reviewer or
 * signatory the rows of the own upper-level unions and their sum; a grassroots officer none (NotFound).
 */
export async function viewProgress(
  readers: OfficerReader & RegisterReader & FiguresReader,
  asker: Asker,
  ask: ProgressAsk,
  now: number,
): Promise<ProgressView> {
  const today = dayOf(now);
  const { term: id, level, asOf = today, knownAt = today } = ask;
  const [officer, term, current] = await Promise.all([
    officerOf(readers, asker),
    readers.term(id),
    readers.current(id, level),
  ]);
  const rows = level === 'province' ? await ofTheTop(readers, officer, current) : visible(officer, current);
  if (!term || (rows.length === 0 && !mayFind(officer, current))) throw new NotFound(id);
  const isNow = asOf >= today && knownAt >= today;
  const uppers = isNow ? rows : asAt(rows, await readers.deltas(id, level, SHOWN_FAMILIES, asOf), knownAt);
  return { ...progressOf(term, uppers, asOf, knownAt), today };
}

/** True if an overseer asks for a term into which nothing was imported yet: its figures are empty, and no secret. */
export function mayFind(officer: Officer, current: readonly UpperFigures[]): boolean {
  return current.length === 0 && unionsWith(officer, ...OVERSEERS).length > 0;
}

/** The officer, if they hold one of `roles` over the whole tree. Throws Forbidden otherwise. */
export async function overseerOf(
  readers: RegisterReader,
  officer: Officer,
  ...roles: (typeof OVERSEERS)[number][]
): Promise<void> {
  const unions = await readers.unions(unionsWith(officer, ...roles));
  if (!unions.some(union => union.above.length === 0)) throw new Forbidden('not-yours');
}

/** The row of the highest union, which stands under a body that has no account: for the offices of that union. */
async function ofTheTop(
  readers: RegisterReader,
  officer: Officer,
  current: readonly UpperFigures[],
): Promise<readonly UpperFigures[]> {
  const unions = await readers.unions(unionsWith(officer, 'signatory', 'reviewer', ...OVERSEERS));
  return unions.some(union => union.above.length === 0) ? current : [];
}

/** The rows that an officer may see. */
export function visible(officer: Officer, uppers: readonly UpperFigures[]): UpperFigures[] {
  const own = unionsWith(officer, 'reviewer', 'signatory', ...OVERSEERS);
  // Whoever signs for a union may read of every one below it.
  const over = unionsWith(officer, 'signatory', ...OVERSEERS);
  return uppers.filter(upper => own.includes(upper.id) || upper.above.some(union => over.includes(union)));
}

/** The figures of `uppers` from what was recorded on `knownAt` or earlier. */
export function asAt(
  uppers: readonly UpperFigures[],
  deltas: readonly Delta[],
  knownAt: Day,
): UpperFigures[] {
  const figures = new Map<string, Figures>(uppers.map(upper => [upper.id, {}]));
  for (const delta of deltas) {
    const row = figures.get(delta.upper);
    if (row && delta.recorded <= knownAt) row[delta.measure] = (row[delta.measure] ?? 0) + delta.count;
  }
  return uppers.map(upper => ({ ...upper, figures: figures.get(upper.id) ?? {} }));
}
