import type { CongressView, ProgressView, UnionList } from '../../lambdas/api/contracts.ts';
import type { Person } from '../embedded/person.ts';
import { sumOf, told } from './recount.ts';

/** Every congress under `parent`, page by page, each with its whole history. */
export async function congressesUnder(reader: Person, term: string, parent: string): Promise<CongressView[]> {
  const views: CongressView[] = [];
  let cursor = '';
  do {
    const more = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const page: UnionList = await reader.get(`/api/terms/${term}/unions?parent=${parent}&limit=50${more}`);
    for (const { union } of page.items)
      views.push(await reader.get(`/api/terms/${term}/congresses/${union}`));
    cursor = page.cursor ?? '';
  } while (cursor);
  return views;
}

/** The figures of progress that a recount can tell, of the total or of one upper-level union. */
export function countedIn(figures: ReturnType<typeof sumOf>) {
  const { managed, obliged, held, pilotsHeld, reported, recognised, overdue, stages } = figures;
  return { managed, obliged, held, pilotsHeld, reported, recognised, overdue, stages };
}

/** Progress as it is told, and the same counted again from the history of every congress. */
export async function tellAndCount(reader: Person, term: string) {
  const progress: ProgressView = await reader.get(`/api/terms/${term}/progress`);
  const views = new Map<string, CongressView[]>();
  for (const { id } of progress.unions) views.set(id, await congressesUnder(reader, term, id));
  const tales = new Map([...views].map(([id, some]) => [id, some.map(({ history }) => told(history))]));
  return {
    progress,
    views: [...views.values()].flat(),
    tales: [...tales.values()].flat(),
    toldByProgress: {
      total: countedIn(progress),
      rows: progress.unions.map(row => [row.id, countedIn(row)]),
    },
    counted: {
      total: sumOf([...tales.values()].flat()),
      rows: [...tales].map(([id, some]) => [id, sumOf(some)]),
    },
  };
}
