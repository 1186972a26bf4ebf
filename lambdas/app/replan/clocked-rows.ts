import type { Clocked } from '../../domain/clocks.ts';
import { STAGE_MEASURES } from '../../domain/measures.ts';
import type { Term } from '../../domain/term.ts';
import type { CongressLists, CongressRow, FiguresReader } from '../queries/readers.ts';

/** What the clocks of a whole term are read by. */
export type ClockReaders = Pick<FiguresReader, 'current'> & Pick<CongressLists, 'ofParent'>;

/** Whose unions a term has, at all of its levels, and how many congresses there are at a stage. */
export async function parentsOf(
  readers: ClockReaders,
  term: Term,
): Promise<{ readonly parents: readonly string[]; readonly congresses: number }> {
  const levels = await Promise.all(term.levels.map(({ level }) => readers.current(term.id, level)));
  const rows = levels.flat();
  const sums = rows.map(({ figures }) => STAGE_MEASURES.reduce((sum, it) => sum + (figures[it] ?? 0), 0));
  const congresses = sums.reduce((sum, count) => sum + count, 0);
  return { parents: [...new Set(rows.map(({ id }) => id))], congresses };
}

/** As much of a listed congress as its clocks are reckoned from. */
export function clockedOf({ congress, heldOn }: CongressRow): Clocked {
  return heldOn === undefined ? congress : { ...congress, held: { on: heldOn } };
}
